import type { LocalDate } from '../../../../bot/contracts/calendar';
import type { DigestLine } from '../../../../bot/contracts/reminders';
import { linesFor, makeDigest } from '../../../../bot/features/reminders/lines';
import { concernsOf, type Concern, type PeopleSnapshot } from '../../../../bot/features/reminders/recipients';
import type { RemindableItem } from '../../../../bot/features/reminders/remindable';
import { addDays } from '../../../../bot/shared/local-date';
import {
  aCalendar,
  anAssociationMilestone,
  anItem,
  aPeopleSnapshot,
  aPersonState,
  WEEKS,
  workingDaysThrough,
  type WeekName,
} from './reminder-builders';

const calendar = aCalendar();

describe('a digest line', () => {
  it('is identified by item, due day, step and recipient', () => {
    const lines = compose({ items: [anItem()], since: '2026-11-30', today: '2026-12-01' });

    expect(lines).toEqual([
      {
        id: 'team|noord|2027|m1|2026-12-15|before-14|anna',
        ref: { teamId: 'noord', year: 2027, itemId: 'm1' },
        dueOn: '2026-12-15',
        step: 'before-14',
        role: 'owner',
      },
    ]);
  });

  it('says for whom the recipient stands in', () => {
    const people = aPeopleSnapshot({ anna: aPersonState({ ...away, deputyId: 'bram' }) });

    const [line] = compose({
      items: [anItem()],
      since: '2026-12-07',
      today: '2026-12-08',
      recipientId: 'bram',
      people,
    });

    expect(line).toMatchObject({ step: 'before-7', role: 'stand-in', forPersonId: 'anna' });
  });
});

describe('the days on which somebody is told of an item due 2026-12-15', () => {
  const everyStep = {
    '2026-12-01': 'before-14',
    '2026-12-08': 'before-7',
    '2026-12-11': 'before-2',
    '2026-12-15': 'due',
    '2026-12-16': 'overdue-1',
    '2026-12-23': 'overdue-2',
  };

  it.each`
    recipientId | week             | told
    ${'anna'}   | ${'Mon-Fri'}     | ${{ ...everyStep, '2026-12-31': 'standing' }}
    ${'anna'}   | ${'Mon Tue Thu'} | ${{ '2026-12-01': 'before-14', '2026-12-08': 'before-7', '2026-12-10': 'before-2', '2026-12-15': 'due', '2026-12-17': 'overdue-1', '2026-12-24': 'overdue-2', '2026-12-31': 'standing' }}
    ${'anna'}   | ${'Tue'}         | ${{ '2026-12-01': 'before-14', '2026-12-08': 'before-2', '2026-12-15': 'due', '2026-12-22': 'overdue-1', '2026-12-29': 'overdue-2' }}
    ${'lotte'}  | ${'Mon-Fri'}     | ${{ '2026-12-18': 'lead-told' }}
    ${'lotte'}  | ${'Mon Tue Thu'} | ${{ '2026-12-21': 'lead-told' }}
    ${'maria'}  | ${'Mon-Fri'}     | ${{ '2026-12-30': 'manager-told' }}
    ${'maria'}  | ${'Mon Tue Thu'} | ${{ '2026-12-31': 'manager-told' }}
    ${'bram'}   | ${'Mon-Fri'}     | ${{}}
  `(
    'are, for $recipientId who works $week: $told',
    ({ recipientId, week, told }: { recipientId: string; week: WeekName; told: Told }) => {
      expect(stepsByDay({ recipientId, week, through: '2026-12-31' })).toEqual(told);
    },
  );

  it('are the owner’s only, for a manager who owns it', () => {
    const item = anAssociationMilestone({ dueOn: '2026-12-15' });

    expect(stepsByDay({ item: () => item, recipientId: 'maria', through: '2026-12-31' })).toEqual({
      ...everyStep,
      '2026-12-31': 'standing',
    });
    expect(stepsByDay({ item: () => item, recipientId: 'lotte', through: '2026-12-31' })).toEqual({});
  });

  it('go on, once the manager was told, as a line that makes no digest', () => {
    const lines = compose({ items: [anItem()], since: '2026-12-30', today: '2026-12-31' });

    expect(lines.map(({ step }) => step)).toEqual(['standing']);
    expect(makeDigest(lines)).toBe(false);
  });

  it('are two for a team lead who stands in for its owner: one line, the weightiest', () => {
    const people = aPeopleSnapshot({ anna: { known: false } });

    expect(
      stepsByDay({ recipientId: 'lotte', week: 'Mon Tue Thu', from: '2026-12-16', through: '2026-12-24', people }),
    ).toEqual({
      '2026-12-17': 'overdue-1',
      '2026-12-21': 'lead-told',
      '2026-12-24': 'overdue-2',
    });
    expect(
      stepsByDay({ recipientId: 'lotte', week: 'Tue', from: '2026-12-16', through: '2026-12-22', people }),
    ).toEqual({
      '2026-12-22': 'lead-told',
    });
  });
});

describe('snooze', () => {
  it.each`
    dueOn           | snoozedUntil    | from            | told                                                                                 | why
    ${'2026-12-15'} | ${'2026-12-04'} | ${'2026-12-02'} | ${{ '2026-12-04': 'before-14', '2026-12-08': 'before-7', '2026-12-11': 'before-2' }} | ${'the same step comes back, the later ones come as usual'}
    ${'2026-12-15'} | ${'2026-12-09'} | ${'2026-12-02'} | ${{ '2026-12-09': 'before-7', '2026-12-11': 'before-2' }}                            | ${'a step that fell in the snooze comes after it'}
    ${'2026-12-15'} | ${'2026-12-08'} | ${'2026-12-02'} | ${{ '2026-12-08': 'before-7', '2026-12-11': 'before-2' }}                            | ${'a step on the day it ends comes once'}
    ${'2026-12-13'} | ${'2026-12-12'} | ${'2026-12-02'} | ${{ '2026-12-14': 'overdue-1' }}                                                     | ${'it ends in a weekend: the latest step on Monday'}
    ${'2026-12-15'} | ${'2026-12-12'} | ${'2026-12-09'} | ${{ '2026-12-14': 'before-2' }}                                                      | ${'it ends in a weekend: the step before it on Monday'}
    ${'2026-12-30'} | ${'2026-12-04'} | ${'2026-12-02'} | ${{}}                                                                                | ${'before its first step there is nothing to come back'}
    ${'2026-12-01'} | ${'2026-12-04'} | ${'2026-12-02'} | ${{ '2026-12-04': 'overdue-1', '2026-12-09': 'overdue-2' }}                          | ${'overdue steps wait too'}
  `(
    'of an item due $dueOn until $snoozedUntil: $told, as $why',
    ({ dueOn, snoozedUntil, from, told }: Row<'dueOn' | 'snoozedUntil' | 'from'>) => {
      const item = anItem({ dueOn, snoozedUntil });

      expect(stepsByDay({ item: () => item, from, through: '2026-12-14' })).toEqual(told);
    },
  );

  it('never delays escalation', () => {
    const item = anItem({ dueOn: '2026-12-01', snoozedUntil: '2026-12-22' });
    const days = { item: () => item, from: '2026-12-02', through: '2026-12-21' };

    expect(stepsByDay({ ...days, recipientId: 'anna' })).toEqual({});
    expect(stepsByDay({ ...days, recipientId: 'lotte' })).toEqual({ '2026-12-04': 'lead-told' });
    expect(stepsByDay({ ...days, recipientId: 'maria' })).toEqual({ '2026-12-15': 'manager-told' });
  });

  it('ends with a step that makes a digest, also when the item stands by then', () => {
    const item = anItem({ dueOn: '2026-12-01', snoozedUntil: '2026-12-22' });

    expect(stepsByDay({ item: () => item, from: '2026-12-18', through: '2026-12-24' })).toEqual({
      '2026-12-22': 'overdue-2',
      '2026-12-23': 'standing',
      '2026-12-24': 'standing',
    });
  });

  it('holds for who stands in as well', () => {
    const people = aPeopleSnapshot({ anna: aPersonState({ ...away, deputyId: 'bram' }) });
    const item = anItem({ snoozedUntil: '2026-12-10' });

    expect(
      stepsByDay({ item: () => item, recipientId: 'bram', from: '2026-12-07', through: '2026-12-10', people }),
    ).toEqual({ '2026-12-10': 'before-7' });
  });

  it('gives a step that comes back an id of its own', () => {
    const before = compose({ items: [anItem()], since: '2026-11-30', today: '2026-12-01' });
    const after = compose({
      items: [anItem({ snoozedUntil: '2026-12-04' })],
      since: '2026-12-03',
      today: '2026-12-04',
    });

    expect(after[0]?.step).toBe(before[0]?.step);
    expect(after[0]?.id).not.toBe(before[0]?.id);
  });
});

describe('what changes between two digests counts as of now', () => {
  it('a new owner gets the steps from then on, the old one no more', () => {
    const item = (day: LocalDate) => anItem({ ownerId: day < '2026-12-08' ? 'anna' : 'bram' });

    expect(stepsByDay({ item, recipientId: 'anna' })).toEqual({ '2026-12-01': 'before-14' });
    expect(stepsByDay({ item, recipientId: 'bram' })).toEqual({
      '2026-12-08': 'before-7',
      '2026-12-11': 'before-2',
    });
  });

  it.each`
    movedTo         | told                                                                                                                                  | why
    ${'2026-12-22'} | ${{ '2026-12-01': 'before-14', '2026-12-08': 'before-14' }}                                                                           | ${'a week later: the ladder begins again'}
    ${'2026-12-09'} | ${{ '2026-12-01': 'before-14', '2026-12-07': 'before-2', '2026-12-09': 'due', '2026-12-10': 'overdue-1', '2026-12-14': 'lead-told' }} | ${'earlier: what is yet to come of the new ladder'}
    ${'2027-06-01'} | ${{ '2026-12-01': 'before-14' }}                                                                                                      | ${'far away: nothing for now'}
  `('moved to $movedTo on 2026-12-04, $why', ({ movedTo, told }: Row<'movedTo'>) => {
    const item = (day: LocalDate) => anItem({ dueOn: day < '2026-12-04' ? '2026-12-15' : movedTo });

    expect({ ...stepsByDay({ item }), ...stepsByDay({ item, recipientId: 'lotte' }) }).toEqual(told);
  });

  it('an absence hands the steps to the deputy, from its first day through its last', () => {
    const people = aPeopleSnapshot({ anna: aPersonState({ ...away, deputyId: 'bram' }) });

    expect(stepsByDay({ recipientId: 'anna', people, through: '2026-12-15' })).toEqual({
      '2026-12-01': 'before-14',
      '2026-12-15': 'due',
    });
    expect(stepsByDay({ recipientId: 'bram', people, through: '2026-12-15' })).toEqual({
      '2026-12-08': 'before-7',
      '2026-12-11': 'before-2',
    });
  });

  it('who comes back hears the latest step of what passed in the meantime', () => {
    const lines = compose({ items: [anItem()], since: '2026-12-04', today: '2026-12-14' });

    expect(lines.map(({ step }) => step)).toEqual(['before-2']);
  });

  it('a day that the association closes moves a step', () => {
    const closed = aCalendar([{ on: '2026-12-15', name: 'Brugdag', kind: 'own' }]);
    const concerns = concernsOf('anna', [anItem()], '2026-12-14', aPeopleSnapshot());
    const window = { recipientId: 'anna', since: '2026-12-11', today: '2026-12-14', workingDays: WEEKS['Mon-Fri'] };

    expect(linesFor(concerns, { ...window, calendar }).map(({ step }) => step)).toEqual([]);
    expect(linesFor(concerns, { ...window, calendar: closed }).map(({ step }) => step)).toEqual(['due']);
  });
});

describe('after downtime', () => {
  it.each`
    recipientId | since           | today           | steps               | why
    ${'anna'}   | ${'2026-11-20'} | ${'2026-12-14'} | ${['before-2']}     | ${'three steps were missed'}
    ${'anna'}   | ${'2026-11-20'} | ${'2026-12-15'} | ${['due']}          | ${'up to the day itself'}
    ${'anna'}   | ${'2026-11-20'} | ${'2026-12-28'} | ${['overdue-2']}    | ${'the whole ladder was missed'}
    ${'anna'}   | ${'2026-11-20'} | ${'2027-03-01'} | ${['overdue-2']}    | ${'the manager’s day was missed too'}
    ${'lotte'}  | ${'2026-11-20'} | ${'2027-03-01'} | ${['lead-told']}    | ${'late, and once'}
    ${'maria'}  | ${'2026-11-20'} | ${'2027-03-01'} | ${['manager-told']} | ${'late, and once'}
    ${'maria'}  | ${'2027-03-01'} | ${'2027-03-02'} | ${[]}               | ${'told the day before'}
  `('$recipientId hears on $today, after $since: $steps ($why)', ({ recipientId, since, today, steps }: Missed) => {
    expect(compose({ items: [anItem()], since, today, recipientId }).map(({ step }) => step)).toEqual(steps);
  });
});

describe('an item made after its first steps', () => {
  it.each`
    madeOn          | told
    ${'2026-12-03'} | ${{ '2026-12-08': 'before-7', '2026-12-11': 'before-2', '2026-12-15': 'due' }}
    ${'2026-12-09'} | ${{ '2026-12-11': 'before-2', '2026-12-15': 'due' }}
    ${'2026-12-14'} | ${{ '2026-12-15': 'due' }}
  `('on $madeOn, due 2026-12-15, comes from its next step on', ({ madeOn, told }: Row<'madeOn'>) => {
    expect(stepsByDay({ item: (day) => (day > madeOn ? anItem() : undefined), through: '2026-12-15' })).toEqual(told);
  });
});

describe('the order of a digest', () => {
  it('is overdue first, then by due day, then by title', () => {
    const items = [
      anItem({ itemId: 'z', dueOn: '2026-12-15', title: 'Éénmalige actie' }),
      anItem({ itemId: 'e', dueOn: '2026-12-15', title: 'Schouw' }),
      anItem({ itemId: 'c', dueOn: '2026-12-08', title: 'Vandaag' }),
      anItem({ itemId: 'a', dueOn: '2026-11-10', title: 'Al lang te laat' }),
      anItem({ itemId: 'b', dueOn: '2026-12-07', title: 'Gisteren' }),
    ];

    const lines = compose({ items, since: '2026-12-07', today: '2026-12-08' });

    expect(lines.map(({ ref, step }) => `${ref.itemId} ${step}`)).toEqual([
      'a standing',
      'b overdue-1',
      'c due',
      'z before-7',
      'e before-7',
    ]);
  });

  it('is the same in whatever order the items came', () => {
    const items = ['m1', 'm2', 'm3'].map((itemId) => anItem({ itemId }));
    const window = { since: '2026-11-30', today: '2026-12-01' };

    expect(compose({ items: [...items].reverse(), ...window })).toEqual(compose({ items, ...window }));
  });
});

describe('makeDigest', () => {
  it.each`
    dueOn                           | makes
    ${[]}                           | ${false}
    ${['2026-11-10']}               | ${false}
    ${['2026-11-10', '2026-12-08']} | ${true}
    ${['2026-12-08']}               | ${true}
  `(
    'with items due $dueOn on 2026-12-08: $makes',
    ({ dueOn, makes }: { dueOn: readonly LocalDate[]; makes: boolean }) => {
      const items = dueOn.map((day) => anItem({ itemId: day, dueOn: day }));

      expect(makeDigest(compose({ items, since: '2026-12-07', today: '2026-12-08' }))).toBe(makes);
    },
  );
});

const away = { absence: { from: '2026-12-07', until: '2026-12-14' } };

type Told = Readonly<Record<LocalDate, DigestLine['step']>>;

type Row<Column extends string> = Readonly<Record<Column, LocalDate>> & { readonly told: Told };

interface Missed extends Pick<Composition, 'since' | 'today'> {
  readonly recipientId: string;
  readonly steps: readonly DigestLine['step'][];
}

interface Composition {
  readonly items: readonly RemindableItem[];
  readonly since: LocalDate;
  readonly today: LocalDate;
  readonly recipientId?: string;
  readonly week?: WeekName;
  readonly people?: PeopleSnapshot;
}

function compose({
  items,
  since,
  today,
  recipientId = 'anna',
  week = 'Mon-Fri',
  people = aPeopleSnapshot(),
}: Composition) {
  const concerns: readonly Concern[] = concernsOf(recipientId, items, today, people);
  return linesFor(concerns, { recipientId, since, today, calendar, workingDays: WEEKS[week] });
}

interface Days extends Partial<Omit<Composition, 'items' | 'since' | 'today'>> {
  /** The item as it is on a day; undefined when it is not there. */
  readonly item?: (day: LocalDate) => RemindableItem | undefined;
  readonly from?: LocalDate;
  readonly through?: LocalDate;
}

/** The step told of one item on each of the recipient's own working days, composed day after day. */
function stepsByDay({ item = () => anItem(), from = '2026-11-23', through = '2026-12-14', ...rest }: Days) {
  const steps: Record<LocalDate, DigestLine['step']> = {};
  let since = addDays(from, -1);
  for (const today of workingDaysThrough(from, through, WEEKS[rest.week ?? 'Mon-Fri'])) {
    const current = item(today);
    for (const { step } of compose({ items: current === undefined ? [] : [current], since, today, ...rest })) {
      steps[today] = step;
    }
    since = today;
  }
  return steps;
}
