import { z } from 'zod';
import { Approach } from '../../contracts/approach';
import { Intervention } from '../../contracts/interventions';
import { ThemeId } from '../../contracts/themes';
import adoptASpot from './content/adopt-a-spot.json';
import basicsFirst from './content/basics-first.json';
import blockLivingRoom from './content/block-living-room.json';
import caredForVacancy from './content/cared-for-vacancy.json';
import cleaningDay from './content/cleaning-day.json';
import clearNorm from './content/clear-norm.json';
import containerGardens from './content/container-gardens.json';
import dogHour from './content/dog-hour.json';
import enforcementInSixSteps from './content/enforcement-in-six-steps.json';
import friendlyGardenLetter from './content/friendly-garden-letter.json';
import gamesAfternoon from './content/games-afternoon.json';
import greeningInSixSteps from './content/greening-in-six-steps.json';
import hallCoffee from './content/hall-coffee.json';
import houseRulesWithTenants from './content/house-rules-with-tenants.json';
import lastChanceAgreement from './content/last-chance-agreement.json';
import lightAndSightLines from './content/light-and-sight-lines.json';
import livingSkillsHelp from './content/living-skills-help.json';
import mixedHousingPioneers from './content/mixed-housing-pioneers.json';
import neighborHelp from './content/neighbor-help.json';
import neighborMediation from './content/neighbor-mediation.json';
import neighborhoodPrevention from './content/neighborhood-prevention.json';
import neighborhoodWalk from './content/neighborhood-walk.json';
import pestsTogether from './content/pests-together.json';
import quieterTogether from './content/quieter-together.json';
import residentHosts from './content/resident-hosts.json';
import residentWalkabout from './content/resident-walkabout.json';
import residentsBudget from './content/residents-budget.json';
import residentsCommitteeLight from './content/residents-committee-light.json';
import roomForBikes from './content/room-for-bikes.json';
import selfManagement from './content/self-management.json';
import sharedVegetableGarden from './content/shared-vegetable-garden.json';
import soupTable from './content/soup-table.json';
import speakUpTraining from './content/speak-up-training.json';
import stairwellContactPerson from './content/stairwell-contact-person.json';
import stairwellTalk from './content/stairwell-talk.json';
import storyTable from './content/story-table.json';
import streetParty from './content/street-party.json';
import toolLibrary from './content/tool-library.json';
import welcomeTalk from './content/welcome-talk.json';
import worriedAboutANeighbor from './content/worried-about-a-neighbor.json';
import youthAssignments from './content/youth-assignments.json';
import youthAtTheTable from './content/youth-at-the-table.json';
import themeWords from './content/theme-words.json';

/** The toolkit that the program comes with, by kind and then by Dutch title; read at the first use. @throws when a file is at fault */
export function builtInCatalogue(): readonly Intervention[] {
  parsed ??= z.array(Intervention).parse(FILES).sort(byKindAndTitle);
  return parsed;
}

/** By kind and then by Dutch title. */
export function byKindAndTitle(one: Intervention, other: Intervention): number {
  return (
    Approach.options.indexOf(one.kind) - Approach.options.indexOf(other.kind) ||
    one.title.nl.localeCompare(other.title.nl, 'nl')
  );
}

/** Everyday words for a theme, in both languages, by which people look for interventions. */
export const THEME_WORDS = z.record(ThemeId, z.string()).parse(themeWords);

let parsed: readonly Intervention[] | undefined;

const FILES: readonly unknown[] = [
  adoptASpot,
  basicsFirst,
  blockLivingRoom,
  caredForVacancy,
  cleaningDay,
  clearNorm,
  containerGardens,
  dogHour,
  enforcementInSixSteps,
  friendlyGardenLetter,
  gamesAfternoon,
  greeningInSixSteps,
  hallCoffee,
  houseRulesWithTenants,
  lastChanceAgreement,
  lightAndSightLines,
  livingSkillsHelp,
  mixedHousingPioneers,
  neighborHelp,
  neighborMediation,
  neighborhoodPrevention,
  neighborhoodWalk,
  pestsTogether,
  quieterTogether,
  residentHosts,
  residentWalkabout,
  residentsBudget,
  residentsCommitteeLight,
  roomForBikes,
  selfManagement,
  sharedVegetableGarden,
  soupTable,
  speakUpTraining,
  stairwellContactPerson,
  stairwellTalk,
  storyTable,
  streetParty,
  toolLibrary,
  welcomeTalk,
  worriedAboutANeighbor,
  youthAssignments,
  youthAtTheTable,
];
