import { annualPlans } from '../../../../bot/features/annual-plan';
import { createCollection } from '../../../../bot/ports/collection';
import { planPartition } from '../../../../bot/shared/partitions';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { NOORD_2027 } from './plan-program';

const PK = planPartition(TENANT_ID, 'noord', 2027);

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  const body = { teamId: 'noord', year: 2027, createdAt: '2026-11-01T09:00:00.000Z', createdBy: 'lotte' };
  await program.store.create({ pk: PK, id: 'plan', type: 'annual-plan', version: 1, body });
});
afterEach(() => program.close());

describe('a plan that was kept before plans had a state', () => {
  it('is a draft that nobody took a step with', async () => {
    const view = await program.services.plans.view(await program.actorOf('lotte'), NOORD_2027);

    expect(view?.plan).toEqual({
      ...{ teamId: 'noord', year: 2027, createdAt: '2026-11-01T09:00:00.000Z', createdBy: 'lotte' },
      ...{ state: 'draft', steps: [], version: 1 },
    });
  });

  it('is kept in the new shape when it is next written', async () => {
    await createCollection(program.store, annualPlans, program.clock).update(PK, 'plan', ({ body }) => ({
      body: { ...body, version: 2 },
    }));

    expect(await program.store.read(PK, 'plan')).toMatchObject({ version: 2, body: { state: 'draft', version: 2 } });
  });
});
