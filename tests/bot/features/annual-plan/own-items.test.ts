import { planItems, tasks } from '../../../../bot/features/annual-plan';
import { createCollection } from '../../../../bot/ports/collection';
import { personPartition } from '../../../../bot/shared/partitions';
import { aPlanItem, keepItems, refTo } from '../../../support/program/plan-items';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
});
afterEach(() => program.close());

const openOf = async (personId: string) => {
  const views = await program.services.ownItems.open(await program.actorOf(personId));
  return views.map(({ item }) => item.id);
};

it('are the open ones, earliest day first', async () => {
  await keepItems(
    program,
    aPlanItem({ id: 'later', dueOn: '2027-02-01' }),
    aPlanItem({ id: 'sooner' }),
    aPlanItem({ id: 'done', status: 'done' }),
    aPlanItem({ id: 'of-bram', ownerId: 'bram' }),
  );

  expect(await openOf('anna')).toEqual(['sooner', 'later']);
});

it.each`
  what                     | now
  ${'done'}                | ${{ status: 'done' }}
  ${"somebody else's now"} | ${{ ownerId: 'bram' }}
`('are not what is $what, also while its row has not gone yet', async ({ now }) => {
  const item = aPlanItem({ id: 'bench', ...now });
  const { store, clock } = program;
  await createCollection(store, planItems, clock).create(`${TENANT_ID}|team|noord|2027`, item.id, item);
  const { kind, title, dueOn } = item;
  const row = { ref: refTo(item), kind, title, dueOn, ownerId: 'anna' };
  await createCollection(store, tasks, clock).create(personPartition(TENANT_ID, 'anna'), 'row', row);

  expect(await openOf('anna')).toEqual([]);
});

it('are not what is gone', async () => {
  const { store, clock } = program;
  const { kind, title, dueOn, ...item } = aPlanItem();
  const row = { ref: refTo({ kind, title, dueOn, ...item }), kind, title, dueOn, ownerId: 'anna' };
  await createCollection(store, tasks, clock).create(personPartition(TENANT_ID, 'anna'), 'row', row);

  expect(await openOf('anna')).toEqual([]);
});
