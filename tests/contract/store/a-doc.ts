import type { Doc, Store, StoreError, StoreSchema, Stored } from '../../../bot/ports/store';
import type { Clock } from '../../../bot/ports/clock';

/** What the suite declares. A `report` has keys of every kind; a `note` has none. */
export const schema: StoreSchema = {
  report: {
    keys: {
      place: { kind: 'string', sorts: true, selective: true },
      weight: { kind: 'number', sorts: true },
      open: { kind: 'boolean' },
      order: { kind: 'string' },
    },
  },
  note: { keys: {} },
  letter: { keys: { to: { kind: 'string' } }, version: 3 },
};

export const PK = 'invented-tenant|team|t-1';

/** A clock that can be moved on; the real one by waiting. */
export interface MovableClock extends Clock {
  advance(seconds: number): Promise<void>;
}

/** How long documents live that are to expire in a test: short enough to wait for on a real account. */
export const LIFE_SECONDS = 6;

/** A fresh store and the clock that it goes by, for each test. */
export interface Subject {
  readonly store: Store;
  readonly clock: MovableClock;
}

export type Subjects = () => Subject;

type Overrides = Partial<Omit<Doc, 'body'>> & { readonly body?: Readonly<Record<string, unknown>> };

export function aReport({ body, ...overrides }: Overrides = {}): Doc {
  const keys = { place: 'Kerkstraat', weight: 1, open: true, order: 'first', ...body };
  return { pk: PK, id: 'report-1', type: 'report', body: keys, ...overrides };
}

export function aNote(overrides: Partial<Doc> = {}): Doc {
  return { pk: PK, id: 'note-1', type: 'note', body: { text: 'Fietsen in de hal' }, ...overrides };
}

/** How a document comes back that does not expire and was given no version. */
export function asStored(doc: Doc, etag: string | undefined): Partial<Stored> {
  return { ...doc, version: 1, ...(etag === undefined ? {} : { etag }) };
}

/** How a rejection of the store looks. */
export function failing(code: StoreError['code'], operation?: number): Readonly<Record<string, unknown>> {
  return { name: 'StoreError', code, ...(operation === undefined ? {} : { operation }) };
}

export function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
