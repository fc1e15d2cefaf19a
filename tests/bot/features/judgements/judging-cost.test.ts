import type { Store } from '../../../../bot/ports/store';
import { createCollection } from '../../../../bot/ports/collection';
import { judgements } from '../../../../bot/features/judgements';
import { judgementId } from '../../../../bot/features/judgements/collections';
import { roundPartition } from '../../../../bot/shared/partitions';
import { TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';
import { anAnswer, createJudgingWorld, ROUND, save } from './judging-world';

const calls: string[] = [];
let program: TestProgram;
beforeEach(async () => {
  program = await createJudgingWorld({ through: counting });
});
afterEach(() => program.close());

async function callsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  calls.length = 0;
  await work();
  return calls.toSorted();
}

it('saving asks the same of the store with two thousand judgements in the round as with none', async () => {
  const few = await callsOf(() => save(program, 'anna', 'vecht'));
  await fill(2_000);

  const many = await callsOf(() => save(program, 'bram', 'vecht'));

  expect(many).toEqual(few);
  expect(few.filter((call) => call.startsWith('batch'))).toEqual(['batch 2']);
  expect(few).not.toContain('query judgement');
});

it('a first answer with a draft writes the judgement and the row, and drops the draft, in one batch', async () => {
  await expect(save(program, 'anna', 'vecht', anAnswer({ grades: { housing: 3 } }))).rejects.toThrow();

  const sent = await callsOf(() => save(program, 'anna', 'vecht'));

  expect(sent.filter((call) => call.startsWith('batch'))).toEqual(['batch 3']);
});

async function fill(count: number): Promise<void> {
  const judged = createCollection(program.store, judgements, program.clock);
  const pk = roundPartition(TENANT_ID, ROUND);
  for (let at = 0; at < count; at += 1) {
    const participantId = `professional.invented-${String(at)}`;
    await judged.create(pk, judgementId('vecht', participantId), {
      ...{ roundId: ROUND, placeId: 'vecht', participantId, source: 'professionals', teamId: 'noord' },
      ...{ answer: anAnswer(), way: { by: 'chat' }, givenAt: program.clock.now(), version: 1, superseded: [] },
    });
  }
}

function counting(store: Store): Store {
  const counted = <T>(call: string, work: () => Promise<T>): Promise<T> => {
    calls.push(call);
    return work();
  };
  return {
    ...store,
    read: (pk, id) => counted('read', () => store.read(pk, id)),
    query: (pk, type, query) => counted(`query ${type}`, () => store.query(pk, type, query)),
    create: (doc) => counted('create', () => store.create(doc)),
    replace: (doc, etag) => counted('replace', () => store.replace(doc, etag)),
    upsert: (doc) => counted('upsert', () => store.upsert(doc)),
    batch: (pk, operations) => counted(`batch ${String(operations.length)}`, () => store.batch(pk, operations)),
  };
}
