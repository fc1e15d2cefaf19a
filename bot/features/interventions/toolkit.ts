import type { Intervention, SuggestionOutcome } from '../../contracts/interventions';
import type { ThemeId } from '../../contracts/themes';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { tenantPartition } from '../../shared/partitions';
import { CATALOGUE, THEME_WORDS } from './catalogue';
import { suggestionOutcomes } from './collections';
import { InterventionNotFound } from './errors';
import { experienceOf, withOutcome, withoutOutcome } from './outcomes';
import { createSearch, type SearchWish } from './search';
import { suggestionsFor, type Suggestion, type SuggestionWish } from './suggestions';

/** What became of a suggestion. `issueId`: the reported issue, or whatever else it was started for. */
export interface HeardOutcome {
  readonly theme: ThemeId;
  readonly issueId: string;
  readonly interventionId: string;
  readonly outcome: SuggestionOutcome;
}

export type Toolkit = ReturnType<typeof createToolkit>;

/** The interventions toolkit (instrumentarium): what there is, what fits, and what the association learned of it. */
export function createToolkit({
  store,
  clock,
  catalogue = CATALOGUE,
}: {
  readonly store: Store;
  readonly clock: Clock;
  readonly catalogue?: readonly Intervention[];
}) {
  const outcomes = createCollection(store, suggestionOutcomes, clock);
  const byId = new Map(catalogue.map((intervention) => [intervention.id, intervention]));
  const search = createSearch(catalogue, (theme) => THEME_WORDS[theme]);

  /** For a use case that knows who may. */
  async function note(tenantId: string, { theme, ...heard }: HeardOutcome): Promise<void> {
    const [pk, id] = [tenantPartition(tenantId), `suggestion-outcomes:${theme}`];
    const kept = { ...heard, at: clock.now() };
    const known = await outcomes.update(pk, id, ({ body }) => {
      const next = withOutcome(body.outcomes, kept);
      return next === body.outcomes ? undefined : { body: { theme, outcomes: [...next] } };
    });
    if (known !== undefined) return;
    try {
      await outcomes.create(pk, id, { theme, outcomes: [kept] });
    } catch (error) {
      // Somebody else's was the first of this theme.
      if (!(error instanceof StoreError && error.code === 'exists')) throw error;
      await note(tenantId, { theme, ...heard });
    }
  }

  return {
    /** Everything, drafts too, by kind and then by Dutch title. */
    all: (): readonly Intervention[] => catalogue,

    /** Undefined when the toolkit has none of that id, or not any more. */
    one: (interventionId: string): Intervention | undefined => byId.get(interventionId),

    /** The best first, of different kinds; one point read, of what was learned with the main theme. */
    async suggest(tenantId: string, wish: SuggestionWish): Promise<readonly Suggestion[]> {
      const [theme] = wish.themes;
      if (theme === undefined) return [];
      const kept = await outcomes.read(tenantPartition(tenantId), `suggestion-outcomes:${theme}`);
      return suggestionsFor(catalogue, wish, (id) => experienceOf(kept?.body.outcomes ?? [], id));
    },

    /** Those in which the words stand, the best first. The toolkit is the same for every association. */
    search: (_tenantId: string, wish: SearchWish): readonly Intervention[] => search(wish),

    /** Learns what became of a suggestion; the same twice changes nothing. @throws InterventionNotFound */
    async record({ tenantId }: Actor, heard: HeardOutcome): Promise<void> {
      if (!byId.has(heard.interventionId)) throw new InterventionNotFound();
      await note(tenantId, heard);
    },

    note,

    /** Takes back what was heard of a suggestion: its rejection was undone. */
    async forget(tenantId: string, { theme, ...heard }: Omit<HeardOutcome, 'outcome'>): Promise<void> {
      await outcomes.update(tenantPartition(tenantId), `suggestion-outcomes:${theme}`, ({ body }) => {
        const next = withoutOutcome(body.outcomes, heard);
        return next === body.outcomes ? undefined : { body: { theme, outcomes: [...next] } };
      });
    },
  };
}
