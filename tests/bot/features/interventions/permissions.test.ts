import { mayStart, maySteer, mayViewRun } from '../../../../bot/features/interventions/permissions';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
});
afterEach(() => program.close());

it.each`
  who        | is                            | start    | view     | steer
  ${'anna'}  | ${'who carries it out'}       | ${true}  | ${true}  | ${true}
  ${'bram'}  | ${'who started it'}           | ${true}  | ${true}  | ${false}
  ${'chris'} | ${'a colleague'}              | ${true}  | ${true}  | ${false}
  ${'lotte'} | ${'the team lead'}            | ${true}  | ${true}  | ${true}
  ${'hugo'}  | ${'another team lead'}        | ${false} | ${false} | ${false}
  ${'dina'}  | ${'somebody of another team'} | ${false} | ${false} | ${false}
  ${'maria'} | ${'the manager'}              | ${false} | ${true}  | ${false}
  ${'kees'}  | ${'the administrator'}        | ${true}  | ${true}  | ${true}
`('$who, $is: start $start, view $view, stop $steer', async ({ who, start, view, steer }) => {
  const actor = await program.actorOf(String(who));
  const run = { teamId: 'noord', ownerId: 'anna', startedBy: 'bram' };

  expect([mayStart(actor, 'noord'), mayViewRun(actor, run), maySteer(actor, run)]).toEqual([start, view, steer]);
});

it('shows it to who carries it out from another team', async () => {
  const dina = await program.actorOf('dina');

  expect(mayViewRun(dina, { teamId: 'noord', ownerId: 'dina', startedBy: 'bram' })).toBe(true);
});
