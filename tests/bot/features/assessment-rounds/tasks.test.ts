import { people } from '../../../support/program/test-association';
import {
  answer,
  ask,
  command,
  counted,
  createRoundProgram,
  keepPartner,
  openRound,
  tasksOfRound,
  toDoOf,
  viewAs,
} from './round-program';
import type { TestProgram } from '../../../support/program/test-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createRoundProgram();
});
afterEach(() => program.close());

it('asks everybody once, by the last day, with the places that are theirs', async () => {
  await openRound(program, { anna: ['vecht', 'sluis'], bram: ['haven'] });

  expect([await toDoOf(program, 'anna'), await toDoOf(program, 'bram')]).toEqual([
    ['2 by 2026-12-21'],
    ['1 by 2026-12-21'],
  ]);
});

it('asks nobody anything before it opens', async () => {
  await openRound(program, { anna: ['vecht'] }, { opensOn: '2026-12-07' });

  expect(await toDoOf(program, 'anna')).toEqual([]);
  await program.advanceTo('2026-12-06T23:30:00.000Z');
  expect(await toDoOf(program, 'anna')).toEqual(['1 by 2026-12-21']);
});

it('is done by itself when the last place is judged, with how many', async () => {
  await openRound(program, { anna: ['vecht', 'sluis'] });

  await answer(program, 'anna', 'vecht');
  await counted(program);
  expect(await toDoOf(program, 'anna')).toHaveLength(1);
  await answer(program, 'anna', 'sluis');
  await counted(program);

  expect(await toDoOf(program, 'anna')).toEqual([]);
  expect((await tasksOfRound(program))['anna']).toMatchObject({
    ...{ status: 'done', evidence: '2 plekken beoordeeld', doneBy: 'anna', doneOn: '2026-12-01' },
  });
});

it('comes back when a place is added, asked that day', async () => {
  await openRound(program, { anna: ['vecht'] });
  await answer(program, 'anna', 'vecht');
  await counted(program);
  program.skipTo('2026-12-03T08:00:00.000Z');

  await ask(program, { anna: ['vecht', 'haven'] });
  await counted(program);

  expect(await toDoOf(program, 'anna')).toEqual(['2 by 2026-12-21']);
  expect((await tasksOfRound(program))['anna']?.asked?.on).toBe('2026-12-03');
});

it('is cancelled for who is asked nothing any more', async () => {
  await openRound(program, { anna: ['vecht'] });

  await ask(program, { anna: [] });
  await counted(program);

  expect((await tasksOfRound(program))['anna']?.status).toBe('cancelled');
  expect(await toDoOf(program, 'anna')).toEqual([]);
});

it.each`
  what                  | anna           | bram
  ${{ what: 'close' }}  | ${'done'}      | ${'cancelled'}
  ${{ what: 'cancel' }} | ${'cancelled'} | ${'cancelled'}
  ${{ what: 'nudge' }}  | ${'done'}      | ${'open'}
`('after $what.what: of who finished $anna, of who did not $bram', async ({ what, anna, bram }) => {
  await openRound(program, { anna: ['vecht'], bram: ['sluis'] });
  await answer(program, 'anna', 'vecht');
  await counted(program);

  await command(program, what);
  await counted(program);

  const tasks = await tasksOfRound(program);
  expect([tasks['anna']?.status, tasks['bram']?.status]).toEqual([anna, bram]);
});

it('closes by itself after its last day, and takes away what was not done', async () => {
  await openRound(program, { anna: ['vecht'] });

  await program.advanceTo('2026-12-21T23:30:00.000Z');

  expect(await toDoOf(program, 'anna')).toEqual([]);
  expect(await program.services.assessmentRounds.view(await program.actorOf('maria'), 'round-2026')).toMatchObject({
    round: { state: 'closed', closedAt: '2026-12-21T23:00:00.000Z', isSummarized: true },
  });
});

it('moves with the last day, and comes back when the round is opened again', async () => {
  await openRound(program, { anna: ['vecht'] });

  await command(program, { what: 'extend', closesOn: '2027-01-08' });
  await counted(program);
  expect(await toDoOf(program, 'anna')).toEqual(['1 by 2027-01-08']);

  await command(program, { what: 'close' });
  await counted(program);
  expect(await toDoOf(program, 'anna')).toEqual([]);

  await command(program, { what: 'reopen', closesOn: '2027-01-15' });
  await counted(program);
  expect(await toDoOf(program, 'anna')).toEqual(['1 by 2027-01-15']);
});

it('is nobody’s to finish, move, hand over or drop by hand; only the reminders can be put off', async () => {
  await openRound(program, { anna: ['vecht'] });
  const { id } = (await tasksOfRound(program))['anna'] ?? { id: '' };
  const ref = { teamId: 'noord', year: 2026, itemId: id };

  const views = await Promise.all(
    ['anna', 'lotte'].map(async (who) => program.services.tasks.task(await program.actorOf(who), ref)),
  );

  expect(views.map(({ may }) => Object.entries(may).flatMap(([what, is]) => (is ? [what] : [])))).toEqual([
    ['snooze'],
    [],
  ]);
  for (const who of ['bram', 'maria', 'kees']) {
    await expect(program.services.tasks.task(await program.actorOf(who), ref)).rejects.toThrow('not-found');
  }
});

it('is no part of the plan of the team', async () => {
  await program.services.plans.open(await program.actorOf('lotte'), { teamId: 'noord', year: 2026 });
  const before = await program.services.plans.view(await program.actorOf('lotte'), { teamId: 'noord', year: 2026 });

  await openRound(program, { anna: ['vecht'] });

  const after = await program.services.plans.view(await program.actorOf('lotte'), { teamId: 'noord', year: 2026 });
  expect([after?.items.length, after?.progress]).toEqual([before?.items.length, before?.progress]);
});

it('asks a guest in Teams on behalf of their organization', async () => {
  await program.close();
  const guest = {
    id: 'gast',
    givenName: 'Wijk',
    name: 'Wijk Agent',
    email: 'wijk@politie.example',
    role: 'guest',
  } as const;
  program = await createRoundProgram({ people: [...people, guest] });
  const partnerId = await keepPartner(program, 'partner-wijk', { guestId: 'gast' });

  await openRound(program, { [partnerId]: ['vecht', 'sluis'] });
  expect(await toDoOf(program, 'gast')).toEqual(['2 by 2026-12-21']);
  await answer(program, partnerId, 'vecht', 'sluis');
  await counted(program);

  expect(await toDoOf(program, 'gast')).toEqual([]);
  expect((await viewAs(program, 'gast')).mine).toEqual({ given: 2, asked: 2 });
});
