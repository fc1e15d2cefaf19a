import { z } from 'zod';
import { Instant, LocalDate } from './calendar';
import { PersonId } from './people';
import { DeliveryState, DeliveryTotals } from './reminders';

/** What somebody was sent on a day, or why not. */
export const DeliveryRow = z.object({
  person: z.object({ id: PersonId, name: z.string() }),
  state: DeliveryState,
  lines: z.int(),
  attempts: z.int(),
  sentAt: Instant.optional(),
  seenAt: Instant.optional(),
  /** The channel's code, and what it means in the reader's language. */
  reason: z.object({ code: z.string(), text: z.string() }).optional(),
});
export type DeliveryRow = z.infer<typeof DeliveryRow>;

/** The digests of one day; the totals count them all, the rows are those of this page. */
export const Deliveries = z.object({
  day: LocalDate,
  totals: DeliveryTotals,
  rows: z.array(DeliveryRow),
  /** The id after which the next page begins. */
  after: z.string().optional(),
  /** Colleagues whom the bot cannot reach, whatever the day. */
  unreachable: z.array(z.object({ id: PersonId, name: z.string(), reason: z.string() })),
});
export type Deliveries = z.infer<typeof Deliveries>;
