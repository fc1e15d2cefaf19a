import { addDays } from '../../../../bot/shared/local-date';
import { aPlanItem, anAssociationItem, changeItem, keepItems } from '../../../support/program/plan-items';
import { keepQuietDays } from '../../../support/program/quiet-days';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { NOORD_2027, openPlan, outcomeOf } from '../annual-plan/plan-program';

/** Tuesday. */
const TODAY = '2026-12-01';
const LATE = addDays(TODAY, -1);
/** More than ten working days ago. */
const LONG_LATE = '2026-11-13';

async function begin(): Promise<TestProgram> {
  const program = await createTestProgram({ now: '2026-12-01T11:00:00.000Z' });
  await openPlan(program);
  return program;
}

/** What somebody sees, when what was changed before has been counted. */
async function seenBy(program: TestProgram, personId: string, year: number | undefined = 2027) {
  await program.advanceTo('2026-12-01T11:30:00.000Z');
  const view = await program.services.overview.overview(await program.actorOf(personId), year);
  return {
    ...view,
    attention: view.attention.map(({ item, owner, isOwnerShown }) =>
      [item.id, isOwnerShown ? owner?.id : '?'].join(' '),
    ),
  };
}

describe('the numbers of a team', () => {
  it('are what is late, coming within 14 days, done, and all there is', async () => {
    const program = await begin();
    await keepItems(
      program,
      aPlanItem({ id: 'late', dueOn: LATE }),
      aPlanItem({ id: 'today', dueOn: TODAY }),
      aPlanItem({ id: 'last-coming', dueOn: '2026-12-15' }),
      aPlanItem({ id: 'later', dueOn: '2026-12-16' }),
      aPlanItem({ id: 'done', status: 'done' }),
      aPlanItem({ id: 'cancelled', status: 'cancelled' }),
    );

    const { teams, today, comingDays } = await seenBy(program, 'lotte');

    expect({ today, comingDays }).toEqual({ today: TODAY, comingDays: 14 });
    expect(teams).toEqual([
      {
        team: { id: 'noord', name: 'Team Noord' },
        state: 'draft',
        ...{ late: 1, coming: 2, done: 1, total: 13, goals: 0 },
      },
    ]);
  });

  it('are nothing for a team without a plan of that year', async () => {
    const program = await begin();

    const { teams } = await seenBy(program, 'hugo');

    expect(teams).toEqual([
      { team: { id: 'zuid', name: 'Team Zuid' }, late: 0, coming: 0, done: 0, total: 0, goals: 0 },
    ]);
  });

  it.each(['late', 'coming', 'done'] as const)('open the rows of what is %s', async (what) => {
    const program = await begin();
    await keepItems(
      program,
      aPlanItem({ id: 'late', dueOn: LATE }),
      aPlanItem({ id: 'coming', dueOn: TODAY }),
      aPlanItem({ id: 'done', dueOn: LATE, status: 'done' }),
      aPlanItem({ id: 'asked', dueOn: LATE, kind: 'request', request: { what: 'approval', round: 1 } }),
      aPlanItem({ id: 'later', dueOn: '2026-12-16' }),
    );
    const { teams } = await seenBy(program, 'anna');

    const rows = await program.services.overview.rows(await program.actorOf('anna'), NOORD_2027, what);

    expect(rows.map(({ item }) => item.id)).toEqual([what]);
    expect(rows).toHaveLength(teams[0]?.[what] ?? 0);
  });
});

describe('the year that is shown without asking for one', () => {
  it.each([
    [[2026], 2026],
    [[2026, 2027], 2026],
    [[2027], 2027],
    [[], 2026],
  ])('with plans for %j is %i', async (years, shown) => {
    const program = await createTestProgram();
    for (const year of years) await openPlan(program, 'lotte', { teamId: 'noord', year });

    const view = await program.services.overview.overview(await program.actorOf('lotte'));

    expect(view.year).toBe(shown);
  });
});

it.each`
  who        | teams
  ${'maria'} | ${'noord west zuid'}
  ${'kees'}  | ${'noord west zuid'}
  ${'lotte'} | ${'noord'}
  ${'dina'}  | ${'zuid'}
`('$who sees $teams', async ({ who, teams }) => {
  const program = await begin();

  const found = (await seenBy(program, who)).teams.map(({ team }) => team.id);

  expect(found.join(' ')).toBe(teams);
});

it.each`
  who        | teamId     | outcome
  ${'maria'} | ${'noord'} | ${'done'}
  ${'kees'}  | ${'noord'} | ${'done'}
  ${'lotte'} | ${'noord'} | ${'done'}
  ${'anna'}  | ${'noord'} | ${'done'}
  ${'hugo'}  | ${'noord'} | ${'annual-plan.forbidden'}
  ${'lotte'} | ${'oost'}  | ${'annual-plan.team.not-found'}
`('the rows of $teamId for $who: $outcome', async ({ who, teamId, outcome }) => {
  const program = await begin();
  const actor = await program.actorOf(who);

  expect(await outcomeOf(program.services.overview.rows(actor, { teamId, year: 2027 }, 'late'))).toBe(outcome);
});

describe('what needs attention first', () => {
  it('is the longest late, then what is due today, and nothing to come', async () => {
    const program = await begin();
    await keepItems(
      program,
      aPlanItem({ id: 'today', dueOn: TODAY }),
      aPlanItem({ id: 'tomorrow', dueOn: addDays(TODAY, 1) }),
      aPlanItem({ id: 'long-late', dueOn: LONG_LATE, ownerId: 'bram' }),
      aPlanItem({ id: 'late', dueOn: LATE }),
    );

    expect((await seenBy(program, 'anna')).attention).toEqual(['long-late bram', 'late anna', 'today anna']);
  });

  it('is ten at most, of all teams together', async () => {
    const program = await begin();
    await openPlan(program, 'hugo', { teamId: 'zuid', year: 2027 });
    const days = Array.from({ length: 8 }, (_, at) => addDays(LATE, -at));
    await keepItems(
      program,
      ...days.map((dueOn) => aPlanItem({ id: `noord-${dueOn}`, dueOn })),
      ...days.map((dueOn) => aPlanItem({ id: `zuid-${dueOn}`, dueOn, teamId: 'zuid', ownerId: 'dina' })),
    );

    const { attention } = await seenBy(program, 'kees');

    const longest = [...days].reverse().slice(0, 5);
    expect(attention.map((line) => line.split(' ')[0])).toEqual(
      longest.flatMap((day) => [`noord-${day}`, `zuid-${day}`]),
    );
  });

  it('is without what was finished in the last seconds', async () => {
    const program = await begin();
    await keepItems(program, aPlanItem({ id: 'late', dueOn: LATE }));
    await program.runJobs();
    await program.advanceTo('2026-12-01T11:10:00.000Z');
    await changeItem(program, 'anna', { ...NOORD_2027, itemId: 'late' }, { what: 'complete', evidence: 'geplaatst' });

    const { attention, teams } = await program.services.overview.overview(await program.actorOf('anna'), 2027);

    expect(attention).toEqual([]);
    expect(teams[0]).toMatchObject({ late: 1, done: 0 });
  });

  it.each`
    who        | hasIt
    ${'maria'} | ${true}
    ${'kees'}  | ${true}
    ${'lotte'} | ${false}
    ${'anna'}  | ${false}
  `('has the association’s milestones for $who: $hasIt', async ({ who, hasIt }) => {
    const program = await begin();
    await keepItems(program, anAssociationItem({ dueOn: LATE }));

    expect((await seenBy(program, who)).attention).toEqual(hasIt ? ['offer maria'] : []);
  });
});

describe('whose an item is', () => {
  it.each`
    who        | dueOn           | shown
    ${'anna'}  | ${LATE}         | ${'bram'}
    ${'lotte'} | ${LATE}         | ${'bram'}
    ${'bram'}  | ${LATE}         | ${'bram'}
    ${'maria'} | ${LATE}         | ${'?'}
    ${'maria'} | ${'2026-11-18'} | ${'?'}
    ${'maria'} | ${'2026-11-17'} | ${'bram'}
    ${'maria'} | ${LONG_LATE}    | ${'bram'}
    ${'kees'}  | ${LATE}         | ${'?'}
    ${'kees'}  | ${LONG_LATE}    | ${'?'}
  `('$who is told $shown of what is late since $dueOn', async ({ who, dueOn, shown }) => {
    const program = await begin();
    await keepItems(program, aPlanItem({ dueOn, ownerId: 'bram' }));

    expect((await seenBy(program, who)).attention).toEqual([`bench ${shown}`]);
    const [row] = await program.services.overview.rows(await program.actorOf(who), NOORD_2027, 'late');
    expect(row?.isOwnerShown).toBe(shown === 'bram');
  });

  it('waits a day longer with a quiet day of the association between', async () => {
    const program = await begin();
    await keepQuietDays(program, [{ on: '2026-11-20', name: 'Brugdag (verzonnen)', kind: 'own' }]);
    await keepItems(program, aPlanItem({ dueOn: '2026-11-17', ownerId: 'bram' }));

    expect((await seenBy(program, 'maria')).attention).toEqual(['bench ?']);
  });

  it('is not told to the manager of another team', async () => {
    const program = await createTestProgram({
      now: '2026-12-01T11:00:00.000Z',
      teams: [{ id: 'noord', name: 'Team Noord', leadId: 'lotte', managerId: 'hugo', memberIds: ['bram'] }],
    });
    await openPlan(program);
    await keepItems(program, aPlanItem({ dueOn: LONG_LATE, ownerId: 'bram' }));

    expect((await seenBy(program, 'maria')).attention).toEqual(['bench ?']);
  });

  it('is not told of what is done, however late it was', async () => {
    const program = await begin();
    await keepItems(program, aPlanItem({ dueOn: LONG_LATE, status: 'done', ownerId: 'bram' }));
    await program.advanceTo('2026-12-01T11:30:00.000Z');

    const [row] = await program.services.overview.rows(await program.actorOf('maria'), NOORD_2027, 'done');

    expect(row).toMatchObject({ isOwnerShown: false });
  });
});
