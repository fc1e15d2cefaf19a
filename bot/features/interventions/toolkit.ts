import type { Experience, Intervention, SuggestionOutcome } from '../../contracts/interventions';
import type { ThemeId } from '../../contracts/themes';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { tenantPartition } from '../../shared/partitions';
import { suggestionOutcomes } from './collections';
import { InterventionNotFound } from './errors';
import { experienceOf, latestOutcomes, withOutcome, withoutOutcome } from './outcomes';
import type { SearchWish } from './search';
import { suggestionsFor, type Suggestion, type SuggestionWish } from './suggestions';
import { createToolkitReader } from './toolkit-reader';

/** What became of a suggestion. `issueId`: the reported issue, or whatever else it was started for. */
export interface HeardOutcome {
  readonly theme: ThemeId;
  readonly issueId: string;
  readonly interventionId: string;
  readonly outcome: SuggestionOutcome;
}

export type Toolkit = ReturnType<typeof createToolkit>;

/**
 * The interventions toolkit (instrumentarium) of an association: what the program comes with and what the association made of
 * it, what fits, and what was learned of it. What there is costs one point read.
 */
export function createToolkit({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const outcomes = createCollection(store, suggestionOutcomes, clock);
  const known = createToolkitReader({ store, clock });

  /** For a use case that knows who may. */
  async function note(tenantId: string, { theme, ...heard }: HeardOutcome): Promise<void> {
    const [pk, id] = [tenantPartition(tenantId), outcomesId(theme)];
    const kept = { ...heard, at: clock.now() };
    const found = await outcomes.update(pk, id, ({ body }) => {
      const next = withOutcome(body.outcomes, kept);
      return next === body.outcomes ? undefined : { body: { theme, outcomes: [...next] } };
    });
    if (found !== undefined) return;
    try {
      await outcomes.create(pk, id, { theme, outcomes: [kept] });
    } catch (error) {
      // Somebody else's was the first of this theme.
      if (!(error instanceof StoreError && error.code === 'exists')) throw error;
      await note(tenantId, { theme, ...heard });
    }
  }

  /** Everything, drafts and what was retired too, by kind and then by Dutch title. */
  async function all(tenantId: string): Promise<readonly Intervention[]> {
    return (await known(tenantId)).entries.map(({ intervention }) => intervention);
  }

  /** How each intervention did here, with all themes together; a page of documents, one for each theme. */
  async function experiences(tenantId: string): Promise<(interventionId: string) => Experience> {
    const themes = await outcomes.all(tenantPartition(tenantId));
    const latest = latestOutcomes(themes.flatMap(({ body }) => body.outcomes));
    return (interventionId) => experienceOf(latest, interventionId);
  }

  return {
    /** What there is at this moment, for more than one question about it. */
    known,

    all,

    /** Also a draft and what was retired. Undefined when the toolkit has none of that id. */
    async one(tenantId: string, interventionId: string): Promise<Intervention | undefined> {
      return (await known(tenantId)).byId.get(interventionId)?.intervention;
    },

    /** The best first, of different kinds; one more point read, of what was learned with the main theme. */
    async suggest(tenantId: string, wish: SuggestionWish): Promise<readonly Suggestion[]> {
      const [theme] = wish.themes;
      if (theme === undefined) return [];
      const reading = outcomes.read(tenantPartition(tenantId), outcomesId(theme));
      const [catalogue, kept] = await Promise.all([all(tenantId), reading]);
      return suggestionsFor(catalogue, wish, (id) => experienceOf(kept?.body.outcomes ?? [], id));
    },

    /** Those in use in which the words stand, the best first. */
    async search(tenantId: string, wish: SearchWish): Promise<readonly Intervention[]> {
      return (await known(tenantId)).search(wish).filter(({ state }) => state === 'adopted');
    },

    experiences,

    /** How one intervention did here, with all themes together. */
    async experienceOf(tenantId: string, interventionId: string): Promise<Experience> {
      return (await experiences(tenantId))(interventionId);
    },

    /** Learns what became of a suggestion; the same twice changes nothing. @throws InterventionNotFound */
    async record({ tenantId }: Actor, heard: HeardOutcome): Promise<void> {
      if (!(await known(tenantId)).byId.has(heard.interventionId)) throw new InterventionNotFound();
      await note(tenantId, heard);
    },

    note,

    /** Takes back what was heard of a suggestion: its rejection was undone. */
    async forget(tenantId: string, { theme, ...heard }: Omit<HeardOutcome, 'outcome'>): Promise<void> {
      await outcomes.update(tenantPartition(tenantId), outcomesId(theme), ({ body }) => {
        const next = withoutOutcome(body.outcomes, heard);
        return next === body.outcomes ? undefined : { body: { theme, outcomes: [...next] } };
      });
    },
  };
}

function outcomesId(theme: ThemeId): string {
  return `suggestion-outcomes:${theme}`;
}
