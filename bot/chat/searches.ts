import type { InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import type { ChatDeps } from './chat-deps';
import type { AnySearch } from './define';
import { SearchNotReadable } from './errors';
import { explainFailure } from './failure';
import { searchAnswer, searchSentence } from './search-answer';
import type { Turn, Turns } from './turn';

export interface Searches {
  /** Answers with a page of what was found. It writes nothing, so it may be delivered twice, and anywhere. */
  find(turn: Turn): Promise<InvokeResponse>;
}

/** @throws Error when two searches have the same id */
export function createSearches({ features, ids }: ChatDeps, turns: Turns): Searches {
  const searches = tableOf(features.flatMap((feature) => feature.searches ?? []));

  return {
    async find(turn) {
      const context = turns.contextOf(turn);
      try {
        const query = Query.safeParse(turn.incoming.value).data;
        const search = query === undefined ? undefined : searches.get(query.commandId);
        if (query === undefined || search === undefined) throw new SearchNotReadable();
        const page = query.queryOptions;
        const found = await search.find(context, typedIn(query), page);
        if (found.results.length === 0 && page.skip === 0) return searchSentence(found.nothing);
        return searchAnswer(found.results.slice(0, page.count));
      } catch (error) {
        return searchSentence(explainFailure(error, context, ids).text);
      }
    },
  };
}

/** As many as Teams asks for at once. */
const MOST_RESULTS = 25;
const FIRST_PAGE = { skip: 0, count: MOST_RESULTS } as const;
/** What Teams itself adds when somebody opens the search and did not type yet. */
const OPENING = 'initialRun';

const Parameter = z.object({ name: z.string().max(64), value: z.unknown() });

const Query = z.object({
  commandId: z.string(),
  parameters: z.array(Parameter).max(20).catch([]),
  queryOptions: z
    .object({
      skip: z.int().min(0).max(10_000).catch(0),
      count: z.int().min(1).catch(MOST_RESULTS),
    })
    .transform(({ skip, count }) => ({ skip, count: Math.min(count, MOST_RESULTS) }))
    .catch(FIRST_PAGE),
});

/** What was typed and chosen, by name; what was left empty is not in it. */
function typedIn({ parameters }: z.infer<typeof Query>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    parameters.flatMap(({ name, value }) => (name === OPENING || value === '' ? [] : [[name, value]])),
  );
}

function tableOf(searches: readonly AnySearch[]): ReadonlyMap<string, AnySearch> {
  const table = new Map<string, AnySearch>();
  for (const search of searches) {
    if (table.has(search.id)) throw new Error(`Two searches have the id ${search.id}`);
    table.set(search.id, search);
  }
  return table;
}
