import { TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';
import {
  answer,
  command,
  counted,
  createRoundProgram,
  openRound,
  responseAs,
  ROUND,
  ROUND_PARTITION,
  rowOf,
  toDoOf,
} from './round-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createRoundProgram();
  await openRound(program, { anna: ['vecht'] });
});
afterEach(() => program.close());

/** What the first judgement of a team lead writes who was not asked. */
async function join(): Promise<void> {
  const lotte = await program.actorOf('lotte');
  const first = { placeId: 'sluis', at: program.clock.now(), knows: true };
  const operation = program.services.participants.toJoin(TENANT_ID, { id: ROUND }, lotte, ['sluis'], first);
  await program.store.batch(ROUND_PARTITION, [operation]);
}

it('counts a team lead who was not asked with the places that they judge, and asks them for no more', async () => {
  await join();

  expect(await responseAs(program)).toBe('2 people, 1 started, 1 finished, 1 of 2');
  expect(await toDoOf(program, 'lotte')).toEqual([]);

  await answer(program, 'lotte', 'haven');
  expect(await responseAs(program)).toBe('2 people, 1 started, 1 finished, 2 of 3');
  expect((await rowOf(program, 'lotte')).placeIds).toEqual(['sluis', 'haven']);
});

it('follows the round from then on', async () => {
  await command(program, { what: 'extend', closesOn: '2026-12-23' });
  await counted(program);
  await join();
  await counted(program);

  expect((await rowOf(program, 'lotte')).turn).toBe((await rowOf(program, 'anna')).turn);
});

it('joins once', async () => {
  await join();

  await expect(join()).rejects.toMatchObject({ code: 'exists' });
});
