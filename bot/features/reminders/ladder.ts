import type { LocalDate, Weekday } from '../../contracts/calendar';
import type { Step } from '../../contracts/reminders';
import { addDays, daysBetween } from '../../shared/local-date';
import { ASSOCIATION_WEEK, type WorkingCalendar } from './working-days';

export type EscalationStep = Extract<Step, 'lead-told' | 'manager-told'>;

/** What the owner, or who stands in for them, is told: that something is asked, before the due day, on it, and once a week when it has passed. */
export type OwnerStep = Exclude<Step, EscalationStep | 'standing'>;

export interface DatedStep {
  readonly step: OwnerStep;
  readonly on: LocalDate;
}

/** What the steps of an item follow from; `askedOn` of a request or a round only, `opensOn` of a round. */
export interface Timing {
  readonly dueOn: LocalDate;
  readonly askedOn?: LocalDate | undefined;
  readonly opensOn?: LocalDate | undefined;
}

/**
 * The owner's steps in order, each on one of the recipient's own working days: up to the due day the one before, after it the
 * next. Several may share a day, of which the last counts. They end when the manager is told.
 */
export function ownerSteps(
  dueOn: LocalDate,
  calendar: WorkingCalendar,
  workingDays: readonly Weekday[],
): readonly DatedStep[] {
  return [...stepsUntilDue(dueOn, calendar, workingDays), ...overdueSteps(dueOn, calendar, workingDays)];
}

/**
 * The last of the owner's steps that has come by `today`. What a round asks has a step halfway instead of those long before, and none
 * after its last day.
 */
export function latestOwnerStep(
  timing: Timing,
  today: LocalDate,
  calendar: WorkingCalendar,
  workingDays: readonly Weekday[],
): DatedStep | undefined {
  const { dueOn, askedOn, opensOn } = timing;
  if (opensOn !== undefined && dueOn < today) return undefined;
  // Working days are costly to count: what is not due yet needs none.
  const hasCome = ({ on }: DatedStep) => on <= today;
  const overdue = dueOn < today ? overdueSteps(dueOn, calendar, workingDays).findLast(hasCome) : undefined;
  const latest = overdue ?? stepsToCome(timing, calendar, workingDays).findLast(hasCome);
  const asked = askedOn === undefined ? undefined : askedStep(askedOn, calendar, workingDays);
  const isAskedLater = asked !== undefined && hasCome(asked) && (latest === undefined || latest.on < asked.on);
  return isAskedLater ? asked : latest;
}

/** The working day of the recipient on which the team lead or the manager is told, once. */
export function escalationDay(
  step: EscalationStep,
  dueOn: LocalDate,
  calendar: WorkingCalendar,
  workingDays: readonly Weekday[],
): LocalDate {
  return calendar.onOrAfter(nominalEscalationDay(step, dueOn, calendar), workingDays);
}

/** Who was told by `today` that something is late, the highest of them; undefined while it is only its owner's. */
export function escalationBy(
  dueOn: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
): EscalationStep | undefined {
  if (today <= dueOn) return undefined;
  return (['manager-told', 'lead-told'] as const).find((step) => nominalEscalationDay(step, dueOn, calendar) <= today);
}

/** Whether the manager's day has passed: from then on the item only stays a line in the digests that go to its owner anyway. */
export function isStanding(dueOn: LocalDate, today: LocalDate, calendar: WorkingCalendar): boolean {
  return dueOn < today && nominalEscalationDay('manager-told', dueOn, calendar) < today;
}

/** How much a step weighs against another of the same item: of two, the heavier one is told. */
export function weightOf(step: Step): number {
  switch (step) {
    case 'standing':
      return 0;
    case 'asked':
      return 1;
    case 'before-14':
      return 2;
    case 'halfway':
    case 'before-7':
      return 3;
    case 'before-2':
      return 4;
    case 'due':
      return 5;
    case 'lead-told':
      return 7;
    case 'manager-told':
      return 8;
    default:
      return 6;
  }
}

/** Working days of the association that an item is overdue when they are told. */
const ESCALATION_DAYS = { 'lead-told': 3, 'manager-told': 10 } as const;

const LEAD_DAYS: readonly (readonly [OwnerStep, number])[] = [
  ['before-14', 14],
  ['before-7', 7],
  ['before-2', 2],
  ['due', 0],
];

const WEEK = 7;

function stepsToCome(
  { dueOn, opensOn }: Timing,
  calendar: WorkingCalendar,
  workingDays: readonly Weekday[],
): readonly DatedStep[] {
  return opensOn === undefined
    ? stepsUntilDue(dueOn, calendar, workingDays)
    : roundSteps(opensOn, dueOn, calendar, workingDays);
}

function stepsUntilDue(
  dueOn: LocalDate,
  calendar: WorkingCalendar,
  workingDays: readonly Weekday[],
): readonly DatedStep[] {
  return LEAD_DAYS.map(([step, days]) => ({ step, on: calendar.onOrBefore(addDays(dueOn, -days), workingDays) }));
}

/** Halfway between the first day and the last, then as of any other item. */
function roundSteps(
  opensOn: LocalDate,
  dueOn: LocalDate,
  calendar: WorkingCalendar,
  workingDays: readonly Weekday[],
): readonly DatedStep[] {
  const halfway = addDays(opensOn, Math.floor(daysBetween(opensOn, dueOn) / 2));
  const last = stepsUntilDue(dueOn, calendar, workingDays).filter(({ step }) => step === 'before-2' || step === 'due');
  return [{ step: 'halfway', on: calendar.onOrBefore(halfway, workingDays) }, ...last];
}

/** On the recipient's first working day after it was asked: an answer is waited for, but never by an extra message. */
function askedStep(askedOn: LocalDate, calendar: WorkingCalendar, workingDays: readonly Weekday[]): DatedStep {
  return { step: 'asked', on: calendar.after(askedOn, workingDays) };
}

function overdueSteps(
  dueOn: LocalDate,
  calendar: WorkingCalendar,
  workingDays: readonly Weekday[],
): readonly DatedStep[] {
  const managerToldOn = nominalEscalationDay('manager-told', dueOn, calendar);
  const steps: DatedStep[] = [];
  for (let nominal = addDays(dueOn, 1); nominal < managerToldOn; nominal = addDays(nominal, WEEK)) {
    steps.push({ step: `overdue-${steps.length + 1}`, on: calendar.onOrAfter(nominal, workingDays) });
  }
  return steps;
}

function nominalEscalationDay(step: EscalationStep, dueOn: LocalDate, calendar: WorkingCalendar): LocalDate {
  return calendar.addWorkingDays(dueOn, ESCALATION_DAYS[step], ASSOCIATION_WEEK);
}
