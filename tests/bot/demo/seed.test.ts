import { staticDirectory } from '../../../bot/adapters/static-directory/static-directory';
import type { Services } from '../../../bot/compose';
import { demoAssociation } from '../../../bot/demo/demo-association';
import { seedDemo, seededAt } from '../../../bot/demo/seed';
import type { Store } from '../../../bot/ports/store';
import { createTestProgram } from '../../support/program/test-program';

const TODAY = '2026-12-01';
const PLAN = { teamId: 'vechtoever', year: 2026 };

it('leaves plans that run: agreed with, with goals, proof and texts', async () => {
  const program = await createDemo();

  await seedDemo(program.services, TODAY);

  const { state, goals, done, sections } = await standingOf(program.services);
  expect(state).toBe('running');
  expect(goals).toEqual([
    { title: 'Bewoners kennen elkaar en doen mee', agreements: 1, planActions: 5 },
    { title: 'De Vechtstraat is schoon en heel', agreements: 1, planActions: 5 },
    { title: 'Minder onveilige plekken rond de Vechtoever', agreements: 1, planActions: 3 },
  ]);
  expect(done).toBe(3);
  expect(sections).toBe(4);
  await program.close();
});

it('changes nothing the second time', async () => {
  const program = await createDemo();
  await seedDemo(program.services, TODAY);
  const before = await standingOf(program.services);

  await seedDemo(program.services, '2027-02-01');

  expect(await standingOf(program.services)).toEqual(before);
  await program.close();
});

it('goes on where it was broken off', async () => {
  const whole = await createDemo();
  await seedDemo(whole.services, TODAY);
  const expected = await standingOf(whole.services);
  const outages = { left: 0 };
  const program = await createDemo((store) => refusingAfter(store, outages));

  let isBrokenOff = true;
  for (let start = 0; isBrokenOff; start += 1) {
    outages.left = 10 + 7 * start;
    isBrokenOff = await seedDemo(program.services, TODAY).then(
      () => false,
      () => start < 50,
    );
  }

  expect(await standingOf(program.services)).toEqual(expected);
  await Promise.all([whole.close(), program.close()]);
});

function createDemo(through?: (store: Store) => Store) {
  return createTestProgram({
    now: seededAt(TODAY),
    directory: staticDirectory(demoAssociation.tenantId, demoAssociation),
    ...(through === undefined ? {} : { through }),
  });
}

/** What counts of the plan of one team. */
async function standingOf({ people, cycle }: Services) {
  const lead = await people.identify(demoAssociation.tenantId, demoAssociation.currentUserId);
  if (lead === undefined) throw new Error('The team lead is in the directory');
  const { goals, sections, approvals } = await cycle.view(lead.actor, PLAN);
  return {
    state: goals.plan.plan.state,
    goals: goals.goals.map(({ goal, total }) => ({
      title: goal.title,
      agreements: goal.agreementIds.length,
      planActions: total,
    })),
    done: goals.plan.progress.done,
    sections: sections.sections.filter(({ own }) => own !== undefined).length,
    approvals: approvals.map(({ state }) => state),
  };
}

/** A store that is away after so many writes. */
function refusingAfter(store: Store, outages: { left: number }): Store {
  const counted = <A extends unknown[], R>(write: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      outages.left -= 1;
      if (outages.left < 0) throw new Error('The program was stopped here');
      return write(...given);
    };
  };
  return {
    ...store,
    create: counted((doc) => store.create(doc)),
    replace: counted((doc, etag) => store.replace(doc, etag)),
    upsert: counted((doc) => store.upsert(doc)),
    batch: counted((pk, operations) => store.batch(pk, operations)),
  };
}
