import { RunStage } from '../../../../bot/contracts/intervention-runs';
import {
  mayStart,
  mayStartAny,
  maySteer,
  mayViewRun,
  mayWork,
  runPermissions,
} from '../../../../bot/features/interventions/permissions';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
});
afterEach(() => program.close());

it.each`
  who        | is                            | start    | view     | steer    | work
  ${'anna'}  | ${'who carries it out'}       | ${true}  | ${true}  | ${true}  | ${true}
  ${'bram'}  | ${'who started it'}           | ${true}  | ${true}  | ${false} | ${true}
  ${'chris'} | ${'a colleague'}              | ${true}  | ${true}  | ${false} | ${false}
  ${'lotte'} | ${'the team lead'}            | ${true}  | ${true}  | ${true}  | ${true}
  ${'hugo'}  | ${'another team lead'}        | ${false} | ${false} | ${false} | ${false}
  ${'dina'}  | ${'somebody of another team'} | ${false} | ${false} | ${false} | ${false}
  ${'maria'} | ${'the manager'}              | ${false} | ${true}  | ${false} | ${false}
  ${'kees'}  | ${'the administrator'}        | ${true}  | ${true}  | ${true}  | ${true}
`('$who, $is: start $start, view $view, stop $steer, work $work', async ({ who, start, view, steer, work }) => {
  const actor = await program.actorOf(String(who));
  const run = { teamId: 'noord', ownerId: 'anna', startedBy: 'bram' };

  const may = [mayStart(actor, 'noord'), mayViewRun(actor, run), maySteer(actor, run), mayWork(actor, run)];
  expect(may).toEqual([start, view, steer, work]);
});

it('shows it to who carries it out from another team', async () => {
  const dina = await program.actorOf('dina');

  expect(mayViewRun(dina, { teamId: 'noord', ownerId: 'dina', startedBy: 'bram' })).toBe(true);
});

it.each`
  who        | may
  ${'anna'}  | ${true}
  ${'lotte'} | ${true}
  ${'kees'}  | ${true}
  ${'maria'} | ${false}
`('$who has a team to start something for: $may', async ({ who, may }) => {
  expect(mayStartAny(await program.actorOf(String(who)))).toBe(may);
});

describe('what may be done with a run of Anna that Bram started', () => {
  const AT = '2027-02-12T10:00:00.000Z';
  const SOLVED = { result: 'solved', sentence: 'Stiller', at: AT, by: 'anna' } as const;
  const SAME = { ...SOLVED, result: 'same' } as const;
  const praised = (state: 'posting' | 'posted' | 'in-doubt') => ({ channelId: '19:a', state, at: AT, by: 'anna' });

  it.each`
    who        | stage         | effect       | praise                 | may
    ${'anna'}  | ${'running'}  | ${undefined} | ${undefined}           | ${'stop setGoal addPhoto tell'}
    ${'anna'}  | ${'to-check'} | ${undefined} | ${undefined}           | ${'setGoal addPhoto recordEffect tell'}
    ${'anna'}  | ${'finished'} | ${SOLVED}    | ${undefined}           | ${'setGoal addPhoto recordEffect undoEffect tell praise'}
    ${'anna'}  | ${'finished'} | ${SAME}      | ${undefined}           | ${'setGoal addPhoto recordEffect undoEffect tell'}
    ${'anna'}  | ${'finished'} | ${SOLVED}    | ${praised('posting')}  | ${'setGoal addPhoto recordEffect undoEffect tell'}
    ${'anna'}  | ${'finished'} | ${SOLVED}    | ${praised('posted')}   | ${'setGoal addPhoto recordEffect undoEffect tell'}
    ${'anna'}  | ${'finished'} | ${SOLVED}    | ${praised('in-doubt')} | ${'setGoal addPhoto recordEffect undoEffect tell praise'}
    ${'anna'}  | ${'stopped'}  | ${undefined} | ${undefined}           | ${'resume setGoal addPhoto tell'}
    ${'bram'}  | ${'running'}  | ${undefined} | ${undefined}           | ${'setGoal addPhoto tell'}
    ${'bram'}  | ${'finished'} | ${SOLVED}    | ${undefined}           | ${'setGoal addPhoto recordEffect undoEffect tell'}
    ${'bram'}  | ${'stopped'}  | ${undefined} | ${undefined}           | ${'setGoal addPhoto tell'}
    ${'lotte'} | ${'running'}  | ${undefined} | ${undefined}           | ${'stop setGoal addPhoto tell'}
    ${'chris'} | ${'to-check'} | ${undefined} | ${undefined}           | ${''}
    ${'maria'} | ${'finished'} | ${SOLVED}    | ${undefined}           | ${''}
  `('$who, when it is $stage: "$may"', async ({ who, stage, effect, praise, may }) => {
    const actor = await program.actorOf(String(who));
    const run = { teamId: 'noord', ownerId: 'anna', startedBy: 'bram', effect, praise };
    const allowed = Object.entries(runPermissions(actor, run, RunStage.parse(stage)));

    expect(allowed.flatMap(([what, isAllowed]) => (isAllowed ? [what] : [])).join(' ')).toBe(may);
  });
});
