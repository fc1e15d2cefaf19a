import type { PlanItem, PlanItemRef } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';

/** Something open that somebody is reminded of. What is done, past or cancelled is not remindable. */
export interface RemindableItem {
  readonly ref: PlanItemRef;
  readonly title: string;
  /** Only where the title has a translation: on milestones of the template. */
  readonly titleEn?: string | undefined;
  readonly kind: PlanItem['kind'];
  readonly ownerId: PersonId;
  /** Absent on the association's milestones, which have no team lead to tell. */
  readonly teamId?: string | undefined;
  readonly dueOn: LocalDate;
  readonly snoozedUntil?: LocalDate | undefined;
  /** Of a request or an assessment round: the day on which it was asked. Its owner hears of it on their next working day. */
  readonly askedOn?: LocalDate | undefined;
  /** Of an assessment round: its first day. It is over after its last, which is the due day, and nobody is told that it is late. */
  readonly opensOn?: LocalDate | undefined;
  /** The same round, where it was read from the item itself. */
  readonly roundId?: string | undefined;
}

/** The item as one string, the same wherever the item is read: `team|noord|2027|m1`, `org|2027|m1`. */
export function itemKey({ teamId, year, itemId }: PlanItemRef): string {
  return [...(teamId === undefined ? ['org'] : ['team', teamId]), year, itemId].join('|');
}
