import {
  escalationDay,
  isStanding,
  latestOwnerStep,
  ownerSteps,
  weightOf,
} from '../../../../bot/features/reminders/ladder';
import type { LocalDate } from '../../../../bot/contracts/calendar';
import type { Step } from '../../../../bot/contracts/reminders';
import { aCalendar, WEEKS, type WeekName } from './reminder-builders';

const calendar = aCalendar([{ on: '2027-05-07', name: 'Brugdag', kind: 'own' }]);

describe('the steps up to the due day', () => {
  it.each`
    dueOn           | week             | before14        | before7         | before2         | due             | why
    ${'2026-12-16'} | ${'Mon-Fri'}     | ${'2026-12-02'} | ${'2026-12-09'} | ${'2026-12-14'} | ${'2026-12-16'} | ${'nothing in the way'}
    ${'2026-12-15'} | ${'Mon-Fri'}     | ${'2026-12-01'} | ${'2026-12-08'} | ${'2026-12-11'} | ${'2026-12-15'} | ${'two days before is a Sunday'}
    ${'2026-12-13'} | ${'Mon-Fri'}     | ${'2026-11-27'} | ${'2026-12-04'} | ${'2026-12-11'} | ${'2026-12-11'} | ${'due on a Sunday'}
    ${'2026-12-11'} | ${'Mon Tue Thu'} | ${'2026-11-26'} | ${'2026-12-03'} | ${'2026-12-08'} | ${'2026-12-10'} | ${'a part-timer, due on a day off'}
    ${'2026-12-10'} | ${'Tue'}         | ${'2026-11-24'} | ${'2026-12-01'} | ${'2026-12-08'} | ${'2026-12-08'} | ${'one working day a week'}
    ${'2027-03-29'} | ${'Mon-Fri'}     | ${'2027-03-15'} | ${'2027-03-22'} | ${'2027-03-26'} | ${'2027-03-26'} | ${'due on Easter Monday; Good Friday is worked'}
    ${'2031-04-26'} | ${'Tue-Sat'}     | ${'2031-04-12'} | ${'2031-04-19'} | ${'2031-04-24'} | ${'2031-04-25'} | ${"due on King's Day, a Saturday as the 27th is a Sunday"}
    ${'2031-04-27'} | ${'Sun'}         | ${'2031-04-13'} | ${'2031-04-20'} | ${'2031-04-20'} | ${'2031-04-27'} | ${"due on the Sunday that King's Day makes way for"}
    ${'2025-05-05'} | ${'Mon-Fri'}     | ${'2025-04-18'} | ${'2025-04-28'} | ${'2025-05-02'} | ${'2025-05-02'} | ${'5 May in a lustrum year; 14 days before is Easter Monday'}
    ${'2030-05-05'} | ${'Mon-Sun'}     | ${'2030-04-21'} | ${'2030-04-28'} | ${'2030-05-03'} | ${'2030-05-04'} | ${'5 May in a lustrum year, for who works Sundays'}
    ${'2026-05-05'} | ${'Mon-Fri'}     | ${'2026-04-21'} | ${'2026-04-28'} | ${'2026-05-01'} | ${'2026-05-05'} | ${'5 May in another year'}
    ${'2027-05-07'} | ${'Mon-Fri'}     | ${'2027-04-23'} | ${'2027-04-30'} | ${'2027-05-05'} | ${'2027-05-05'} | ${'an own quiet day after Ascension'}
    ${'2026-12-25'} | ${'Mon-Fri'}     | ${'2026-12-11'} | ${'2026-12-18'} | ${'2026-12-23'} | ${'2026-12-24'} | ${'Christmas'}
    ${'2027-01-02'} | ${'Mon-Fri'}     | ${'2026-12-18'} | ${'2026-12-24'} | ${'2026-12-31'} | ${'2026-12-31'} | ${'a Saturday in the new year, a week after Christmas'}
    ${'2026-03-29'} | ${'Sun'}         | ${'2026-03-15'} | ${'2026-03-22'} | ${'2026-03-22'} | ${'2026-03-29'} | ${'the clock goes forward on the due day'}
    ${'2026-03-31'} | ${'Mon-Fri'}     | ${'2026-03-17'} | ${'2026-03-24'} | ${'2026-03-27'} | ${'2026-03-31'} | ${'the clock goes forward in between'}
    ${'2026-10-25'} | ${'Sun'}         | ${'2026-10-11'} | ${'2026-10-18'} | ${'2026-10-18'} | ${'2026-10-25'} | ${'the clock goes back on the due day'}
    ${'2026-10-27'} | ${'Mon-Fri'}     | ${'2026-10-13'} | ${'2026-10-20'} | ${'2026-10-23'} | ${'2026-10-27'} | ${'the clock goes back in between'}
  `('due $dueOn, working $week: $before14, $before7, $before2, $due ($why)', (row: UntilDue) => {
    const steps = ownerSteps(row.dueOn, calendar, weekOf(row)).filter(({ step }) => !step.startsWith('overdue'));

    expect(steps).toEqual([
      { step: 'before-14', on: row.before14 },
      { step: 'before-7', on: row.before7 },
      { step: 'before-2', on: row.before2 },
      { step: 'due', on: row.due },
    ]);
  });
});

describe('the steps after the due day', () => {
  it.each`
    dueOn           | week             | overdue                                       | leadTold        | managerTold     | why
    ${'2026-12-01'} | ${'Mon-Fri'}     | ${['2026-12-02', '2026-12-09']}               | ${'2026-12-04'} | ${'2026-12-15'} | ${'nothing in the way'}
    ${'2026-12-04'} | ${'Mon-Fri'}     | ${['2026-12-07', '2026-12-14']}               | ${'2026-12-09'} | ${'2026-12-18'} | ${'due on a Friday'}
    ${'2026-12-06'} | ${'Mon-Fri'}     | ${['2026-12-07', '2026-12-14']}               | ${'2026-12-09'} | ${'2026-12-18'} | ${'due on a Sunday'}
    ${'2026-12-01'} | ${'Mon Tue Thu'} | ${['2026-12-03', '2026-12-10']}               | ${'2026-12-07'} | ${'2026-12-15'} | ${'a part-timer'}
    ${'2026-12-01'} | ${'Tue'}         | ${['2026-12-08', '2026-12-15']}               | ${'2026-12-08'} | ${'2026-12-15'} | ${'one working day a week'}
    ${'2027-03-26'} | ${'Mon-Fri'}     | ${['2027-03-30', '2027-04-05', '2027-04-12']} | ${'2027-04-01'} | ${'2027-04-12'} | ${'Easter Monday does not count'}
    ${'2027-04-26'} | ${'Mon-Fri'}     | ${['2027-04-28', '2027-05-04', '2027-05-11']} | ${'2027-04-30'} | ${'2027-05-13'} | ${"King's Day, Ascension and an own quiet day do not count"}
    ${'2031-04-25'} | ${'Tue-Sat'}     | ${['2031-04-29', '2031-05-03']}               | ${'2031-04-30'} | ${'2031-05-09'} | ${"King's Day on a Saturday as the 27th is a Sunday"}
    ${'2025-05-02'} | ${'Mon-Fri'}     | ${['2025-05-06', '2025-05-12', '2025-05-19']} | ${'2025-05-08'} | ${'2025-05-19'} | ${'5 May in a lustrum year does not count'}
    ${'2030-05-04'} | ${'Mon-Sun'}     | ${['2030-05-06', '2030-05-12']}               | ${'2030-05-08'} | ${'2030-05-17'} | ${'5 May in a lustrum year, for who works Sundays'}
    ${'2026-05-04'} | ${'Mon-Fri'}     | ${['2026-05-05', '2026-05-12']}               | ${'2026-05-07'} | ${'2026-05-19'} | ${'5 May in another year counts, Ascension does not'}
    ${'2026-12-23'} | ${'Mon-Fri'}     | ${['2026-12-24', '2026-12-31', '2027-01-07']} | ${'2026-12-29'} | ${'2027-01-08'} | ${'Christmas and New Year do not count'}
    ${'2026-12-31'} | ${'Mon-Fri'}     | ${['2027-01-04', '2027-01-08']}               | ${'2027-01-06'} | ${'2027-01-15'} | ${'the next working day is in the new year'}
    ${'2026-03-28'} | ${'Sun'}         | ${['2026-03-29', '2026-04-05', '2026-04-12']} | ${'2026-04-05'} | ${'2026-04-19'} | ${'the clock goes forward on the next day'}
    ${'2026-10-24'} | ${'Sun'}         | ${['2026-10-25', '2026-11-01']}               | ${'2026-11-01'} | ${'2026-11-08'} | ${'the clock goes back on the next day'}
  `('due $dueOn, working $week: owner $overdue, lead $leadTold, manager $managerTold ($why)', (row: Overdue) => {
    const steps = ownerSteps(row.dueOn, calendar, weekOf(row)).filter(({ step }) => step.startsWith('overdue'));

    expect(steps.map(({ on }) => on)).toEqual(row.overdue);
    expect(steps.map(({ step }) => step)).toEqual(['overdue-1', 'overdue-2', 'overdue-3'].slice(0, steps.length));
    expect(escalationDay('lead-told', row.dueOn, calendar, weekOf(row))).toBe(row.leadTold);
    expect(escalationDay('manager-told', row.dueOn, calendar, weekOf(row))).toBe(row.managerTold);
  });
});

describe('the latest step', () => {
  it.each`
    today           | step           | why
    ${'2026-11-30'} | ${undefined}   | ${'before the first'}
    ${'2026-12-01'} | ${'before-14'} | ${'on its day'}
    ${'2026-12-07'} | ${'before-14'} | ${'until the next'}
    ${'2026-12-08'} | ${'before-7'}  | ${'on its day'}
    ${'2026-12-11'} | ${'before-2'}  | ${'on the Friday that it moved to'}
    ${'2026-12-15'} | ${'due'}       | ${'on its day'}
    ${'2026-12-16'} | ${'overdue-1'} | ${'on its day'}
    ${'2026-12-23'} | ${'overdue-2'} | ${'a week later'}
    ${'2027-06-01'} | ${'overdue-2'} | ${'no more after the manager was told'}
  `('of an item due 2026-12-15 is $step on $today: $why', ({ today, step }: Row<'today' | 'step'>) => {
    expect(latestOwnerStep({ dueOn: '2026-12-15' }, today, calendar, WEEKS['Mon-Fri'])?.step).toBe(step);
  });

  it.each`
    dueOn           | today           | step     | others
    ${'2026-12-13'} | ${'2026-12-11'} | ${'due'} | ${'before-2'}
    ${'2027-03-29'} | ${'2027-03-26'} | ${'due'} | ${'before-2'}
    ${'2027-01-02'} | ${'2026-12-31'} | ${'due'} | ${'before-2'}
  `(
    'of an item due $dueOn is on $today $step, not $others of the same day',
    ({ dueOn, today, step }: Row<'dueOn' | 'today' | 'step'>) => {
      expect(latestOwnerStep({ dueOn }, today, calendar, WEEKS['Mon-Fri'])).toEqual({ step, on: today });
    },
  );

  it('is still the one before while a part-timer has had no working day since the due day', () => {
    expect(latestOwnerStep({ dueOn: '2026-12-09' }, '2026-12-14', calendar, WEEKS.Tue)?.step).toBe('due');
  });
});

describe('what is asked', () => {
  it.each`
    askedOn         | dueOn           | today           | week         | step           | why
    ${'2026-12-01'} | ${'2026-12-15'} | ${'2026-12-01'} | ${'Mon-Fri'} | ${'before-14'} | ${'never on the day itself'}
    ${'2026-12-01'} | ${'2026-12-15'} | ${'2026-12-02'} | ${'Mon-Fri'} | ${'asked'}     | ${'on the next working day'}
    ${'2026-12-04'} | ${'2026-12-18'} | ${'2026-12-06'} | ${'Mon-Fri'} | ${'before-14'} | ${'not in the weekend'}
    ${'2026-12-04'} | ${'2026-12-18'} | ${'2026-12-07'} | ${'Mon-Fri'} | ${'asked'}     | ${'on Monday'}
    ${'2026-12-01'} | ${'2026-12-15'} | ${'2026-12-08'} | ${'Tue'}     | ${'before-2'}  | ${'the ladder on the same day'}
    ${'2026-12-01'} | ${'2027-03-01'} | ${'2026-12-02'} | ${'Mon-Fri'} | ${'asked'}     | ${'however far off it is'}
    ${'2026-12-01'} | ${'2026-12-15'} | ${'2026-12-08'} | ${'Mon-Fri'} | ${'before-7'}  | ${'the ladder goes on'}
    ${'2026-12-01'} | ${'2026-12-02'} | ${'2026-12-02'} | ${'Mon-Fri'} | ${'due'}       | ${'the ladder weighs more'}
    ${'2026-12-09'} | ${'2026-12-10'} | ${'2026-12-14'} | ${'Mon-Fri'} | ${'overdue-1'} | ${'the ladder came later'}
  `(
    'on $askedOn, due $dueOn, is told on $today as $step: $why',
    ({ askedOn, dueOn, today, week, step }: Row<'askedOn' | 'dueOn' | 'today' | 'week' | 'step'>) => {
      expect(
        latestOwnerStep({ dueOn, askedOn }, today, calendar, WEEKS[week === 'Tue' ? 'Tue' : 'Mon-Fri'])?.step,
      ).toBe(step);
    },
  );
});

describe('what a round asks', () => {
  it.each`
    opensOn         | dueOn           | today           | step          | why
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-01'} | ${undefined}  | ${'never on the day itself'}
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-02'} | ${'asked'}    | ${'on the next working day'}
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-07'} | ${'asked'}    | ${'nothing is told fourteen days before'}
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-10'} | ${'asked'}    | ${'not yet halfway'}
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-11'} | ${'halfway'}  | ${'ten of its twenty days'}
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-14'} | ${'halfway'}  | ${'nothing is told seven days before'}
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-18'} | ${'before-2'} | ${'the working day before the weekend'}
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-21'} | ${'due'}      | ${'on its last day'}
    ${'2026-12-01'} | ${'2026-12-21'} | ${'2026-12-22'} | ${undefined}  | ${'nobody is late with a round that is over'}
    ${'2026-12-01'} | ${'2026-12-04'} | ${'2026-12-02'} | ${'before-2'} | ${'a short round is soon near its end'}
    ${'2026-12-05'} | ${'2026-12-27'} | ${'2026-12-07'} | ${'asked'}    | ${'what opens in the weekend is told on Monday'}
  `('from $opensOn through $dueOn, on $today: $step, $why', ({ opensOn, dueOn, today, step }) => {
    const timing = { opensOn, dueOn, askedOn: opensOn };

    expect(latestOwnerStep(timing, today, calendar, WEEKS['Mon-Fri'])?.step).toBe(step);
  });
});

describe('standing', () => {
  it.each`
    today           | standing
    ${'2026-11-30'} | ${false}
    ${'2026-12-02'} | ${false}
    ${'2026-12-15'} | ${false}
    ${'2026-12-16'} | ${true}
    ${'2027-12-16'} | ${true}
  `(
    'is an item due 2026-12-01 on $today: $standing',
    ({ today, standing }: { today: LocalDate; standing: boolean }) => {
      expect(isStanding('2026-12-01', today, calendar)).toBe(standing);
    },
  );
});

describe('the weight of a step', () => {
  it('grows along the ladder', () => {
    const steps: readonly Step[] = [
      'standing',
      'asked',
      'before-14',
      'before-7',
      'before-2',
      'due',
      'overdue-12',
      'lead-told',
      'manager-told',
    ];

    expect([...steps].reverse().sort((one, other) => weightOf(one) - weightOf(other))).toEqual(steps);
    expect(new Set(steps.map(weightOf)).size).toBe(steps.length);
  });
});

type Row<Column extends string> = Readonly<Record<Column, string>>;

interface UntilDue extends Row<'dueOn' | 'before14' | 'before7' | 'before2' | 'due'> {
  readonly week: WeekName;
}

interface Overdue extends Row<'dueOn' | 'leadTold' | 'managerTold'> {
  readonly week: WeekName;
  readonly overdue: readonly LocalDate[];
}

function weekOf({ week }: { readonly week: WeekName }) {
  return WEEKS[week];
}
