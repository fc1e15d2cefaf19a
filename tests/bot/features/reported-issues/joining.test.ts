import type { ReportedIssue } from '../../../../bot/contracts/reported-issues';
import { interleaving } from '../../../support/program/interleaving';
import { outcomeOf } from '../annual-plan/plan-program';
import { createIssueProgram, VIOLENCE, type IssueProgram } from './issue-builders';

let one: IssueProgram;
let main: ReportedIssue;
let again: ReportedIssue;
beforeEach(async () => {
  one = await createIssueProgram();
  main = await one.report('anna');
  again = await one.report('bram', { id: 'report-2' });
});
afterEach(() => one.program.close());

const joinTo = ({ id }: ReportedIssue) => ({ what: 'join', issueId: id }) as const;

describe('joining an issue that is reported already', () => {
  it('closes the new one, and lists it with the other', async () => {
    const first = await one.change('bram', again, joinTo(main));
    const twice = await one.change('bram', again, joinTo(main));

    expect([first.outcome, twice.outcome]).toEqual(['applied', 'already']);
    expect(first.view.issue).toMatchObject({ status: 'closed', closedAs: 'joined', joinedTo: main.id, version: 2 });
    expect(await one.now(main)).toMatchObject({
      joined: [{ issueId: again.id, by: 'bram', at: one.program.clock.now() }],
      history: [{ change: { what: 'was-joined', issueId: again.id } }],
      ...{ status: 'open', version: 2 },
    });
  });

  it('is undone by separating them: each is as it was', async () => {
    const taken = await one.change('bram', again, { what: 'take-up' });
    const joined = await one.change('bram', taken.view.issue, joinTo(main));

    const first = await one.change('chris', joined.view.issue, { what: 'separate' });
    const twice = await one.change('chris', joined.view.issue, { what: 'separate' });

    expect([first.outcome, twice.outcome]).toEqual(['applied', 'already']);
    expect(first.view.issue).toMatchObject({ status: 'in-progress', handledBy: 'bram' });
    expect([first.view.issue.closedAs, first.view.issue.joinedTo]).toEqual([undefined, undefined]);
    expect(await one.now(main)).toMatchObject({ joined: [], version: 3 });
  });

  it('of both into each other at once joins one', async () => {
    const two = await createIssueProgram(one.program, interleaving);

    const outcomes = await Promise.all([
      outcomeOf(two.change('bram', again, joinTo(main))),
      outcomeOf(two.change('anna', main, joinTo(again))),
    ]);

    const now = [await one.now(main), await one.now(again)];
    expect(now.filter(({ closedAs }) => closedAs === 'joined')).toHaveLength(1);
    expect(now.filter(({ joined }) => joined.length === 1)).toHaveLength(1);
    expect(outcomes).toContain('done');
  });

  it('of two into the same at once lists both', async () => {
    const third = await one.report('chris', { id: 'report-3' });
    const two = await createIssueProgram(one.program, interleaving);

    await Promise.all([two.change('bram', again, joinTo(main)), two.change('chris', third, joinTo(main))]);

    expect((await one.now(main)).joined.map(({ issueId }) => issueId).sort()).toEqual([again.id, third.id].sort());
  });

  it.each`
    what                               | code
    ${'itself'}                        | ${'reported-issues.cannot-join'}
    ${'one that is not there'}         | ${'reported-issues.cannot-join'}
    ${'one of another team'}           | ${'reported-issues.cannot-join'}
    ${'a closed one'}                  | ${'reported-issues.cannot-join'}
    ${'one that is not for everybody'} | ${'reported-issues.cannot-join'}
    ${'it when others joined it'}      | ${'reported-issues.forbidden'}
  `('to $what is refused: $code', async ({ what, code }) => {
    const other = async (): Promise<string> => {
      if (what === 'itself') return again.id;
      if (what === 'one that is not there') return 'no-such';
      if (what === 'one of another team') return (await one.report('hugo', { id: 'report-3', placeId: 'zuidhof' })).id;
      if (what === 'one that is not for everybody') {
        return (await one.report('anna', { id: 'report-3', text: VIOLENCE })).id;
      }
      if (what === 'a closed one') await one.change('anna', main, { what: 'close', as: 'solved', note: '' });
      return main.id;
    };
    const third = await one.report('chris', { id: 'report-4' });
    if (what === 'it when others joined it') await one.change('chris', third, joinTo(again));
    const issueId = await other();

    expect(await outcomeOf(one.change('bram', await one.now(again), { what: 'join', issueId }))).toBe(code);
  });

  it('stays with one team while they are together', async () => {
    const { view } = await one.change('bram', again, joinTo(main));
    const toZuid = { what: 'correct', placeId: 'zuidhof' } as const;

    expect(await outcomeOf(one.change('anna', await one.now(main), toZuid))).toBe('reported-issues.joined-stays');
    await one.change('bram', view.issue, { what: 'separate' });
    expect((await one.change('anna', await one.now(main), toZuid)).view.issue.teamId).toBe('zuid');
  });

  it('outlives the other: who was joined to what is gone can be separated', async () => {
    const { view } = await one.change('bram', again, joinTo(main));
    await one.program.store.delete(`${(await one.program.actorOf('anna')).tenantId}|team|noord`, `issue:${main.id}`);

    const { outcome } = await one.change('bram', view.issue, { what: 'separate' });

    expect(outcome).toBe('applied');
    expect(await one.now(again)).toMatchObject({ status: 'open' });
  });
});
