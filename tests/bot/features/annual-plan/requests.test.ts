import type { ItemCommand } from '../../../../bot/contracts/plan-resources';
import type { NewRequest } from '../../../../bot/features/annual-plan';
import { StoreError } from '../../../../bot/ports/store';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { NOORD_2027, openPlan, outcomeOf, planAsSeenBy } from './plan-program';

const QUESTION = 'Wat hoor je bij de huurders over het schoonhouden?';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await program.install('anna', 'bram', 'lotte', 'maria');
  await openPlan(program);
});
afterEach(() => program.close());

function aRequest(ownerId = 'anna', overrides: Partial<NewRequest> = {}): NewRequest {
  return {
    ...{ id: `ask-${ownerId}`, title: QUESTION, ownerId, dueOn: '2026-12-15' },
    request: { what: 'contribution', question: QUESTION },
    ...overrides,
  };
}

async function ask(...requests: readonly NewRequest[]): Promise<number> {
  return program.services.requests.askAll(await program.actorOf('lotte'), NOORD_2027, requests);
}

async function change(personId: string, itemId: string, command: ItemCommand, version?: number) {
  const { tasks } = program.services;
  const actor = await program.actorOf(personId);
  const ref = { ...NOORD_2027, itemId };
  return tasks.change(actor, ref, version ?? (await tasks.task(actor, ref)).item.version, command);
}

describe('asking for input', () => {
  it('makes one item for each who is asked, on their list of tasks', async () => {
    expect(await ask(aRequest('anna'), aRequest('bram'))).toBe(2);

    const mine = await program.services.tasks.mine(await program.actorOf('anna'));
    expect(mine).toMatchObject([
      { kind: 'request', request: { what: 'contribution' }, asked: { by: 'lotte', on: '2026-12-01' } },
    ]);
  });

  it('asks nobody twice', async () => {
    await ask(aRequest('anna'), aRequest('bram'));

    expect(await ask(aRequest('anna'), aRequest('bram'), aRequest('chris'))).toBe(1);
    expect((await planAsSeenBy(program)).requests).toHaveLength(3);
  });

  it('goes on where it was broken off', async () => {
    let writes = 0;
    const breaking = await createTestProgram({
      store: program.store,
      clock: program.clock,
      through: (store) => ({
        ...store,
        create: async (doc) => {
          writes += 1;
          if (writes === 2) throw new StoreError('busy', 'broken off');
          return store.create(doc);
        },
      }),
    });
    const lotte = await breaking.actorOf('lotte');
    const requests = [aRequest('anna'), aRequest('bram')];
    await expect(breaking.services.requests.askAll(lotte, NOORD_2027, requests)).rejects.toThrow('broken off');

    expect(await ask(...requests)).toBe(1);
    expect((await planAsSeenBy(program)).requests.map(({ item }) => item.ownerId).sort()).toEqual(['anna', 'bram']);
  });

  it.each`
    who        | overrides                  | code
    ${'anna'}  | ${{}}                      | ${'annual-plan.forbidden'}
    ${'maria'} | ${{}}                      | ${'annual-plan.forbidden'}
    ${'lotte'} | ${{ dueOn: '2026-11-30' }} | ${'annual-plan.due-day.invalid'}
    ${'lotte'} | ${{ ownerId: 'nobody' }}   | ${'annual-plan.owner.not-found'}
    ${'lotte'} | ${{ title: '  ' }}         | ${'annual-plan.title.missing'}
    ${'lotte'} | ${{ dueOn: '2026-12-01' }} | ${'done'}
    ${'kees'}  | ${{}}                      | ${'done'}
  `('by $who with $overrides ends as $code', async ({ who, overrides, code }) => {
    const work = program.services.requests.askAll(await program.actorOf(who), NOORD_2027, [
      aRequest('anna', overrides),
    ]);

    expect(await outcomeOf(work)).toBe(code);
  });

  it('is no part of the progress, the timeline or the items of the plan', async () => {
    const before = await planAsSeenBy(program);
    await ask(aRequest());

    const after = await planAsSeenBy(program);
    expect([after.progress, after.items, after.next, after.late]).toEqual([
      before.progress,
      before.items,
      before.next,
      before.late,
    ]);
  });
});

describe('answering', () => {
  beforeEach(() =>
    ask(
      aRequest(),
      aRequest('bram', { request: { what: 'contribution', question: QUESTION, onBehalfOf: 'Huurdersorganisatie' } }),
    ),
  );

  it('keeps what was said, who and when, and takes it off the list', async () => {
    const { task } = await change('anna', 'request-ask-anna', {
      what: 'answer',
      text: ' De hal is vies.\r\n\r\n\r\n- afval  ',
    });

    expect(task.item).toMatchObject({ status: 'done', doneBy: 'anna', doneOn: '2026-12-01' });
    expect(task.item.answer).toEqual({ text: 'De hal is vies.\n\n- afval' });
    expect(await program.services.tasks.mine(await program.actorOf('anna'))).toEqual([]);
  });

  it('twice with the same words changes nothing', async () => {
    await change('anna', 'request-ask-anna', { what: 'answer', text: 'De hal is vies.' });

    const { outcome } = await change('anna', 'request-ask-anna', { what: 'answer', text: 'De hal is vies.' }, 1);
    expect(outcome).toBe('already');
  });

  it('can be done again, and taken back to what was said before', async () => {
    await change('anna', 'request-ask-anna', { what: 'answer', text: 'De hal is vies.' });
    await change('anna', 'request-ask-anna', { what: 'answer', text: 'De hal is schoon.' });

    const { task } = await change('anna', 'request-ask-anna', { what: 'undo' });
    expect(task.item).toMatchObject({ status: 'done', answer: { text: 'De hal is vies.' } });
  });

  it('can be taken back: it is open again, without an answer', async () => {
    await change('anna', 'request-ask-anna', { what: 'answer', text: 'De hal is vies.' });

    const { task } = await change('anna', 'request-ask-anna', { what: 'undo' });
    expect(task.item).toMatchObject({ status: 'open' });
    expect(task.item.answer).toBeUndefined();
  });

  it.each`
    who        | item                  | outcome
    ${'anna'}  | ${'request-ask-anna'} | ${'done'}
    ${'lotte'} | ${'request-ask-anna'} | ${'annual-plan.forbidden'}
    ${'kees'}  | ${'request-ask-anna'} | ${'annual-plan.forbidden'}
    ${'maria'} | ${'request-ask-anna'} | ${'annual-plan.forbidden'}
    ${'bram'}  | ${'request-ask-bram'} | ${'done'}
    ${'lotte'} | ${'request-ask-bram'} | ${'done'}
    ${'kees'}  | ${'request-ask-bram'} | ${'annual-plan.forbidden'}
  `('by $who of $item ends as $outcome', async ({ who, item, outcome }) => {
    const ref = { ...NOORD_2027, itemId: String(item) };
    const work = program.services.tasks.change(await program.actorOf(String(who)), ref, 1, {
      what: 'answer',
      text: 'Prima',
    });

    expect(await outcomeOf(work)).toBe(outcome);
  });

  it.each`
    text      | code
    ${''}     | ${'annual-plan.answer.missing'}
    ${' a '}  | ${'annual-plan.answer.missing'}
    ${'Goed'} | ${'done'}
  `('"$text" ends as $code', async ({ text, code }) => {
    expect(await outcomeOf(change('anna', 'request-ask-anna', { what: 'answer', text }))).toBe(code);
  });
});

it.each([
  ['complete', { what: 'complete', evidence: 'gedaan' }],
  ['edit', { what: 'edit', title: 'Anders', goalId: null, placeId: null, approach: null }],
  ['move by who is asked', { what: 'move', to: '2026-12-20', reason: 'druk' }],
] as const)('%s is nothing to do with a request', async (_name, command) => {
  await ask(aRequest());

  expect(await outcomeOf(change('anna', 'request-ask-anna', command))).toBe('annual-plan.forbidden');
});

it('is handed over by who is asked', async () => {
  await ask(aRequest());
  await change('anna', 'request-ask-anna', { what: 'reassign', to: 'bram' });

  expect(await outcomeOf(change('bram', 'request-ask-anna', { what: 'answer', text: 'Prima' }))).toBe('done');
});

it('is withdrawn by the team lead, after which nobody answers it', async () => {
  await ask(aRequest());
  await change('lotte', 'request-ask-anna', { what: 'cancel' });

  expect(await outcomeOf(change('anna', 'request-ask-anna', { what: 'answer', text: 'Prima' }))).toBe(
    'annual-plan.forbidden',
  );
});

it('is withdrawn or answered, never both', async () => {
  await ask(aRequest());
  const both = await Promise.allSettled([
    change('lotte', 'request-ask-anna', { what: 'cancel' }, 1),
    change('anna', 'request-ask-anna', { what: 'answer', text: 'Prima' }, 1),
  ]);

  const outcomes = both.map((one) => (one.status === 'fulfilled' ? one.value.outcome : 'refused'));
  expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1);
});
