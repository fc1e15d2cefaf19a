import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { storeSchema } from '../../../../bot/compose';
import type { Operation, Store } from '../../../../bot/ports/store';
import type { ManualClock } from '../../../support/manual-clock';
import { personDays, repeated, simulateOn, testSimulation } from './simulation/simulation.suite';

const year = { seed: 2027, from: '2027-01-01', through: '2027-12-31', items: 200 };

const inMemory = (clock: ManualClock) => openSqliteStore({ file: ':memory:', schema: storeSchema, clock });

testSimulation('a year of 200 items and 12 people, on embedded storage', year, inMemory, (simulated) => {
  const lines = () => simulated().expected.flatMap((digest) => digest.lines);

  it.each([
    ...['before-14', 'before-7', 'before-2', 'due', 'overdue-1', 'overdue-2'],
    ...['lead-told', 'manager-told', 'standing'],
  ])('has lines of the step %s', (step) => {
    expect(lines().filter((line) => line.step === step).length).toBeGreaterThan(5);
  });

  it.each(['owner', 'stand-in', 'team-lead', 'manager'])('has lines for the %s', (role) => {
    expect(lines().filter((line) => line.role === role).length).toBeGreaterThan(5);
  });

  it('has escalations that a deputy hears, and steps that come back after a snooze', () => {
    const forOthers = lines().filter(({ role, forPersonId }) => role !== 'stand-in' && forPersonId !== undefined);

    expect(forOthers.length).toBeGreaterThan(0);
    expect(lines().filter(({ id }) => /\|\d{4}-\d\d-\d\d$/.test(id)).length).toBeGreaterThan(5);
  });
});

it('a store that keeps no versions is found out: people are written to twice', async () => {
  const january = { ...year, through: '2027-01-31', items: 20 };

  const simulated = await simulateOn(january, async (clock) => careless(await inMemory(clock)));

  expect(repeated(personDays(simulated)).length).toBeGreaterThan(0);
});

/** Writes whatever it is given over whatever is there. */
function careless(store: Store): Store {
  const carelessly = (operation: Operation): Operation =>
    operation.op === 'delete' ? operation : { op: 'upsert', doc: operation.doc };
  return {
    ...store,
    create: (doc) => store.upsert(doc),
    replace: (doc) => store.upsert(doc),
    batch: (pk, operations) => store.batch(pk, operations.map(carelessly)),
  };
}
