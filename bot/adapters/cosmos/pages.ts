import type { Container, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import type { Stored } from '../../ports/store';
import { storedOf } from './item';

export interface CosmosPage {
  readonly items: readonly Stored[];
  readonly continuation?: string | undefined;
}

/** The service may answer less than was asked for, even nothing, although there is more. */
export async function readPage(container: Container, select: SqlQuerySpec, options: FeedOptions): Promise<CosmosPage> {
  const pages = container.items.query<unknown>(select, options);
  let page = await pages.fetchNext();
  while (page.resources.length === 0 && pages.hasMoreResults()) page = await pages.fetchNext();
  return { items: page.resources.map(storedOf), continuation: page.continuationToken };
}

/** Stops as soon as it has `limit`: nothing is read that is not given. */
export async function readFirst(container: Container, select: SqlQuerySpec, limit: number): Promise<readonly Stored[]> {
  const pages = container.items.query<unknown>(select, { maxItemCount: limit });
  const items: Stored[] = [];
  while (items.length < limit && pages.hasMoreResults()) {
    items.push(...(await pages.fetchNext()).resources.map(storedOf));
  }
  return items.slice(0, limit);
}

const READ_AT_ONCE = 100;

/** Page after page; `readOne` does each, and may do it again. */
export async function* readAll(
  container: Container,
  select: SqlQuerySpec,
  readOne: (page: () => Promise<readonly Stored[]>) => Promise<readonly Stored[]>,
): AsyncGenerator<Stored> {
  const pages = container.items.query<unknown>(select, { maxItemCount: READ_AT_ONCE });
  while (pages.hasMoreResults()) {
    yield* await readOne(async () => ((await pages.fetchNext()).resources ?? []).map(storedOf));
  }
}
