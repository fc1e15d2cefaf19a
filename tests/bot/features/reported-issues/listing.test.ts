import { outcomeOf } from '../annual-plan/plan-program';
import { createIssueProgram, VIOLENCE, WASTE, type IssueProgram } from './issue-builders';

let one: IssueProgram;
beforeEach(async () => {
  one = await createIssueProgram();
});
afterEach(() => one.program.close());

const DAY = 86_400;

/** What was reported, a day apart: 1 to 5 December. */
async function reportFive(): Promise<void> {
  const reports = [
    ['anna', { id: 'december-1' }],
    ['hugo', { id: 'december-2', text: 'Harde muziek in de Zuidhof' }],
    ['bram', { id: 'december-3', text: VIOLENCE }],
    ['anna', { id: 'december-4', text: 'Grofvuil, en nog eens grofvuil', placeId: 'lek' }],
    ['anna', { id: 'december-5', text: 'Muziek in de Vechtstraat' }],
  ] as const;
  for (const [who, wish] of reports) {
    await one.report(who, wish);
    one.program.clock.advance(DAY);
  }
}

async function listed(who: string, wish: Parameters<IssueProgram['issues']['list']>[1] = {}, page = {}) {
  const { issues, after } = await one.issues.list(await one.program.actorOf(who), wish, page);
  return { days: issues.map(({ issue: { id } }) => Number(id.split('-')[1])), after };
}

describe('the list', () => {
  beforeEach(reportFive);

  it.each`
    who        | days
    ${'anna'}  | ${[5, 4, 1]}
    ${'bram'}  | ${[5, 4, 3, 1]}
    ${'lotte'} | ${[5, 4, 3, 1]}
    ${'hugo'}  | ${[2]}
    ${'farah'} | ${[]}
    ${'maria'} | ${[5, 4, 3, 2, 1]}
    ${'kees'}  | ${[5, 4, 3, 2, 1]}
  `('of $who has the newest first of what they may see: $days', async ({ who, days }) => {
    expect((await listed(who)).days).toEqual(days);
  });

  it.each<[Parameters<IssueProgram['issues']['list']>[1], number[]]>([
    [{ teamId: 'zuid' }, [2]],
    [{ theme: 'waste' }, [4, 1]],
    [{ placeId: 'vecht' }, [5, 3, 1]],
    [{ placeId: 'vecht', theme: 'waste' }, [1]],
    [{ from: '2026-12-02', to: '2026-12-03' }, [3, 2]],
    [{ from: '2026-12-05' }, [5]],
    [{ to: '2026-12-01' }, [1]],
    [{ words: 'MUZIEK' }, [5, 2]],
    [{ words: 'grofvuil containers' }, [1]],
    [{ words: 'niets' }, []],
    [{ statuses: ['closed'] }, []],
    [{ statuses: ['open', 'in-progress'] }, [5, 4, 3, 2, 1]],
    [{ isMine: true }, []],
  ])('with %j: %j', async (wish, days) => {
    expect((await listed('maria', wish)).days).toEqual(days);
  });

  it('goes on page after page, over teams, without doing anything twice', async () => {
    const pages: number[][] = [];
    let after: string | undefined;
    do {
      const page = await listed('maria', {}, { limit: 2, after });
      pages.push(page.days);
      after = page.after;
    } while (after !== undefined);

    expect(pages).toEqual([[5, 4], [3, 2], [1]]);
  });

  it('goes on where it was, also when something new came in between', async () => {
    const first = await listed('maria', {}, { limit: 2 });
    await one.report('anna', { id: 'december-6' });

    expect((await listed('maria', {}, { limit: 2, after: first.after })).days).toEqual([3, 2]);
  });

  it.each`
    who        | wish                    | page                    | code
    ${'anna'}  | ${{ teamId: 'zuid' }}   | ${{}}                   | ${'reported-issues.team.not-found'}
    ${'maria'} | ${{ teamId: 'nobody' }} | ${{}}                   | ${'reported-issues.team.not-found'}
    ${'maria'} | ${{}}                   | ${{ after: 'rubbish' }} | ${'reported-issues.continuation.unreadable'}
  `('of $who with $wish after $page is refused: $code', async ({ who, wish, page, code }) => {
    expect(await outcomeOf(listed(who, wish, page))).toBe(code);
  });
});

it('what came in at the same moment is on one page or the next, never on both or none', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e'].map((letter) => `same-${letter}-1234`);
  for (const [place, id] of ids.entries()) {
    await one.report('anna', { id, ...(place % 2 === 0 ? {} : { placeId: 'zuidhof' }) });
  }
  const maria = await one.program.actorOf('maria');
  const found: string[] = [];
  let after: string | undefined;
  do {
    const page = await one.issues.list(maria, {}, { limit: 2, after });
    found.push(...page.issues.map(({ issue: { id } }) => id.slice(0, 11)));
    after = page.after;
  } while (after !== undefined);

  expect(found.sort()).toEqual(ids);
});

it('what is not for somebody fills no page: they get what they may see', async () => {
  for (let count = 0; count < 6; count += 1) {
    await one.report('anna', { id: `secret-${count}-x`, text: VIOLENCE });
    one.program.clock.advance(60);
  }
  const old = { id: 'ordinary-1', text: WASTE };
  await one.report('anna', old);

  const { issues } = await one.issues.list(await one.program.actorOf('bram'), {}, { limit: 2 });

  expect(issues.map(({ issue: { text } }) => text)).toEqual([WASTE]);
});

describe('what somebody reported', () => {
  beforeEach(reportFive);

  it('is theirs to see wherever it went', async () => {
    const { issues } = await one.issues.mine(await one.program.actorOf('anna'));
    const newest = issues[0]?.issue;
    if (newest !== undefined) await one.change('anna', newest, { what: 'correct', placeId: 'zuidhof' });

    const again = await one.issues.mine(await one.program.actorOf('anna'));

    expect(again.issues.map(({ issue: { id, teamId } }) => [id.slice(0, 10), teamId])).toEqual([
      ['december-5', 'zuid'],
      ['december-4', 'noord'],
      ['december-1', 'noord'],
    ]);
  });
});
