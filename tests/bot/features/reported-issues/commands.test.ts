import type { IssueCommand, ReportedIssue } from '../../../../bot/contracts/reported-issues';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { outcomeOf } from '../annual-plan/plan-program';
import { createIssueProgram, UNCLEAR, VIOLENCE, WASTE, type IssueProgram } from './issue-builders';

let one: IssueProgram;
beforeEach(async () => {
  one = await createIssueProgram();
});
afterEach(() => one.program.close());

/** What every command does to an open report of Anna's, and how it is when that was taken back. */
const COMMANDS: readonly (readonly [IssueCommand, Partial<ReportedIssue>])[] = [
  [{ what: 'correct', theme: 'vandalism' }, { theme: 'vandalism' }],
  [{ what: 'correct', placeId: 'lek' }, { placeId: 'lek' }],
  [{ what: 'answer-basis', basis: 'not-in-order' }, { basis: 'not-in-order' }],
  [{ what: 'take-up' }, { status: 'in-progress', handledBy: 'anna' }],
  [
    { what: 'close', as: 'solved', note: 'Opgehaald' },
    { status: 'closed', closedAs: 'solved' },
  ],
  [
    { what: 'close', as: 'withdrawn', note: '' },
    { status: 'closed', closedAs: 'withdrawn' },
  ],
  [
    { what: 'reject', interventionIds: ['container-gardens'], why: 'Geen plek' },
    { suggested: expect.arrayContaining([{ interventionId: 'container-gardens', outcome: 'rejected' }]) },
  ],
];

describe.each(COMMANDS)('%j', (command, expected) => {
  it('is applied once, and told as already done after that', async () => {
    const issue = await one.report('anna');

    const first = await one.change('anna', issue, command);
    const again = await one.change('anna', issue, command);

    expect([first.outcome, again.outcome]).toEqual(['applied', 'already']);
    expect(first.view.issue).toMatchObject({ ...expected, version: 2 });
    expect(first.view.issue.history).toMatchObject([{ by: 'anna', at: one.program.clock.now(), version: 2 }]);
  });

  it('does nothing over what somebody else did since', async () => {
    const issue = await one.report('anna');
    await one.change('lotte', issue, { what: 'give-feedback', form: 'told', text: 'Gezegd' });

    const { outcome, changes } = await one.change('anna', issue, command);

    expect(outcome).toBe('stale');
    expect(changes).toMatchObject([{ by: 'lotte', change: { what: 'feedback-given' } }]);
    expect(await one.now(issue)).toMatchObject({ status: 'open', theme: 'waste', placeId: 'vecht', version: 2 });
  });

  it('is taken back by who gave it, and nobody else', async () => {
    const issue = await one.report('anna');
    const { view } = await one.change('anna', issue, command);

    expect(await outcomeOf(one.change('lotte', view.issue, { what: 'undo' }))).toBe('reported-issues.forbidden');
    const undone = await one.change('anna', view.issue, { what: 'undo' });
    const again = await one.change('anna', view.issue, { what: 'undo' });

    expect([undone.outcome, again.outcome]).toEqual(['applied', 'already']);
    const { status, theme, placeId, basis, handledBy, closedAs, suggested } = undone.view.issue;
    expect({ status, theme, placeId, basis, handledBy, closedAs }).toEqual({
      ...{ status: 'open', theme: 'waste', placeId: 'vecht' },
      ...{ basis: undefined, handledBy: undefined, closedAs: undefined },
    });
    expect(suggested.filter(({ outcome }) => outcome !== 'shown')).toEqual([]);
  });
});

describe('correcting', () => {
  it('teaches the recognition, and taking it back unteaches', async () => {
    const issue = await one.report('anna');

    const { view } = await one.change('bram', issue, { what: 'correct', theme: 'vandalism' });
    const learned = new Map(one.lessons);
    await one.change('bram', view.issue, { what: 'undo' });

    expect(learned).toEqual(new Map([[issue.id, { by: 'bram', from: 'waste', to: 'vandalism' }]]));
    expect(one.lessons).toEqual(new Map());
  });

  it('the text cleans and understands it anew, but for what somebody corrected', async () => {
    const issue = await one.report('anna', { text: 'Bel mevrouw Jansen. Het loopt niet.', placeId: 'vecht' });

    const text = 'Harde muziek bij mevrouw De Vries, bel 06-12345678';
    const { view } = await one.change('anna', issue, { what: 'correct', text });

    expect(view.issue).toMatchObject({ theme: 'noise', recognized: { theme: 'noise' }, placeId: 'vecht' });
    expect(view.issue.text).toBe('Harde muziek bij mevrouw [naam], bel [telefoonnummer]');
    expect(view.issue.removed).toEqual([
      { kind: 'name', count: 2 },
      { kind: 'phone', count: 1 },
    ]);
    const { view: corrected } = await one.change('anna', view.issue, { what: 'correct', theme: 'youth-nuisance' });
    const { view: retold } = await one.change('anna', corrected.issue, { what: 'correct', text: WASTE });
    expect(retold.issue).toMatchObject({ theme: 'youth-nuisance', recognized: { theme: 'waste' } });
  });

  it('the text cannot be taken back: it may be what was not to be kept', async () => {
    const issue = await one.report('anna');
    const { view } = await one.change('anna', issue, { what: 'correct', text: 'Grofvuil' });

    expect(view.may.undo).toBe(false);
    expect(await outcomeOf(one.change('anna', view.issue, { what: 'undo' }))).toBe('reported-issues.forbidden');
  });

  it('makes danger known as soon as the text tells it', async () => {
    const issue = await one.report('anna');

    const { view } = await one.change('anna', issue, { what: 'correct', text: VIOLENCE });

    expect(view).toMatchObject({ isSensitive: true, issue: { isEmergency: true, theme: 'domestic-violence' } });
  });

  it('can leave open where it is', async () => {
    const issue = await one.report('anna');

    const { view } = await one.change('anna', issue, { what: 'correct', placeId: null });

    expect(view.issue).toMatchObject({ teamId: 'noord' });
    expect(view.issue.placeId).toBeUndefined();
  });

  it.each`
    command                                    | code
    ${{ what: 'correct', placeId: 'nowhere' }} | ${'reported-issues.place.not-found'}
    ${{ what: 'correct', text: '  ' }}         | ${'reported-issues.text.missing'}
  `('with $command is refused: $code', async ({ command, code }) => {
    expect(await outcomeOf(one.change('anna', await one.report('anna'), command))).toBe(code);
  });
});

it('remarks are kept without what may not be kept', async () => {
  const issue = await one.report('anna');

  const note = 'Mevrouw Jansen (06-12345678) is tevreden';
  const closed = await one.change('anna', issue, { what: 'close', as: 'solved', note });
  const reason = 'Mevrouw Jansen belde weer';
  const reopened = await one.change('anna', closed.view.issue, { what: 'reopen', reason });
  const text = 'Beste mevrouw Jansen, wij ruimden op.';
  const told = await one.change('anna', reopened.view.issue, { what: 'give-feedback', form: 'letter', text });

  expect(JSON.stringify(told.view.issue)).not.toMatch(/Jansen|12345678/);
  expect(told.view.issue.feedback).toMatchObject({
    by: 'anna',
    form: 'letter',
    text: expect.stringContaining('[naam]'),
  });
});

describe('taking up', () => {
  it('by somebody else hands it over, and taking that back gives it back', async () => {
    const issue = await one.report('anna');
    const brams = await one.change('bram', issue, { what: 'take-up' });
    const chriss = await one.change('chris', brams.view.issue, { what: 'take-up' });

    const back = await one.change('chris', chriss.view.issue, { what: 'undo' });

    expect(chriss.view).toMatchObject({ handlerName: 'Chris Postma', issue: { handledBy: 'chris' } });
    expect(back.view.issue).toMatchObject({ handledBy: 'bram', status: 'in-progress' });
  });

  it('of two at once is one, and tells the other', async () => {
    const issue = await one.report('anna');
    const two = await createIssueProgram(one.program, interleaving);

    const outcomes = await Promise.all([
      two.change('bram', issue, { what: 'take-up' }),
      two.change('chris', issue, { what: 'take-up' }),
    ]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
  });
});

describe('closing and reopening', () => {
  it('goes on with who handled it', async () => {
    const taken = await one.change('bram', await one.report('anna'), { what: 'take-up' });
    const closed = await one.change('bram', taken.view.issue, { what: 'close', as: 'solved', note: '' });

    const reopened = await one.change('anna', closed.view.issue, { what: 'reopen', reason: 'Ligt er weer' });
    const undone = await one.change('anna', reopened.view.issue, { what: 'undo' });

    expect(reopened.view.issue).toMatchObject({ status: 'in-progress', handledBy: 'bram' });
    expect(reopened.view.issue.closedAs).toBeUndefined();
    expect(undone.view.issue).toMatchObject({ status: 'closed', closedAs: 'solved' });
  });

  it('is not for every colleague', async () => {
    const issue = await one.report('anna');

    const outcome = await outcomeOf(one.change('bram', issue, { what: 'close', as: 'solved', note: '' }));

    expect(outcome).toBe('reported-issues.forbidden');
  });
});

describe('starting an intervention', () => {
  const start = (overrides = {}) =>
    ({ what: 'start', interventionId: 'cleaning-day', startOn: '2026-12-07', ownerId: 'bram', ...overrides }) as const;
  const runsAt = async () =>
    one.program.services.interventionRuns.ofPlace(await one.program.actorOf('kees'), 'noord', 'vecht');

  it('makes a run with its steps at the place, and is told in the issue', async () => {
    const { outcome, view } = await one.change('anna', await one.report('anna'), start());

    const [run, ...others] = await runsAt();
    expect(outcome).toBe('applied');
    expect(others).toEqual([]);
    expect(run?.run).toMatchObject({ interventionId: 'cleaning-day', ownerId: 'bram', issueId: view.issue.id });
    expect(view.issue).toMatchObject({
      ...{ status: 'in-progress', handledBy: 'anna', runs: [{ runId: run?.run.id, interventionId: 'cleaning-day' }] },
      suggested: expect.arrayContaining([{ interventionId: 'cleaning-day', outcome: 'started' }]),
    });
  });

  it('by the same button twice is one, and again later is another', async () => {
    const issue = await one.report('anna');
    const first = await one.change('anna', issue, start());
    const twice = await one.change('anna', issue, start());
    const later = await one.change('anna', first.view.issue, start());

    expect([twice.outcome, later.outcome]).toEqual(['already', 'applied']);
    expect(await runsAt()).toHaveLength(2);
  });

  it('by two at once is one', async () => {
    const issue = await one.report('anna');
    const two = await createIssueProgram(one.program, interleaving);

    await Promise.all([two.change('anna', issue, start()), two.change('bram', issue, start())]);

    expect(await runsAt()).toHaveLength(1);
    expect((await one.now(issue)).runs).toHaveLength(1);
  });

  it('is told even when somebody changed the issue just then', async () => {
    const issue = await one.report('anna');
    const two = await createIssueProgram(one.program, interleaving);

    await Promise.all([
      two.change('anna', issue, start()),
      two.change('bram', issue, { what: 'answer-basis', basis: 'in-order' }),
    ]);

    const { runs } = await one.now(issue);
    expect(runs).toHaveLength((await runsAt()).length);
  });

  it.each`
    who       | command                                 | code
    ${'hugo'} | ${start()}                              | ${'reported-issues.not-found'}
    ${'anna'} | ${start({ interventionId: 'no-such' })} | ${'interventions.not-found'}
    ${'anna'} | ${start({ startOn: '2026-11-30' })}     | ${'interventions.start-day.invalid'}
    ${'anna'} | ${start({ ownerId: 'nobody' })}         | ${'annual-plan.owner.not-found'}
  `('by $who with $command is refused: $code', async ({ who, command, code }) => {
    const issue = await one.report('anna');

    expect(await outcomeOf(one.change(who, issue, command))).toBe(code);
    expect((await one.now(issue)).version).toBe(1);
  });

  it('is not for a reporter of another team', async () => {
    const issue = await one.report('hugo');

    expect(await outcomeOf(one.change('hugo', issue, start()))).toBe('reported-issues.forbidden');
  });
});

describe('what became of suggestions', () => {
  const experience = async () => {
    const wish = { themes: ['waste'], route: 'work-on-it', limit: 40 } as const;
    const suggestions = await one.program.services.toolkit.suggest(TENANT_ID, wish);
    return suggestions.find(({ intervention }) => intervention.id === 'cleaning-day')?.experience;
  };
  const start = { what: 'start', interventionId: 'cleaning-day', startOn: '2026-12-07', ownerId: 'bram' } as const;
  const solved = { what: 'close', as: 'solved', note: '' } as const;

  it('is learned: turned down, and forgotten when that was taken back', async () => {
    const rejected: IssueCommand = { what: 'reject', interventionIds: ['cleaning-day'], why: '' };
    const { view } = await one.change('anna', await one.report('anna'), rejected);

    expect(await experience()).toMatchObject({ rejected: 1 });
    await one.change('anna', view.issue, { what: 'undo' });
    expect(await experience()).toMatchObject({ rejected: 0 });
  });

  it('is learned: it helped when the issue is solved, and did not when it is reopened', async () => {
    const started = await one.change('anna', await one.report('anna'), start);
    expect(await experience()).toMatchObject({ started: 1, helped: 0 });

    const closed = await one.change('anna', started.view.issue, solved);
    expect(await experience()).toMatchObject({ started: 1, helped: 1, didNotHelp: 0 });
    await one.change('anna', closed.view.issue, { what: 'reopen', reason: 'Ligt er weer' });
    expect(await experience()).toMatchObject({ started: 1, helped: 0, didNotHelp: 1 });
  });

  it('says nothing any more when closing was a mistake', async () => {
    const started = await one.change('anna', await one.report('anna'), start);
    const closed = await one.change('anna', started.view.issue, solved);

    await one.change('anna', closed.view.issue, { what: 'undo' });

    expect(await experience()).toMatchObject({ started: 1, helped: 0, didNotHelp: 0 });
  });
});

describe('who may not see it', () => {
  it.each([{ what: 'take-up' }, { what: 'undo' }, { what: 'correct', theme: 'noise' }] as const)(
    'hears of %j that there is no such issue',
    async (command) => {
      const issue = await one.report('anna', { text: VIOLENCE });

      expect(await outcomeOf(one.change('bram', issue, command))).toBe('reported-issues.not-found');
      expect(await outcomeOf(one.change('hugo', issue, command))).toBe('reported-issues.not-found');
    },
  );
});

it('a choice of theme for an unclear report is learned too', async () => {
  const issue = await one.report('anna', { text: UNCLEAR });

  await one.change('anna', issue, { what: 'correct', theme: 'loneliness' });

  expect([...one.lessons.values()]).toEqual([{ by: 'anna', from: undefined, to: 'loneliness' }]);
});
