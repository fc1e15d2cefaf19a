import type { HistoryEntry, PlanItem } from '../../../../bot/contracts/annual-plan';
import { checkDay, checkInLine, checkItem } from '../../../../bot/features/interventions/effect-check';
import { stepItems } from '../../../../bot/features/interventions/run-steps';
import { anIntervention } from './intervention-builders';
import { nextWorkingDay } from './working-day';

const RUN = {
  ...({ id: 'noord.r1', teamId: 'noord', kind: 'meeting', ownerId: 'anna', startOn: '2026-12-01' } as const),
  title: { nl: 'Koffie in de hal', en: 'Coffee in the hall' },
};
const AT = '2027-02-12T10:00:00.000Z';

/** Steps on 1, 4, 8, 15 and 29 December, with what became of each. */
function steps(...changes: readonly Partial<PlanItem>[]): readonly PlanItem[] {
  const made = stepItems(RUN, anIntervention(), (number) => `step-${number}`, nextWorkingDay);
  return made.map((item, at) => ({ ...item, ...changes[at] }));
}

function aCheck(overrides: Partial<PlanItem> = {}): PlanItem {
  const made = checkItem(RUN, anIntervention(), steps(), { itemId: 'check', workingDayFrom: nextWorkingDay });
  if (made === undefined) throw new Error('There is a step');
  return { ...made, ...overrides };
}

function moved(from: string, to: string): HistoryEntry {
  const change = { what: 'moved', from, to, reason: 'Vakantie', before: 'open' } as const;
  return { at: AT, by: 'anna', version: 2, change };
}

describe('the day to look', () => {
  const done = (doneOn: string) => ({ status: 'done', doneOn }) as const;

  it.each`
    steps                                                             | dueOn           | because
    ${steps()}                                                        | ${'2027-02-09'} | ${'it is six weeks after the last step'}
    ${steps(done('2026-12-03'))}                                      | ${'2027-02-09'} | ${'a later step is still to come'}
    ${steps({}, {}, {}, {}, done('2026-12-31'))}                      | ${'2027-02-11'} | ${'the last step was done later'}
    ${steps({}, {}, {}, {}, done('2026-12-18'))}                      | ${'2027-01-29'} | ${'the last step was done sooner'}
    ${steps({}, {}, {}, {}, { status: 'cancelled' })}                 | ${'2027-01-26'} | ${'the last step was left out'}
    ${steps(done('2027-01-02'), {}, {}, {}, { dueOn: '2026-12-31' })} | ${'2027-02-15'} | ${'a Saturday becomes Monday'}
    ${steps().map((item) => ({ ...item, status: 'cancelled' }))}      | ${undefined}    | ${'no step counts'}
  `('is $dueOn, because $because', ({ steps: given, dueOn }) => {
    expect(checkDay(given, nextWorkingDay)).toBe(dueOn);
  });
});

describe('the task to look', () => {
  it('is the owner’s, comes after the steps, and says how to measure', () => {
    expect(aCheck()).toMatchObject({
      ...{ kind: 'step', ownerId: 'anna', planYear: 2026, dueOn: '2027-02-09', status: 'open', version: 1 },
      title: 'Kijk of het geholpen heeft (Koffie in de hal)',
      step: { isCheck: true, number: 6, of: 5, how: anIntervention().measure, title: { en: 'See whether it helped' } },
    });
  });

  it('goes along with the steps, silently: nobody did that to the task', () => {
    expect(checkInLine(aCheck(), {}, '2027-03-01')).toEqual({ ...aCheck(), dueOn: '2027-03-01', version: 2 });
  });

  it.each`
    check                                                                            | because
    ${aCheck()}                                                                      | ${'it is on that day'}
    ${aCheck({ dueOn: '2027-02-01', status: 'cancelled' })}                          | ${'it was left out'}
    ${aCheck({ dueOn: '2027-02-01', history: [moved('2027-02-09', '2027-02-01')] })} | ${'people moved it'}
  `('stays, because $because', ({ check }) => {
    expect(checkInLine(check, {}, '2027-02-09')).toBeUndefined();
  });

  it('goes along again once people take their move back', () => {
    const undone = { at: AT, by: 'anna', version: 3, change: { what: 'undone', undid: 'moved' } } as const;
    const history = [moved('2027-02-09', '2027-02-01'), undone];

    expect(checkInLine(aCheck({ dueOn: '2027-02-01', history }), {}, '2027-02-09')?.dueOn).toBe('2027-02-09');
  });
});

describe('what was found', () => {
  const effect = { result: 'better', sentence: 'Het is stiller', at: AT, by: 'anna' } as const;

  it.each(['open', 'cancelled'] as const)('finishes a task that is %s, and is its proof', (status) => {
    expect(checkInLine(aCheck({ status }), { effect }, '2027-02-09')).toMatchObject({
      ...{ status: 'done', evidence: 'Beter: Het is stiller', doneOn: '2027-02-12', doneBy: 'anna' },
    });
  });

  it('is told once', () => {
    const done = checkInLine(aCheck(), { effect }, '2027-02-09') ?? aCheck();

    expect(checkInLine(done, { effect }, '2027-03-01')).toBeUndefined();
  });

  it('is told anew when it is put right', () => {
    const done = checkInLine(aCheck(), { effect }, '2027-02-09') ?? aCheck();

    expect(checkInLine(done, { effect: { ...effect, result: 'solved' } }, undefined)?.evidence).toBe(
      'Opgelost: Het is stiller',
    );
  });

  it('opens the task again when it is taken back', () => {
    const done = checkInLine(aCheck(), { effect }, '2027-02-09') ?? aCheck();

    const open = checkInLine(done, { effectUndone: { at: AT, by: 'lotte' } }, '2027-02-09');

    expect(open?.status).toBe('open');
    expect(open).not.toHaveProperty('evidence');
  });
});
