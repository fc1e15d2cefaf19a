import { onBothDatabases } from '../annual-plan/plan-stores';
import { createIssueProgram, VIOLENCE } from './issue-builders';

/** Two instances of the program work on the same reports at once. */
onBothDatabases((twoInstances) => {
  async function instances() {
    const { one, other } = await twoInstances();
    return { one: await createIssueProgram(one), other: await createIssueProgram(other) };
  }

  it('a report that reaches both is one', async () => {
    const { one, other } = await instances();

    const [first, second] = await Promise.all([one.report('anna'), other.report('anna')]);

    expect(second.id).toBe(first.id);
    expect((await one.issues.mine(await one.program.actorOf('anna'))).issues).toHaveLength(1);
  });

  it('two reports of one person at the same moment are both kept', async () => {
    const { one, other } = await instances();

    await Promise.all([
      one.report('anna', { id: 'report-1', placeId: 'vecht' }),
      other.report('anna', { id: 'report-2', text: VIOLENCE, placeId: 'vecht' }),
    ]);

    expect((await one.issues.mine(await one.program.actorOf('anna'))).issues).toHaveLength(2);
  });

  it('of two who take it up one has it', async () => {
    const { one, other } = await instances();
    const issue = await one.report('anna');

    const outcomes = await Promise.all([
      one.change('bram', issue, { what: 'take-up' }),
      other.change('chris', issue, { what: 'take-up' }),
    ]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    expect(await one.now(issue)).toMatchObject({ version: 2, status: 'in-progress' });
  });

  it('two that are joined to a third are both with it', async () => {
    const { one, other } = await instances();
    const main = await one.report('anna');
    const [second, third] = [
      await one.report('bram', { id: 'report-2' }),
      await one.report('chris', { id: 'report-3' }),
    ];

    await Promise.all([
      one.change('bram', second, { what: 'join', issueId: main.id }),
      other.change('chris', third, { what: 'join', issueId: main.id }),
    ]);

    expect((await one.now(main)).joined).toHaveLength(2);
    expect([(await one.now(second)).closedAs, (await one.now(third)).closedAs]).toEqual(['joined', 'joined']);
  });

  it('one that both send to another team is there, once', async () => {
    const { one, other } = await instances();
    const issue = await one.report('anna');

    const outcomes = await Promise.all([
      one.change('anna', issue, { what: 'correct', placeId: 'zuidhof' }),
      other.change('kees', issue, { what: 'correct', placeId: 'zuidhof' }),
    ]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already', 'applied']);
    expect(await one.now(issue)).toMatchObject({ teamId: 'zuid', version: 2 });
    const { issues } = await one.issues.list(await one.program.actorOf('maria'), {});
    expect(issues.map(({ ref }) => ref)).toEqual([{ teamId: 'zuid', issueId: issue.id }]);
  });

  it('a list asks by what is declared, the newest first', async () => {
    const { one } = await instances();
    for (const [id, text] of [
      ['report-1', 'Grofvuil'],
      ['report-2', VIOLENCE],
      ['report-3', 'Grofvuil'],
    ] as const) {
      await one.report('anna', { id, text, placeId: 'vecht' });
      one.program.clock.advance(60);
    }
    const wish = {
      ...({ teamId: 'noord', theme: 'waste', placeId: 'vecht', statuses: ['open', 'in-progress'] } as const),
      ...{ from: '2026-12-01', to: '2026-12-01', isMine: true },
    } as const;

    const { issues } = await one.issues.list(await one.program.actorOf('anna'), wish);

    expect(issues.map(({ issue: { id } }) => id.slice(0, 8))).toEqual(['report-3', 'report-1']);
  });
});
