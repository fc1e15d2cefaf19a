import { NOORD_2027 } from '../annual-plan/plan-program';
import { onBothDatabases } from '../annual-plan/plan-stores';
import { answer, bringTo, prepare, step, viewAs } from './cycle-builders';

onBothDatabases((twoInstances) => {
  it('adopts a plan once when two adopt it at once, and tells the other', async () => {
    const { one, other } = await twoInstances();
    await one.install('lotte', 'maria');
    await bringTo(one, 'aligning');
    await answer(one, 'maria');

    const outcomes = await Promise.all([step(one, 'maria', 'adopted', {}, 2), step(other, 'kees', 'adopted', {}, 2)]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    expect((await viewAs(one)).goals.plan.plan).toMatchObject({ state: 'adopted', version: 3 });
  });

  it('asks everybody once when a plan is offered twice', async () => {
    const { one, other } = await twoInstances();
    await prepare(one);

    const outcomes = await Promise.all([one, other].map((program) => step(program, 'lotte', 'aligning', {}, 1)));

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already', 'applied']);
    const asked = await other.services.tasks.mine(await other.actorOf('maria'));
    expect(asked.filter(({ kind }) => kind === 'request')).toHaveLength(1);
  });

  it('withdraws or keeps an answer that comes while the plan is taken back', async () => {
    const { one, other } = await twoInstances();
    await one.install('lotte', 'maria');
    await bringTo(one, 'aligning');

    const [answered] = await Promise.allSettled([answer(one, 'maria'), step(other, 'lotte', 'draft', {}, 2)]);

    const ref = { ...NOORD_2027, itemId: 'request-approval-1-maria' };
    const { item } = await one.services.tasks.task(await one.actorOf('maria'), ref);
    expect((await viewAs(one)).goals.plan.plan.state).toBe('draft');
    expect(item.status).toBe(answered.status === 'fulfilled' ? 'done' : 'cancelled');
    expect(await one.services.tasks.mine(await one.actorOf('maria'))).not.toContainEqual(
      expect.objectContaining({ kind: 'request' }),
    );
  });

  it('never adopts a plan while an agreement is taken back', async () => {
    const { one, other } = await twoInstances();
    await one.install('lotte', 'maria');
    await bringTo(one, 'aligning');
    await answer(one, 'maria');
    const ref = { ...NOORD_2027, itemId: 'request-approval-1-maria' };
    const maria = await one.actorOf('maria');

    await Promise.allSettled([
      one.services.tasks.change(maria, ref, 2, { what: 'undo' }),
      step(other, 'kees', 'adopted', {}, 2),
    ]);

    const { approvals, goals } = await viewAs(one);
    const isAdopted = goals.plan.plan.state === 'adopted';
    expect(approvals.map(({ state }) => state)).toEqual([isAdopted ? 'agrees' : 'waiting']);
  });
});
