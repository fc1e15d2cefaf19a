import { openCosmosStore } from '../../../../bot/adapters/cosmos/store';
import { storeSchema } from '../../../../bot/compose';
import { createResponseCheck } from '../../../../bot/features/assessment-rounds';
import { StoreError, type Store } from '../../../../bot/ports/store';
import { startCosmosStandIn, type CosmosStandIn } from '../../../support/cosmos/stand-in';
import { createCountingIds } from '../../../support/counting-ids';
import { createManualClock, type ManualClock } from '../../../support/manual-clock';
import { interleaving } from '../../../support/program/interleaving';
import { people } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import {
  answer,
  ask,
  command,
  counted,
  keepPlaces,
  makeRound,
  openRound,
  responseAs,
  rowOf,
  tasksOfRound,
  toDoOf,
} from './round-program';

const NOW = '2026-12-01T07:58:00.000Z';
const PLACES = ['vecht', 'sluis', 'haven', 'hof'];

/** More than one batch of rows; invented. */
const crowd = Array.from({ length: 100 }, (_, at) => ({
  ...{ id: `collega-${at}`, givenName: 'Collega', name: `Collega ${at}`, role: 'staff' as const },
  email: `collega-${at}@woonvoorbeeld.example`,
}));
const everybody = { people: [...people, ...crowd] };

let cosmos: CosmosStandIn;
let containers = 0;
beforeAll(async () => {
  cosmos = await startCosmosStandIn();
});
afterAll(() => cosmos.close());

async function onCosmos(clock: ManualClock): Promise<Store> {
  cosmos.setNow(() => Date.parse(clock.now()));
  containers += 1;
  return openCosmosStore({
    endpoint: cosmos.endpoint,
    key: 'bm90IGEga2V5',
    databaseId: 'rounds',
    containerId: `c-${containers}`,
    schema: storeSchema,
    ids: createCountingIds(),
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
  });
}

async function findings(program: TestProgram): Promise<number> {
  const found: string[] = [];
  for await (const { id } of createResponseCheck(program).check()) found.push(id);
  return found.length;
}

describe.each(['sqlite', 'cosmos'])('two instances side by side, on %s', (kind) => {
  let one: TestProgram;
  let other: TestProgram;
  beforeEach(async () => {
    const clock = createManualClock(NOW);
    const store = kind === 'cosmos' ? await onCosmos(clock) : (await createTestProgram({ clock, now: NOW })).store;
    const through = (inner: Store) => interleaving(inner);
    one = await createTestProgram({ store, clock, through, ...everybody });
    other = await createTestProgram({ store, clock, through, ...everybody });
    await keepPlaces(one);
  });
  afterEach(() => one.close());

  async function bothCount(): Promise<void> {
    one.clock.advance(3);
    await Promise.all([one.runJobs(), other.runJobs()]);
    await counted(one);
  }

  it('count every answer once, while people go on answering', async () => {
    const some = crowd.slice(0, 30).map(({ id }) => id);
    await openRound(one, Object.fromEntries(some.map((id) => [id, PLACES])));

    await Promise.all(some.map((id) => answer(one, id, 'vecht', 'sluis')));
    one.clock.advance(3);
    await Promise.all([
      one.runJobs(),
      other.runJobs(),
      ...some.slice(0, 15).map((id) => answer(other, id, 'haven', 'hof')),
    ]);
    await bothCount();

    expect(await responseAs(one)).toBe('30 people, 30 started, 15 finished, 90 of 120');
    expect(await findings(one)).toBe(0);
    const done = Object.values(await tasksOfRound(one)).filter(({ status }) => status === 'done');
    expect(done).toHaveLength(15);
  });

  it('keep both answers of a person who answers on two devices', async () => {
    await openRound(one, { anna: PLACES });

    await Promise.all([answer(one, 'anna', 'vecht', 'sluis'), answer(other, 'anna', 'haven', 'hof')]);
    await bothCount();

    expect(Object.keys((await rowOf(one, 'anna')).given).sort()).toEqual([...PLACES].sort());
    expect(await responseAs(one)).toBe('1 people, 1 started, 1 finished, 4 of 4');
  });

  it('take one place away and let it be answered: it stays, or is not asked, and the count says which', async () => {
    await openRound(one, { anna: ['vecht', 'sluis'] });

    await Promise.all([ask(one, { anna: ['sluis'] }), answer(other, 'anna', 'vecht')]);
    await bothCount();

    const { placeIds, given } = await rowOf(one, 'anna');
    expect(placeIds).toEqual(['vecht', 'sluis']);
    expect(Object.keys(given)).toEqual(['vecht']);
    expect(await responseAs(one)).toBe('1 people, 1 started, 0 finished, 1 of 2');
  });

  it('hand over once, to one of two colleagues', async () => {
    await openRound(one, { anna: ['vecht', 'sluis'] });
    const [anna, lotte] = [await one.actorOf('anna'), await other.actorOf('lotte')];

    const outcomes = await Promise.allSettled([
      one.services.participants.handOver(anna, 'round-2026', 'professional.anna', 'bram'),
      other.services.participants.handOver(lotte, 'round-2026', 'professional.anna', 'chris'),
    ]);
    await bothCount();

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await responseAs(one)).toBe('1 people, 0 started, 0 finished, 0 of 2');
  });

  it('leave nobody a task when a round closes while its people still get theirs', async () => {
    await makeRound(one);
    await ask(one, Object.fromEntries(crowd.slice(0, 20).map(({ id }) => [id, ['vecht']])));
    await command(one, { what: 'open' });

    await Promise.all([one.runJobs(), other.runJobs(), command(other, { what: 'close' })]);
    await bothCount();

    const open = Object.values(await tasksOfRound(one)).filter(({ status }) => status === 'open');
    expect(open).toEqual([]);
    expect(await toDoOf(one, 'collega-3')).toEqual([]);
  });

  it('open once for two managers who press at the same moment', async () => {
    await makeRound(one);
    await ask(one, { anna: ['vecht'] });

    const outcomes = await Promise.all([command(one, { what: 'open' }), command(other, { what: 'open' }, 'kees')]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already', 'applied']);
    expect(outcomes.map(({ view }) => view.round.version)).toEqual([2, 2]);
  });
});

describe('broken off after any write', () => {
  /** Runs the jobs a few times on a storage that goes away after so many writes; answers whether it did. */
  async function isBrokenOff(program: TestProgram, writes: number): Promise<boolean> {
    let left = writes;
    let broke = false;
    const whileThere = async <T>(work: () => Promise<T>): Promise<T> => {
      broke = left === 0;
      if (broke) throw new StoreError('busy', 'broken off');
      left -= 1;
      return work();
    };
    const through = (store: Store): Store => ({
      ...store,
      create: (doc) => whileThere(() => store.create(doc)),
      replace: (doc, etag) => whileThere(() => store.replace(doc, etag)),
      upsert: (doc) => whileThere(() => store.upsert(doc)),
      delete: (pk, id, etag) => whileThere(() => store.delete(pk, id, etag)),
      batch: (pk, operations) => whileThere(() => store.batch(pk, operations)),
    });
    const breaking = await createTestProgram({ store: program.store, clock: program.clock, through, ...everybody });
    for (let polls = 0; polls < 4; polls += 1) {
      await breaking.program.dueLoop.runOnce();
      program.clock.advance(1);
    }
    return broke;
  }

  it.each`
    what        | status
    ${'open'}   | ${'open'}
    ${'close'}  | ${'cancelled'}
    ${'cancel'} | ${'cancelled'}
  `('everybody’s task follows in the end: $what', async ({ what, status }) => {
    for (let writes = 0, broke = true; broke; writes += 1) {
      const program = await createTestProgram({ now: NOW, ...everybody });
      await keepPlaces(program);
      await makeRound(program);
      await ask(program, { anna: ['vecht'], dina: ['hof'] });
      await counted(program);
      if (what !== 'open') await openIt(program);
      await command(program, { what });

      broke = await isBrokenOff(program, writes);
      program.clock.advance(4000);
      await program.runJobs();

      const tasks = { ...(await tasksOfRound(program)), ...(await tasksOfRound(program, 'zuid')) };
      expect(Object.entries(tasks).map(([who, task]) => `${writes}: ${who} ${task.status}`)).toEqual(
        ['anna', 'dina'].map((who) => `${writes}: ${who} ${status}`),
      );
      const todo = await Promise.all(['anna', 'dina'].map((who) => toDoOf(program, who)));
      expect(todo.flat()).toHaveLength(what === 'open' ? 2 : 0);
      expect(await findings(program)).toBe(0);
      await program.close();
    }
  });

  async function openIt(program: TestProgram): Promise<void> {
    await command(program, { what: 'open' });
    await counted(program);
  }
});

it('leaves everything as it is when the jobs run again', async () => {
  const program = await createTestProgram({ now: NOW, ...everybody });
  await keepPlaces(program);
  await openRound(program, Object.fromEntries(crowd.map(({ id }) => [id, PLACES])));
  await answer(program, 'collega-1', ...PLACES);
  await counted(program);
  const [before, response] = [await tasksOfRound(program), await responseAs(program)];

  for (const { id } of crowd) {
    const { participants } = program.services;
    const entry = await participants.find('11111111-1111-4111-8111-111111111111', 'round-2026', `professional.${id}`);
    if (entry !== undefined) {
      const doc = { pk: entry.pk, id: entry.id, type: 'assessment-participant', body: { ...entry.body, waits: true } };
      await program.store.upsert({ ...doc, due: program.clock.now() });
    }
  }
  await program.runJobs();

  expect([await tasksOfRound(program), await responseAs(program)]).toEqual([before, response]);
  expect(response).toBe('100 people, 1 started, 1 finished, 4 of 400');
  await program.close();
});
