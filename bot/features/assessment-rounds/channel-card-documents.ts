import type { Instant } from '../../contracts/calendar';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import { addMilliseconds, yearsAfter } from '../../shared/local-date';
import { channelCards, type ChannelCard } from './collections';

export type CardEntry = Entry<ChannelCard>;
export type CardDocuments = ReturnType<typeof createCardDocuments>;

/** After so long a post that was not heard of is in doubt. */
const POSTING_MS = 60_000;
/** At most one change in so long. */
export const LOOK_EVERY_MS = 60_000;
const KEPT_YEARS = 2;

/** What is kept of the cards in channels, so that of several who write each thing is done by one. */
export function createCardDocuments({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const cards = createCollection(store, channelCards, clock);
  const optionsOf = (due?: Instant) => ({
    keepUntil: yearsAfter(clock.now(), KEPT_YEARS),
    ...(due === undefined ? {} : { due }),
  });
  const later = (ms: number) => addMilliseconds(clock.now(), ms);

  return {
    later,
    all: async (pk: string): Promise<readonly ChannelCard[]> => (await cards.all(pk)).map(({ body }) => body),
    entryOf: (stored: Parameters<typeof cards.entryOf>[0]): CardEntry => cards.entryOf(stored),

    /** The card as one that is being posted; undefined when it stands there, or somebody is posting it. */
    async claim(pk: string, card: ChannelCard): Promise<CardEntry | undefined> {
      const id = `channel-card:${card.channelId}`;
      const options = optionsOf(later(POSTING_MS));
      const known = await cards.read(pk, id);
      if (known !== undefined && ['posting', 'posted'].includes(known.body.state)) return undefined;
      return unlessRaced(() =>
        known === undefined ? cards.create(pk, id, card, options) : cards.replace(known, card, options),
      );
    },

    /** Before it is changed, so that of several instances one changes it, and one that stops half-way is followed by the next look. */
    takeTurn: (entry: CardEntry): Promise<CardEntry | undefined> =>
      unlessRaced(() => cards.replace(entry, entry.body, optionsOf(later(LOOK_EVERY_MS)))),

    /** What became of it; it is left alone when that was decided meanwhile. */
    async conclude({ pk, id, body: mine }: CardEntry, parts: Partial<ChannelCard>, due?: Instant): Promise<void> {
      await cards.update(pk, id, ({ body }) =>
        body.at === mine.at && body.state === mine.state
          ? { body: { ...body, ...parts }, ...optionsOf(due) }
          : undefined,
      );
    },
  };
}

async function unlessRaced<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof StoreError && ['exists', 'stale', 'missing'].includes(error.code)) return undefined;
    throw error;
  }
}
