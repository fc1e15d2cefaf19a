import { handledActivities } from './chat/handled-activities';
import { paces } from './delivery/pace-document';
import {
  annualPlans,
  createTaskIndexCheck,
  pendingImports,
  planItems,
  summaryMarks,
  tasks,
} from './features/annual-plan';
import {
  createResponseCheck,
  assessmentRounds,
  channelCards,
  participants,
  roundRepeats,
  roundTotals,
} from './features/assessment-rounds';
import { channels } from './features/channels';
import { helpNumbers } from './features/help-numbers';
import { houseStyles } from './features/house-style';
import {
  createRunCheck,
  ownInterventions,
  runningInterventions,
  suggestionOutcomes,
  toolkitRevisions,
} from './features/interventions';
import { judgementDrafts, judgements, neighborhoodRemarks, placeSummaries } from './features/judgements';
import { networkPartners } from './features/network-partners';
import { createSummaryCheck, planSummaries } from './features/overview';
import { conversations, createSubstitutionCheck, personSettings, substitutions } from './features/people';
import { agreements, goals } from './features/plan-goals';
import { linkTokens, partnerLinks, partnerSessions } from './features/partner-links';
import { photos } from './features/photos';
import { placePlans } from './features/place-plans';
import { planReports } from './features/plan-reports';
import { planSections } from './features/plan-sections';
import { places as placeDocuments } from './features/places';
import { legalConfirmations, planTemplates } from './features/plan-templates';
import { agendas, createAgendaCheck, digests, reminderSettings } from './features/reminders';
import { recognitionLessons } from './features/recognition';
import { issueMoves, reportedIssues } from './features/reported-issues';
import type { Clock } from './ports/clock';
import { schemaOf } from './ports/collection';
import type { DerivedCheck } from './ports/derived-check';
import type { Store } from './ports/store';

/** Every type of document that the program keeps. */
export const documentTypes = [
  ...[annualPlans, planItems, tasks, pendingImports, summaryMarks],
  ...[goals, agreements, planSections, planSummaries, planReports, placePlans],
  ...[personSettings, substitutions, conversations, placeDocuments],
  ...[planTemplates, legalConfirmations],
  ...[helpNumbers, recognitionLessons, reportedIssues, issueMoves, photos, runningInterventions, suggestionOutcomes],
  ...[ownInterventions, toolkitRevisions, channels, houseStyles],
  ...[judgements, judgementDrafts, neighborhoodRemarks, placeSummaries],
  ...[networkPartners, assessmentRounds, participants, roundRepeats, roundTotals, channelCards],
  ...[partnerLinks, linkTokens, partnerSessions],
  ...[agendas, digests, reminderSettings, handledActivities, paces],
];

export const storeSchema = schemaOf(documentTypes);

/** What is derived, and can be compared with what it is derived from. */
export function createChecks(ports: { readonly store: Store; readonly clock: Clock }): readonly DerivedCheck[] {
  return [
    createTaskIndexCheck(ports),
    createSubstitutionCheck(ports),
    createAgendaCheck(ports),
    createSummaryCheck(ports),
    createRunCheck(ports),
    createResponseCheck(ports),
  ];
}
