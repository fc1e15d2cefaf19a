import fc from 'fast-check';
import type { LocalDate, Weekday } from '../../../../bot/contracts/calendar';
import type { DigestRole, Step } from '../../../../bot/contracts/reminders';
import { escalationDay, ownerSteps } from '../../../../bot/features/reminders/ladder';
import { linesFor } from '../../../../bot/features/reminders/lines';
import type { RemindableItem } from '../../../../bot/features/reminders/remindable';
import { addDays } from '../../../../bot/shared/local-date';
import { aCalendar, anItem } from './reminder-builders';

const calendar = aCalendar([{ on: '2027-05-07', name: 'Brugdag', kind: 'own' }]);

/** The year that is composed, and due days around it so that ladders begin and end inside. */
const START = '2026-10-01';
const END = '2027-09-30';

const dueDays = fc.integer({ min: -60, max: 420 }).map((days) => addDays(START, days));
const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
const roles = fc.constantFrom<DigestRole>('owner', 'stand-in', 'team-lead', 'manager');
const cases = fc.record({ dueOn: dueDays, week: weeks, role: roles });

/** Which of the working days a digest is composed on: now and then many are missed. */
const missedDays = fc.infiniteStream(fc.integer({ min: 0, max: 19 }).map((roll) => (roll < 15 ? 0 : roll - 14)));

describe('over a year of digests', () => {
  it('composed every working day, each step comes exactly once, on its day', () => {
    fc.assert(
      fc.property(cases, ({ dueOn, week, role }) => {
        const told = tellAll(anItem({ dueOn }), role, digestDays(week), week);

        expect(told).toEqual(stepsOnTheirDays(dueOn, role, week));
      }),
      { numRuns: 30 },
    );
  });

  it('composed on any of the working days, each step comes at most once, and exactly once unless a later one overtook it', () => {
    fc.assert(
      fc.property(cases, missedDays, ({ dueOn, week, role }, missed) => {
        const days = skipDays(digestDays(week), missed);

        const told = tellAll(anItem({ dueOn }), role, days, week);

        expect(told).toEqual(stepsAsOf(days, stepsOnTheirDays(dueOn, role, week)));
      }),
      { numRuns: 30 },
    );
  });

  it('no line id comes twice, a standing one apart, whatever is snoozed', () => {
    fc.assert(
      fc.property(cases, fc.array(dueDays, { maxLength: 4 }), ({ dueOn, week, role }, snoozes) => {
        const ids: string[] = [];
        let since = START;
        for (const today of digestDays(week)) {
          const snoozedUntil = snoozes.findLast((_, index) => addDays(dueOn, index * 9 - 12) < today);
          const lines = compose(anItem({ dueOn, snoozedUntil }), role, since, today, week);
          ids.push(...lines.filter(({ step }) => step !== 'standing').map(({ id }) => id));
          since = today;
        }

        expect(ids).toHaveLength(new Set(ids).size);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a window split in two', () => {
  it('tells what the whole tells, on the same day or earlier, and no step twice', () => {
    const windows = fc.tuple(fc.nat(80), fc.nat(80)).map(([first, second]) => [first, first + second] as const);
    fc.assert(
      fc.property(
        cases,
        windows,
        fc.integer({ min: -30, max: 40 }),
        ({ dueOn, week, role }, [first, second], start) => {
          const since = addDays(dueOn, start - 40);
          const middle = addDays(since, first);
          const today = addDays(since, second);
          const item = anItem({ dueOn });

          const whole = stepsOf(compose(item, role, since, today, week));
          const earlier = stepsOf(compose(item, role, since, middle, week));
          const later = stepsOf(compose(item, role, middle, today, week));

          expect([...earlier, ...later]).toEqual(expect.arrayContaining([...whole]));
          expect(earlier.filter((step) => later.includes(step))).toEqual([]);
          if (later.length > 0) expect(later).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });
});

interface Told {
  readonly step: Step;
  readonly on: LocalDate;
}

function compose(item: RemindableItem, role: DigestRole, since: LocalDate, today: LocalDate, week: readonly Weekday[]) {
  return linesFor([{ item, role }], { recipientId: 'anna', since, today, calendar, workingDays: week });
}

function stepsOf(lines: readonly { readonly step: Step }[]): readonly Step[] {
  return lines.map(({ step }) => step).filter((step) => step !== 'standing');
}

/** What is told on the given days, standing lines apart. */
function tellAll(
  item: RemindableItem,
  role: DigestRole,
  days: readonly LocalDate[],
  week: readonly Weekday[],
): readonly Told[] {
  let since = START;
  return days.flatMap((today) => {
    const steps = stepsOf(compose(item, role, since, today, week));
    since = today;
    return steps.map((step) => ({ step, on: today }));
  });
}

/** The ladder from START through END; of steps on one day the last. */
function stepsOnTheirDays(dueOn: LocalDate, role: DigestRole, week: readonly Weekday[]): readonly Told[] {
  const ladder = ladderOf(dueOn, role, week);
  return ladder.filter(({ on }, index) => START < on && on <= END && ladder[index + 1]?.on !== on);
}

function ladderOf(dueOn: LocalDate, role: DigestRole, week: readonly Weekday[]): readonly Told[] {
  switch (role) {
    case 'team-lead':
      return [{ step: 'lead-told', on: escalationDay('lead-told', dueOn, calendar, week) }];
    case 'manager':
      return [{ step: 'manager-told', on: escalationDay('manager-told', dueOn, calendar, week) }];
    default:
      return ownerSteps(dueOn, calendar, week);
  }
}

/** Each step on the first of `days` that is not before it, unless a later step is told on that same day. */
function stepsAsOf(days: readonly LocalDate[], steps: readonly Told[]): readonly Told[] {
  const told = new Map<LocalDate, Told>();
  for (const { step, on } of steps) {
    const day = days.find((candidate) => candidate >= on);
    if (day !== undefined) told.set(day, { step, on: day });
  }
  return [...told.values()];
}

function digestDays(week: readonly Weekday[]): readonly LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(START, 1); day <= END; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day, week)) days.push(day);
  }
  return days;
}

function skipDays(days: readonly LocalDate[], missed: Iterable<number>): readonly LocalDate[] {
  const kept: LocalDate[] = [];
  let index = 0;
  for (const count of missed) {
    index += count;
    const day = days[index];
    if (day === undefined) return kept;
    kept.push(day);
    index += 1;
  }
  return kept;
}
