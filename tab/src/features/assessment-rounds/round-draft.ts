import { z } from 'zod';
import { RoundQuestions, type RoundInput, type RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { Dimension } from '../../../../bot/contracts/dimensions';
import type { Place } from '../../../../bot/contracts/places';
import type { ChoosablePlace } from './place-checks';
import { daysAfter, mondayAfter } from './round-days';
import type { StepName } from './step';

/** What is filled in of a round; places that nobody chose yet are all that are offered. */
export const RoundDraft = z.object({
  id: z.string(),
  teamId: z.string().optional(),
  name: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  questions: RoundQuestions.extend({ dimensions: z.array(Dimension) }),
  placeIds: z.array(z.string()).optional(),
});
export type RoundDraft = z.infer<typeof RoundDraft>;

/** The steps that are filled in, as they stand in a form. */
export type RoundText = Pick<RoundInput, 'name' | 'opensOn' | 'closesOn' | 'questions' | 'placeIds'>;

const OPEN_DAYS = 18;

/** From next Monday, to the Friday more than two weeks later, with all questions. */
export function firstDraft(today: string, name: string, teamId: string | undefined): RoundDraft {
  const opensOn = mondayAfter(today);
  return {
    id: crypto.randomUUID(),
    teamId,
    name,
    opensOn,
    closesOn: daysAfter(opensOn, OPEN_DAYS),
    questions: { dimensions: [...Dimension.options], trend: true, familiarity: true, extra: '' },
  };
}

/** The same of a round that is there. */
export function textOfRound({ name, opensOn, closesOn, questions, placeIds }: RoundResource): RoundText {
  return { name, opensOn, closesOn, questions, placeIds };
}

export type RoundFault = 'name' | 'opensOn' | 'closesOn' | 'period' | 'dimensions';

/** What cannot be saved as it is. */
export function faultsOf({ name, opensOn, closesOn, questions }: RoundText): ReadonlySet<RoundFault> {
  return new Set<RoundFault>([
    ...(name.trim() === '' ? (['name'] as const) : []),
    ...(opensOn === '' ? (['opensOn'] as const) : []),
    ...(closesOn === '' ? (['closesOn'] as const) : []),
    ...(opensOn !== '' && closesOn !== '' && closesOn < opensOn ? (['period'] as const) : []),
    ...(questions.dimensions.length === 0 ? (['dimensions'] as const) : []),
  ]);
}

/** The steps that can be saved as they are. */
export function doneOf(text: RoundText): ReadonlySet<StepName> {
  const faults = faultsOf(text);
  const isNamed = !(['name', 'opensOn', 'closesOn', 'period'] as const).some((fault) => faults.has(fault));
  return new Set<StepName>([
    ...(isNamed ? (['name'] as const) : []),
    ...(text.placeIds.length > 0 ? (['places'] as const) : []),
    ...(faults.has('dimensions') ? [] : (['questions'] as const)),
  ]);
}

/** Whether two forms say the same. */
export function isLike(one: RoundText, other: RoundText): boolean {
  return told(one) === told(other);
}

/** Complexes, and neighborhoods that have none, by neighborhood; each with the names that a reader knows it by. */
export function choosable(
  places: readonly Place[],
  teams: readonly { readonly id: string; readonly name: string }[],
): readonly ChoosablePlace[] {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  const lived = new Set(places.map(({ neighborhoodId }) => neighborhoodId));
  return places
    .filter(({ id, kind }) => kind === 'complex' || !lived.has(id))
    .map(({ id, name, teamId, neighborhoodId = '' }) => ({
      id,
      name,
      neighborhood: names.get(neighborhoodId),
      teamName: teamNames.get(teamId) ?? teamId,
    }));
}

function told({ name, opensOn, closesOn, questions, placeIds }: RoundText): string {
  const { dimensions, trend, familiarity, extra } = questions;
  return JSON.stringify([name, opensOn, closesOn, dimensions, trend, familiarity, extra, placeIds]);
}
