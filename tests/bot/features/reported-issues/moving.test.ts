import { reportedIssueJobs } from '../../../../bot/features/reported-issues/jobs';
import { StoreError, type Store } from '../../../../bot/ports/store';
import { teamPartition } from '../../../../bot/shared/partitions';
import { TENANT_ID } from '../../../support/program/test-association';
import { createIssueProgram, type IssueProgram } from './issue-builders';

let one: IssueProgram;
beforeEach(async () => {
  one = await createIssueProgram();
});
afterEach(() => one.program.close());

const TO_ZUID = { what: 'correct', placeId: 'zuidhof' } as const;

/** A store that goes away at the n-th write from now on, and whatever is asked of it after that. */
function breakingAt(write: number): (store: Store) => Store {
  let writes = 0;
  const counted = <T>(work: () => Promise<T>): Promise<T> => {
    writes += 1;
    return writes < write ? work() : Promise.reject(new StoreError('busy', 'The store went away'));
  };
  return (store) => ({
    ...store,
    create: (doc) => counted(() => store.create(doc)),
    replace: (doc, etag) => counted(() => store.replace(doc, etag)),
    batch: (pk, operations) => counted(() => store.batch(pk, operations)),
  });
}

async function runJobs({ program, issues }: IssueProgram): Promise<void> {
  program.clock.advance(5);
  const [{ handle } = { handle: async () => undefined }] = reportedIssueJobs({ reportedIssues: issues });
  for (const document of await program.store.due(program.clock.now(), 50)) {
    if (document.type === 'reported-issue') await handle(document, program.clock.now());
  }
}

async function documentsOf(teamId: string) {
  const { items } = await one.program.store.query(teamPartition(TENANT_ID, teamId), 'reported-issue');
  return items;
}

describe('a report whose place is of another team', () => {
  it('goes there, and is found by old references', async () => {
    const issue = await one.report('anna');

    const { outcome, view } = await one.change('anna', issue, TO_ZUID);

    expect(outcome).toBe('applied');
    expect(view).toMatchObject({ ref: { teamId: 'zuid', issueId: issue.id }, teamName: 'Team Zuid' });
    expect(await one.now(issue)).toMatchObject({ teamId: 'zuid', placeId: 'zuidhof', version: 2 });
    expect([(await documentsOf('noord')).length, (await documentsOf('zuid')).length]).toEqual([0, 1]);
    expect(view.issue.history.map(({ change: { what }, version }) => [what, version])).toEqual([
      ['corrected', 2],
      ['moved', 2],
    ]);
  });

  it('is theirs to see then, and no longer of who has nothing to do with it', async () => {
    const issue = await one.report('anna');
    await one.change('anna', issue, TO_ZUID);
    const sees = async (who: string) =>
      (await one.issues.list(await one.program.actorOf(who), {})).issues.map(({ issue: { id } }) => id);

    expect([await sees('dina'), await sees('bram')]).toEqual([[issue.id], []]);
    expect((await one.issues.mine(await one.program.actorOf('anna'))).issues).toHaveLength(1);
  });

  it('comes back when it is taken back, as often as people want', async () => {
    let issue = await one.report('anna');
    for (const teamId of ['zuid', 'noord', 'zuid', 'noord', 'zuid']) {
      const placeId = teamId === 'zuid' ? 'zuidhof' : 'vecht';
      issue = (await one.change('anna', issue, { what: 'correct', placeId })).view.issue;
      expect(issue.teamId).toBe(teamId);
    }
    const { view } = await one.change('anna', issue, { what: 'undo' });

    expect(view.issue).toMatchObject({ teamId: 'noord', placeId: 'vecht', version: 7 });
    expect(await one.now({ teamId: 'zuid', issueId: issue.id })).toMatchObject({ teamId: 'noord' });
    expect([(await documentsOf('noord')).length, (await documentsOf('zuid')).length]).toEqual([1, 0]);
  });

  it('keeps its pictures, and the time that it is kept', async () => {
    const issue = await one.report('anna');
    const expiry = async () => (await documentsOf('noord')).concat(await documentsOf('zuid'))[0]?.expiresAt;
    const before = await expiry();
    one.program.clock.advance(86_400);

    await one.change('anna', issue, TO_ZUID);

    expect(await expiry()).toBe(before);
  });
});

describe('a move that was broken off', () => {
  it.each`
    write | done                                    | where
    ${2}  | ${'only marked'}                        | ${'noord'}
    ${3}  | ${'written there, not taken away here'} | ${'zuid'}
    ${4}  | ${'moved, not settled'}                 | ${'zuid'}
  `('$done, is in $where until the job finishes it', async ({ write, where }) => {
    const issue = await one.report('anna');
    const broken = await createIssueProgram(one.program, breakingAt(write));
    await expect(broken.change('anna', issue, TO_ZUID)).rejects.toThrow('The store went away');

    expect(await one.now(issue)).toMatchObject({ teamId: where, placeId: 'zuidhof', version: 2 });
    await runJobs(one);
    await runJobs(one);

    expect(await one.now(issue)).toMatchObject({ teamId: 'zuid', placeId: 'zuidhof', version: 2 });
    expect([(await documentsOf('noord')).length, (await documentsOf('zuid')).length]).toEqual([0, 1]);
    expect(await one.program.store.due('2027-01-01T00:00:00.000Z', 50)).toEqual([]);
  });

  it.each([2, 3, 4])('at write %i is finished by the next who works on it', async (write) => {
    const issue = await one.report('anna');
    const broken = await createIssueProgram(one.program, breakingAt(write));
    await expect(broken.change('anna', issue, TO_ZUID)).rejects.toThrow('The store went away');

    const { outcome, view } = await one.change('anna', issue, { what: 'take-up' }, 2);

    expect([outcome, view.issue.teamId]).toEqual(['applied', 'zuid']);
    await runJobs(one);
    expect(await one.now(issue)).toMatchObject({ teamId: 'zuid', status: 'in-progress', version: 3 });
    expect([(await documentsOf('noord')).length, (await documentsOf('zuid')).length]).toEqual([0, 1]);
  });

  it.each([2, 3, 4])('at write %i, and sent back, ends where it was last sent', async (write) => {
    const issue = await one.report('anna');
    const broken = await createIssueProgram(one.program, breakingAt(write));
    await expect(broken.change('anna', issue, TO_ZUID)).rejects.toThrow('The store went away');

    const back = await one.change('anna', issue, { what: 'correct', placeId: 'lek' }, 2);
    await runJobs(one);

    expect(back.view.issue).toMatchObject({ teamId: 'noord', placeId: 'lek', version: 3 });
    expect(await one.now(issue)).toMatchObject({ teamId: 'noord', placeId: 'lek', version: 3 });
    expect([(await documentsOf('noord')).length, (await documentsOf('zuid')).length]).toEqual([1, 0]);
  });

  it('is not done over what came after it by a job that comes late', async () => {
    const issue = await one.report('anna');
    const broken = await createIssueProgram(one.program, breakingAt(2));
    await expect(broken.change('anna', issue, TO_ZUID)).rejects.toThrow('The store went away');
    const [late] = await documentsOf('noord');
    await one.change('anna', issue, { what: 'take-up' }, 2);
    await one.change('anna', issue, { what: 'correct', placeId: 'vecht' }, 3);
    if (late === undefined) throw new Error('Nothing waits');

    await one.issues.settle(one.issues.entryOf(late));

    expect(await one.now(issue)).toMatchObject({ teamId: 'noord', status: 'in-progress', version: 4 });
    await runJobs(one);
    expect([(await documentsOf('noord')).length, (await documentsOf('zuid')).length]).toEqual([1, 0]);
  });

  it('stands in a list once', async () => {
    const issue = await one.report('anna');
    const broken = await createIssueProgram(one.program, breakingAt(3));
    await expect(broken.change('anna', issue, TO_ZUID)).rejects.toThrow('The store went away');

    const { issues } = await one.issues.list(await one.program.actorOf('maria'), {});

    expect(issues.map(({ issue: { id } }) => id)).toEqual([issue.id]);
  });
});

describe('a correction whose lesson was not learned', () => {
  it('is learned by the job, also when somebody worked on the issue meanwhile', async () => {
    const issue = await one.report('anna');
    const broken = async () => createIssueProgram(one.program, breakingAt(2));
    const corrected = (await broken()).change('bram', issue, { what: 'correct', theme: 'vandalism' });
    await expect(corrected).rejects.toThrow('The store went away');
    const answered = (await broken()).change('chris', await one.now(issue), { what: 'answer-basis', basis: 'unknown' });
    await expect(answered).rejects.toThrow('The store went away');

    await runJobs(one);

    expect([...one.lessons.values()]).toEqual([{ by: 'bram', from: 'waste', to: 'vandalism' }]);
    expect(await one.program.store.due('2027-01-01T00:00:00.000Z', 50)).toEqual([]);
  });
});
