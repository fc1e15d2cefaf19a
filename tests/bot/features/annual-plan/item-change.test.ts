import type { PlanItem, PlanItemStatus } from '../../../../bot/contracts/annual-plan';
import { changeItem, isAlready, isPlannable, mayUndo } from '../../../../bot/features/annual-plan/item-change';
import { aPlanItem } from './plan-builders';

/** Tuesday 1 December 2026 in Amsterdam. */
const asked = { by: 'anna', at: '2026-12-01T09:00:00.000Z' };

describe('finishing', () => {
  it('keeps the line of evidence, who and when', () => {
    const done = changeItem(aPlanItem(), { what: 'complete', evidence: '  12 bewoners gesproken ' }, asked);

    expect(done).toMatchObject({
      status: 'done',
      evidence: '12 bewoners gesproken',
      doneOn: '2026-12-01',
      doneBy: 'anna',
      version: 2,
    });
    expect(done.history).toEqual([
      { ...asked, version: 2, change: { what: 'done', evidence: '12 bewoners gesproken', before: 'open' } },
    ]);
  });

  it.each(['', '   ', 'ja', ' a\n '])('asks for evidence instead of "%s"', (evidence) => {
    expect(() => changeItem(aPlanItem(), { what: 'complete', evidence }, asked)).toThrow(
      expect.objectContaining({ code: 'annual-plan.evidence.missing' }),
    );
  });

  it('takes the Amsterdam day: shortly before midnight UTC it is tomorrow there', () => {
    const late = { by: 'anna', at: '2026-12-01T23:30:00.000Z' };

    expect(changeItem(aPlanItem(), { what: 'complete', evidence: 'klaar!' }, late).doneOn).toBe('2026-12-02');
  });
});

describe('snoozing', () => {
  it.each`
    days | until
    ${1} | ${'2026-12-02'}
    ${3} | ${'2026-12-04'}
    ${7} | ${'2026-12-08'}
  `('$days days keeps it quiet until $until', ({ days, until }) => {
    const snoozed = changeItem(aPlanItem(), { what: 'snooze', days }, asked);

    expect(snoozed).toMatchObject({ snoozedUntil: until, dueOn: '2026-12-15', status: 'open' });
  });

  it.each`
    what          | command
    ${'finished'} | ${{ what: 'complete', evidence: 'gedaan' }}
    ${'moved'}    | ${{ what: 'move', to: '2026-12-20', reason: 'griep' }}
    ${'given on'} | ${{ what: 'reassign', to: 'bram' }}
  `('is over when it is $what', ({ command }) => {
    expect(changeItem(aPlanItem({ snoozedUntil: '2026-12-08' }), command, asked).snoozedUntil).toBeUndefined();
  });
});

describe('moving', () => {
  it('keeps the old day and the reason', () => {
    const moved = changeItem(aPlanItem(), { what: 'move', to: '2027-01-15', reason: ' wacht op gemeente ' }, asked);

    expect(moved).toMatchObject({ dueOn: '2027-01-15', status: 'open' });
    expect(moved.history.at(-1)?.change).toEqual({
      what: 'moved',
      from: '2026-12-15',
      to: '2027-01-15',
      reason: 'wacht op gemeente',
      before: 'open',
    });
  });

  it('opens what was past', () => {
    const past = aPlanItem({ status: 'past', dueOn: '2026-03-01' });

    expect(changeItem(past, { what: 'move', to: '2026-12-20', reason: 'alsnog' }, asked).status).toBe('open');
  });

  it.each`
    to              | reason      | code
    ${'2026-11-30'} | ${'alsnog'} | ${'annual-plan.due-day.invalid'}
    ${'2029-01-01'} | ${'alsnog'} | ${'annual-plan.due-day.invalid'}
    ${''}           | ${'alsnog'} | ${'annual-plan.due-day.invalid'}
    ${'2026-12-20'} | ${''}       | ${'annual-plan.reason.missing'}
    ${'2026-12-20'} | ${' x '}    | ${'annual-plan.reason.missing'}
    ${''}           | ${''}       | ${'annual-plan.due-day.invalid'}
  `('to "$to" because "$reason" is refused: $code', ({ to, reason, code }) => {
    expect(() => changeItem(aPlanItem(), { what: 'move', to, reason }, asked)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it.each(['2026-12-01', '2028-12-31'])('to %s is possible', (to) => {
    expect(changeItem(aPlanItem(), { what: 'move', to, reason: 'alsnog' }, asked).dueOn).toBe(to);
  });
});

it.each`
  day             | plannable
  ${'2025-12-31'} | ${false}
  ${'2026-01-01'} | ${true}
  ${'2028-12-31'} | ${true}
  ${'2029-01-01'} | ${false}
  ${'2027-02-30'} | ${false}
  ${'2027-1-1'}   | ${false}
`('$day lies in the three years around 2027: $plannable', ({ day, plannable }) => {
  expect(isPlannable(day, 2027)).toBe(plannable);
});

describe('taking back', () => {
  it.each`
    what            | before    | command
    ${'done'}       | ${'open'} | ${{ what: 'complete', evidence: 'gedaan' }}
    ${'done'}       | ${'past'} | ${{ what: 'complete', evidence: 'gedaan' }}
    ${'moved'}      | ${'open'} | ${{ what: 'move', to: '2026-12-24', reason: 'alsnog' }}
    ${'moved'}      | ${'past'} | ${{ what: 'move', to: '2026-12-24', reason: 'alsnog' }}
    ${'reassigned'} | ${'open'} | ${{ what: 'reassign', to: 'bram' }}
    ${'snoozed'}    | ${'open'} | ${{ what: 'snooze', days: 3 }}
    ${'activated'}  | ${'past'} | ${{ what: 'activate' }}
    ${'cancelled'}  | ${'open'} | ${{ what: 'cancel' }}
    ${'cancelled'}  | ${'past'} | ${{ what: 'cancel' }}
  `('what was $what makes it $before again, as it was', ({ what, before, command }) => {
    const item = aPlanItem({ status: before });
    const undone = changeItem(changeItem(item, command, asked), { what: 'undo' }, asked);

    expect(undone).toEqual({ ...item, version: 3, history: undone.history });
    expect(undone.history.map(({ change }) => change.what)).toEqual([what, 'undone']);
    expect(undone.history.at(-1)?.change).toEqual({ what: 'undone', undid: what });
  });

  it.each`
    command                                     | by         | may
    ${{ what: 'complete', evidence: 'gedaan' }} | ${'anna'}  | ${true}
    ${{ what: 'complete', evidence: 'gedaan' }} | ${'lotte'} | ${false}
    ${{ what: 'reopen' }}                       | ${'anna'}  | ${false}
    ${{ what: 'undo' }}                         | ${'anna'}  | ${false}
  `('$command.what is open to $by: $may', ({ command, by, may }) => {
    expect(mayUndo(changeItem(aPlanItem(), command, asked), by)).toBe(may);
  });

  it('changes nothing when nothing happened', () => {
    expect(changeItem(aPlanItem(), { what: 'undo' }, asked)).toEqual(aPlanItem());
  });

  it('is not repeated: an undo cannot be undone', () => {
    const undone = changeItem(changeItem(aPlanItem(), { what: 'cancel' }, asked), { what: 'undo' }, asked);

    expect(mayUndo(undone, 'anna')).toBe(false);
  });
});

it('loses its evidence when it is reopened', () => {
  const done = changeItem(aPlanItem(), { what: 'complete', evidence: 'gedaan' }, asked);
  const reopened = changeItem(done, { what: 'reopen' }, asked);

  expect(reopened).toEqual({ ...aPlanItem(), version: 3, history: reopened.history });
});

it('keeps the last sixty changes', () => {
  let item: PlanItem = aPlanItem();
  for (let round = 0; round < 70; round += 1) {
    const to = round % 2 === 0 ? 'bram' : 'anna';
    item = changeItem(item, { what: 'reassign', to }, asked);
  }

  expect(item.history).toHaveLength(60);
  expect(item).toMatchObject({ version: 71, history: expect.arrayContaining([]) });
  expect(item.history.at(-1)?.version).toBe(71);
});

describe('isAlready', () => {
  const item = (status: PlanItemStatus) => aPlanItem({ status });

  it.each`
    now                                          | command                                              | already
    ${item('done')}                              | ${{ what: 'complete', evidence: 'gedaan' }}          | ${true}
    ${item('open')}                              | ${{ what: 'complete', evidence: 'gedaan' }}          | ${false}
    ${item('open')}                              | ${{ what: 'reopen' }}                                | ${true}
    ${item('done')}                              | ${{ what: 'reopen' }}                                | ${false}
    ${item('open')}                              | ${{ what: 'activate' }}                              | ${true}
    ${item('past')}                              | ${{ what: 'activate' }}                              | ${false}
    ${item('cancelled')}                         | ${{ what: 'cancel' }}                                | ${true}
    ${item('open')}                              | ${{ what: 'cancel' }}                                | ${false}
    ${aPlanItem({ snoozedUntil: '2026-12-04' })} | ${{ what: 'snooze', days: 3 }}                       | ${true}
    ${aPlanItem({ snoozedUntil: '2026-12-04' })} | ${{ what: 'snooze', days: 7 }}                       | ${false}
    ${aPlanItem({ ownerId: 'bram' })}            | ${{ what: 'reassign', to: 'bram' }}                  | ${true}
    ${aPlanItem({ ownerId: 'anna' })}            | ${{ what: 'reassign', to: 'bram' }}                  | ${false}
    ${aPlanItem({ dueOn: '2026-12-20' })}        | ${{ what: 'move', to: '2026-12-20', reason: 'tja' }} | ${true}
    ${aPlanItem({ dueOn: '2026-12-15' })}        | ${{ what: 'move', to: '2026-12-20', reason: 'tja' }} | ${false}
  `('says $already of $command.what when it is $now.status', ({ now, command, already }) => {
    expect(isAlready(now, command, asked)).toBe(already);
  });

  it('says so of an undo that this person just did', () => {
    const undone = changeItem(changeItem(aPlanItem(), { what: 'cancel' }, asked), { what: 'undo' }, asked);

    expect(isAlready(undone, { what: 'undo' }, asked)).toBe(true);
    expect(isAlready(undone, { what: 'undo' }, { ...asked, by: 'lotte' })).toBe(false);
  });
});

describe('editing', () => {
  const edit = (fields: object) =>
    ({ what: 'edit', title: 'Bankje bij de entree', goalId: null, placeId: null, approach: null, ...fields }) as const;

  it.each`
    fields                            | changed
    ${{ title: ' Bank  in de hal ' }} | ${{ title: 'Bank in de hal' }}
    ${{ goalId: 'schoon' }}           | ${{ goalId: 'schoon' }}
    ${{ placeId: 'vecht' }}           | ${{ placeId: 'vecht' }}
    ${{ approach: 'meeting' }}        | ${{ approach: 'meeting' }}
  `('with $fields changes $changed and tells which fields', ({ fields, changed }) => {
    const edited = changeItem(aPlanItem(), edit(fields), asked);

    expect(edited).toMatchObject({ ...changed, version: 2 });
    expect(edited.history.at(-1)?.change).toEqual({ what: 'edited', fields: Object.keys(changed) });
  });

  it('takes away what is left out', () => {
    const edited = changeItem(aPlanItem({ goalId: 'schoon', approach: 'meeting', placeId: 'vecht' }), edit({}), asked);

    expect(edited).not.toHaveProperty('goalId');
    expect(edited).not.toHaveProperty('approach');
    expect(edited).not.toHaveProperty('placeId');
  });

  it('needs a title', () => {
    expect(() => changeItem(aPlanItem(), edit({ title: '  ' }), asked)).toThrow(
      expect.objectContaining({ code: 'annual-plan.title.missing' }),
    );
  });

  it('changes nothing when it is already so, and is not taken back', () => {
    const edited = changeItem(aPlanItem(), edit({ goalId: 'schoon' }), asked);

    expect(isAlready(edited, edit({ goalId: 'schoon' }), asked)).toBe(true);
    expect(isAlready(edited, edit({}), asked)).toBe(false);
    expect(mayUndo(edited, 'anna')).toBe(false);
  });
});

describe('agreeing', () => {
  const approval = aPlanItem({ kind: 'request', request: { what: 'approval', round: 1 } });

  it.each`
    verdict      | text           | code
    ${'agrees'}  | ${''}          | ${'done'}
    ${'agrees'}  | ${'Mooi plan'} | ${'done'}
    ${'objects'} | ${'Te weinig'} | ${'done'}
    ${'objects'} | ${''}          | ${'annual-plan.remark.missing'}
    ${'objects'} | ${' x '}       | ${'annual-plan.remark.missing'}
    ${undefined} | ${'Mooi plan'} | ${'annual-plan.answer.missing'}
  `('$verdict with "$text" ends as $code', ({ verdict, text, code }) => {
    const given = { what: 'answer', verdict, text } as const;
    if (code === 'done') expect(changeItem(approval, given, asked).answer).toEqual({ verdict, text });
    else expect(() => changeItem(approval, given, asked)).toThrow(expect.objectContaining({ code }));
  });
});
