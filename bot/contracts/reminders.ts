import { z } from 'zod';
import { PlanItemRef } from './annual-plan';
import { Instant, LocalDate, QuietDay } from './calendar';
import { PersonId } from './people';

/** A step of the ladder as it was told: `asked` (of a request or an assessment round, the first working day after it was asked), `halfway` (of a round), `before-14`, `before-7`, `before-2`, `due`, `overdue-1` …, `lead-told`, `manager-told`, `standing`. */
export const Step = z.union([
  z.enum(['asked', 'halfway', 'before-14', 'before-7', 'before-2', 'due', 'lead-told', 'manager-told', 'standing']),
  z.templateLiteral(['overdue-', z.int()]),
]);
export type Step = z.infer<typeof Step>;

/** In what capacity somebody is told of an item. */
export const DigestRole = z.enum(['owner', 'stand-in', 'team-lead', 'manager']);
export type DigestRole = z.infer<typeof DigestRole>;

/** One step of one item, as it stands in somebody's digest. */
export const DigestLine = z.object({
  id: z.string(),
  ref: PlanItemRef,
  dueOn: LocalDate,
  step: Step,
  role: DigestRole,
  forPersonId: PersonId.optional(),
});
export type DigestLine = z.infer<typeof DigestLine>;

/**
 * How far a digest came. `empty`: every line was dropped before it went. `in-doubt`: the answer was lost, so it may have arrived;
 * never sent again blindly, the next digest carries its lines.
 */
export const DeliveryState = z.enum(['planned', 'sending', 'sent', 'empty', 'failed', 'unreachable', 'in-doubt']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** How far the digests of one day came; the states add up to the recipients. */
export const DeliveryTotals = z.object({ recipients: z.int(), states: z.record(DeliveryState, z.int()) });
export type DeliveryTotals = z.infer<typeof DeliveryTotals>;

/** The only unasked message that somebody gets on a day. */
export const Digest = z.object({
  recipientId: PersonId,
  day: LocalDate,
  /** Its lines are the steps after this day. */
  since: LocalDate,
  lines: z.array(DigestLine),
  /** It carries lines of a digest that is in doubt, so the recipient may have seen them. */
  again: z.boolean(),
  state: DeliveryState,
  attempts: z.int(),
  composedAt: Instant,
  sentAt: Instant.optional(),
  activityId: z.string().optional(),
  /** The channel's code for why it was not delivered. */
  reason: z.string().optional(),
  /** When the recipient first acted on it; until then it is unknown whether they saw it. */
  seenAt: Instant.optional(),
  keepUntil: Instant,
});
export type Digest = z.infer<typeof Digest>;

/** When somebody's next digest is composed, and how far the ones before came. */
export const Agenda = z.object({
  personId: PersonId,
  lastComposedOn: LocalDate.optional(),
  /** What came up to this day has been said; it stands still while the person is away or cannot be reached. */
  toldThrough: LocalDate.optional(),
  /** The day of the last composition that had lines. */
  lastDigestOn: LocalDate.optional(),
});
export type Agenda = z.infer<typeof Agenda>;

/** What the association set for everybody. */
export const ReminderSettings = z.object({ ownQuietDays: z.array(QuietDay) });
export type ReminderSettings = z.infer<typeof ReminderSettings>;
