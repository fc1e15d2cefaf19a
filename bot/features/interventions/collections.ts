import { z } from 'zod';
import { PlanItem } from '../../contracts/annual-plan';
import { Instant } from '../../contracts/calendar';
import { RunningIntervention } from '../../contracts/intervention-runs';
import { SuggestionOutcome } from '../../contracts/interventions';
import { PersonId } from '../../contracts/people';
import { ThemeId } from '../../contracts/themes';
import type { CollectionDefinition } from '../../ports/collection';

/** A running intervention as it is kept; it is `finished` when none of its steps is open, which is not kept but seen. */
export const StoredRun = RunningIntervention.extend({
  state: z.enum(['running', 'stopped']),
  /** As `issueId` and `placeId`, empty where there is none. */
  issueKey: z.string(),
  placeKey: z.string(),
  /** The steps that are still to be made. */
  waiting: z.array(PlanItem),
  /** Who took the stop of `of` back. */
  resumed: z.object({ at: Instant, by: PersonId, of: z.object({ at: Instant, by: PersonId }) }).optional(),
});
export type StoredRun = z.infer<typeof StoredRun>;

/** In the team's partition under its own id. Waits for work (`due`) until its steps are as it says. */
export const runningInterventions: CollectionDefinition<StoredRun> = {
  type: 'running-intervention',
  parse: (body) => StoredRun.parse(body),
  keys: { issueKey: { kind: 'string' }, placeKey: { kind: 'string' } },
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
