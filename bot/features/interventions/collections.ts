import { z } from 'zod';
import { PlanItem } from '../../contracts/annual-plan';
import { Instant, LocalDate } from '../../contracts/calendar';
import { RunningIntervention, RunStage } from '../../contracts/intervention-runs';
import { SuggestionOutcome } from '../../contracts/interventions';
import { PersonId } from '../../contracts/people';
import { InBothLanguages, ThemeId } from '../../contracts/themes';
import { InterventionText, ToolkitEvent } from '../../contracts/toolkit';
import type { CollectionDefinition } from '../../ports/collection';

/** What follows from the steps of a run, so that a list need not read them. */
export const RunStanding = z.object({
  /** Without what was cancelled. */
  done: z.int(),
  total: z.int(),
  /** Of what is open: which of it is late follows from today. */
  openDays: z.array(LocalDate),
  next: z.object({ title: InBothLanguages, dueOn: LocalDate }).optional(),
});
export type RunStanding = z.infer<typeof RunStanding>;

const Asked = z.object({ at: Instant, by: PersonId });

/** A running intervention as it is kept. */
export const StoredRun = RunningIntervention.extend({
  state: z.enum(['running', 'stopped']),
  /** As `issueId`, `placeId` and `goal` (`{year}:{goal}`), empty where there is none. */
  issueKey: z.string(),
  placeKey: z.string(),
  goalKey: z.string(),
  /** Derived from its steps. */
  stage: RunStage,
  standing: RunStanding,
  /** The tasks that are still to be made. */
  waiting: z.array(PlanItem),
  /** Who took the stop of `of` back. */
  resumed: Asked.extend({ of: Asked }).optional(),
  /** Who took the last finding of its effect back. */
  effectUndone: Asked.optional(),
});
export type StoredRun = z.infer<typeof StoredRun>;

/** Before it was kept how far a run is: that follows when a step changes, or when what is derived is repaired. */
const NOT_COUNTED = { stage: 'running', standing: { done: 0, total: 0, openDays: [] }, goalKey: '' } as const;
const FirstRun = z.looseObject({ state: StoredRun.shape.state });

/** In the team's partition under its own id. Waits for work (`due`) until its steps are as it says. */
export const runningInterventions: CollectionDefinition<StoredRun> = {
  type: 'running-intervention',
  version: 2,
  migrations: { 1: (body) => ({ ...NOT_COUNTED, ...FirstRun.parse(body) }) },
  parse: (body) => StoredRun.parse(body),
  keys: {
    issueKey: { kind: 'string' },
    placeKey: { kind: 'string' },
    goalKey: { kind: 'string' },
    ownerId: { kind: 'string' },
    stage: { kind: 'string' },
    startedAt: { kind: 'string', sorts: true },
  },
};

/** What became of one suggestion for one reported issue, the last that was heard of it. */
export const KeptOutcome = z.object({
  issueId: z.string(),
  interventionId: z.string(),
  outcome: SuggestionOutcome,
  at: Instant,
});
export type KeptOutcome = z.infer<typeof KeptOutcome>;

/** What became of the suggestions for a theme, the latest last. */
export const SuggestionOutcomes = z.object({ theme: ThemeId, outcomes: z.array(KeptOutcome) });
export type SuggestionOutcomes = z.infer<typeof SuggestionOutcomes>;

/** In the tenant's partition under the id `suggestion-outcomes:{theme}`. */
export const suggestionOutcomes: CollectionDefinition<SuggestionOutcomes> = {
  type: 'suggestion-outcomes',
  parse: (body) => SuggestionOutcomes.parse(body),
  keys: {},
};

const NumberedText = z.object({ number: z.int().min(1), text: InterventionText });

/**
 * What the association made of an intervention, built in or its own. In use is what was adopted, else the built-in one; with
 * neither it is a draft. Texts are numbered on from the built-in one's version, and no number is given twice.
 */
export const OwnIntervention = z.object({
  id: z.string(),
  ownerGroup: z.string(),
  adopted: NumberedText.optional(),
  draft: InterventionText.optional(),
  retired: z.object({ why: z.string() }).optional(),
  /** What was adopted before, the latest last. */
  earlier: z.array(NumberedText),
  lastNumber: z.int().min(0),
  /** The latest last. */
  events: z.array(ToolkitEvent.omit({ byName: true }).extend({ by: PersonId })),
  version: z.int().min(1),
});
export type OwnIntervention = z.infer<typeof OwnIntervention>;

/** In the tenant's partition under the id `own-intervention:{intervention}`. */
export const ownInterventions: CollectionDefinition<OwnIntervention> = {
  type: 'own-intervention',
  parse: (body) => OwnIntervention.parse(body),
  keys: {},
};

/** Written with every change of an own intervention: its etag says whether what is remembered of the toolkit still holds. */
export const ToolkitRevision = z.object({ changedAt: Instant });
export type ToolkitRevision = z.infer<typeof ToolkitRevision>;

/** In the tenant's partition under the id `toolkit-revision`. */
export const toolkitRevisions: CollectionDefinition<ToolkitRevision> = {
  type: 'toolkit-revision',
  parse: (body) => ToolkitRevision.parse(body),
  keys: {},
};
