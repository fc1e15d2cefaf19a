import { createResponseCheck } from '../../../../bot/features/assessment-rounds';
import { participants, RESPONSE_ID, roundTotals } from '../../../../bot/features/assessment-rounds/collections';
import { createCollection } from '../../../../bot/ports/collection';
import type { TestProgram } from '../../../support/program/test-program';
import { answer, counted, createRoundProgram, openRound, responseAs, ROUND_PARTITION } from './round-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createRoundProgram();
  await openRound(program, { anna: ['vecht', 'sluis'], dina: ['hof'] });
  await answer(program, 'anna', 'vecht');
  await counted(program);
});
afterEach(() => program.close());

const RIGHT = '2 people, 1 started, 0 finished, 1 of 3';
const totals = () => createCollection(program.store, roundTotals, program.clock);
const rows = () => createCollection(program.store, participants, program.clock);

async function findings(): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { id, problem } of createResponseCheck(program).check()) found.push(`${problem} ${id}`);
  return found;
}

async function repair(): Promise<void> {
  const check = createResponseCheck(program);
  for await (const finding of check.check()) await check.repair(finding);
  await counted(program);
}

it('finds nothing where the response is what the rows say', async () => {
  expect(await findings()).toEqual([]);
});

it('says nothing of a round of which something is not counted yet', async () => {
  await answer(program, 'dina', 'hof');

  expect(await findings()).toEqual([]);
});

it('finds a response that says otherwise, and counts it from nothing again', async () => {
  await totals().update(ROUND_PARTITION, RESPONSE_ID, ({ body }) => ({ body: { ...body, byTeam: {} } }));
  const before = await findings();

  await repair();

  expect([before, await findings(), await responseAs(program)]).toEqual([[`different ${RESPONSE_ID}`], [], RIGHT]);
});

it('makes a response that was lost', async () => {
  await totals().delete(ROUND_PARTITION, RESPONSE_ID);
  const before = await findings();

  await repair();

  expect([before, await findings(), await responseAs(program)]).toEqual([[`missing ${RESPONSE_ID}`], [], RIGHT]);
});

it('counts a row that says of itself what was never counted', async () => {
  await rows().update(ROUND_PARTITION, 'professional.anna', ({ body }) => ({ body: { ...body, given: {} } }));

  await repair();

  expect(await responseAs(program)).toBe('2 people, 0 started, 0 finished, 0 of 3');
});

it('finds a repair that was broken off, and does it again', async () => {
  const broken = createResponseCheck(program);
  await totals().update(ROUND_PARTITION, RESPONSE_ID, ({ body }) => ({ body: { ...body, epoch: 2, byTeam: {} } }));

  for await (const finding of broken.check()) await broken.repair(finding);
  await counted(program);

  expect([await findings(), await responseAs(program)]).toEqual([[], RIGHT]);
});

it('leaves rounds alone whose rows may be gone', async () => {
  await totals().update(ROUND_PARTITION, RESPONSE_ID, ({ body }) => ({ body: { ...body, byTeam: {} } }));
  program.skipTo('2028-01-01T00:00:00.000Z');

  expect(await findings()).toEqual([]);
});
