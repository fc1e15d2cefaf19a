import type { PlanItem, PlanItemRef } from '../../../../bot/contracts/annual-plan';
import type { ItemCommand } from '../../../../bot/contracts/plan-resources';
import type { Store } from '../../../../bot/ports/store';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { aGate, type Gate } from './gate';
import { anAction, NOORD_2027, openPlan, outcomeOf } from './plan-program';
import { onBothDatabases } from './plan-stores';

const ANNAS: PlanItemRef = { ...NOORD_2027, itemId: 'action-draft1' };

/** A plan with one action, Anna's, due on 15 December; version 1. */
async function withAnAction(program: TestProgram): Promise<TestProgram> {
  await openPlan(program);
  await program.services.plans.addPlanAction(await program.actorOf('lotte'), NOORD_2027, anAction);
  return program;
}

async function change(program: TestProgram, who: string, command: ItemCommand, version = 1, ref = ANNAS) {
  return program.services.tasks.change(await program.actorOf(who), ref, version, command);
}

async function itemNow(program: TestProgram): Promise<PlanItem> {
  return (await program.services.tasks.task(await program.actorOf('lotte'), ANNAS)).item;
}

async function titlesOf(program: TestProgram, who: string): Promise<readonly string[]> {
  return (await program.services.tasks.mine(await program.actorOf(who))).map(({ title }) => title);
}

const COMPLETE = { what: 'complete', evidence: 'staat er, foto in de map' } as const;
const MOVE = { what: 'move', to: '2027-01-15', reason: 'wacht op de gemeente' } as const;

describe('who may do what with an action of Anna of team Noord', () => {
  it.each`
    who        | what          | command                               | outcome
    ${'anna'}  | ${'complete'} | ${COMPLETE}                           | ${'done'}
    ${'anna'}  | ${'snooze'}   | ${{ what: 'snooze', days: 3 }}        | ${'done'}
    ${'anna'}  | ${'reassign'} | ${{ what: 'reassign', to: 'bram' }}   | ${'done'}
    ${'anna'}  | ${'move'}     | ${MOVE}                               | ${'done'}
    ${'anna'}  | ${'cancel'}   | ${{ what: 'cancel' }}                 | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'complete'} | ${COMPLETE}                           | ${'done'}
    ${'lotte'} | ${'cancel'}   | ${{ what: 'cancel' }}                 | ${'done'}
    ${'lotte'} | ${'snooze'}   | ${{ what: 'snooze', days: 1 }}        | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'undo'}     | ${{ what: 'undo' }}                   | ${'annual-plan.forbidden'}
    ${'kees'}  | ${'move'}     | ${MOVE}                               | ${'done'}
    ${'bram'}  | ${'complete'} | ${COMPLETE}                           | ${'annual-plan.forbidden'}
    ${'bram'}  | ${'reassign'} | ${{ what: 'reassign', to: 'bram' }}   | ${'annual-plan.forbidden'}
    ${'bram'}  | ${'reassign'} | ${{ what: 'reassign', to: 'nobody' }} | ${'annual-plan.forbidden'}
    ${'maria'} | ${'complete'} | ${COMPLETE}                           | ${'annual-plan.forbidden'}
    ${'maria'} | ${'move'}     | ${MOVE}                               | ${'annual-plan.forbidden'}
    ${'hugo'}  | ${'complete'} | ${COMPLETE}                           | ${'annual-plan.item.not-found'}
    ${'hugo'}  | ${'reassign'} | ${{ what: 'reassign', to: 'hugo' }}   | ${'annual-plan.item.not-found'}
    ${'dina'}  | ${'snooze'}   | ${{ what: 'snooze', days: 7 }}        | ${'annual-plan.item.not-found'}
    ${'dina'}  | ${'move'}     | ${MOVE}                               | ${'annual-plan.item.not-found'}
    ${'dina'}  | ${'cancel'}   | ${{ what: 'cancel' }}                 | ${'annual-plan.item.not-found'}
    ${'dina'}  | ${'undo'}     | ${{ what: 'undo' }}                   | ${'annual-plan.item.not-found'}
  `('$what by $who: $outcome', async ({ who, command, outcome }) => {
    const program = await withAnAction(await createTestProgram());
    await program.install('anna', 'lotte');
    const before = await itemNow(program);

    expect(await outcomeOf(change(program, who, command))).toBe(outcome);
    expect((await itemNow(program)).version).toBe(outcome === 'done' ? before.version + 1 : before.version);
  });

  it('is nothing for the same person in another tenant', async () => {
    const program = await withAnAction(await createTestProgram());
    const stranger = { ...(await program.actorOf('anna')), tenantId: 'another-tenant' };

    const trying = program.services.tasks.change(stranger, ANNAS, 1, COMPLETE);

    expect(await outcomeOf(trying)).toBe('annual-plan.item.not-found');
    expect((await itemNow(program)).status).toBe('open');
  });

  it.each`
    forged                                 | ref
    ${'no such item'}                      | ${{ itemId: 'action-none' }}
    ${'the plan itself'}                   | ${{ itemId: 'plan' }}
    ${'a path'}                            | ${{ itemId: '../plan' }}
    ${'a dot'}                             | ${{ itemId: '.' }}
    ${'a separator'}                       | ${{ itemId: 'a|b' }}
    ${'a control character'}               | ${{ itemId: 'a\u0000b' }}
    ${'another team'}                      | ${{ teamId: 'zuid' }}
    ${'a team that ends in the plan year'} | ${{ teamId: 'noord|2027' }}
    ${'a very long team'}                  | ${{ teamId: 'n'.repeat(5000) }}
    ${'another year'}                      | ${{ year: 2026 }}
    ${'no team'}                           | ${{ teamId: undefined }}
  `('with $forged it is not found', async ({ ref }) => {
    const program = await withAnAction(await createTestProgram());

    expect(await outcomeOf(change(program, 'kees', COMPLETE, 1, { ...ANNAS, ...ref }))).toBe(
      'annual-plan.item.not-found',
    );
  });
});

describe('who stands in', () => {
  async function withDeputy(program: TestProgram): Promise<void> {
    await program.install('anna', 'farah');
    await program.services.people.goAway(await program.actorOf('anna'), { until: '2026-12-11', deputyId: 'farah' });
  }

  it.each`
    when                         | now                           | outcome
    ${'while the owner is away'} | ${'2026-12-03T09:00:00.000Z'} | ${'done'}
    ${'when the owner is back'}  | ${'2026-12-12T09:00:00.000Z'} | ${'annual-plan.item.not-found'}
  `('does the work $when: $outcome', async ({ now, outcome }) => {
    const program = await withAnAction(await createTestProgram());
    await withDeputy(program);
    program.skipTo(now);

    expect(await outcomeOf(change(program, 'farah', COMPLETE))).toBe(outcome);
  });

  it.each`
    farahIs        | dinas                           | farahs
    ${'away'}      | ${'done'}                       | ${'done'}
    ${'reachable'} | ${'annual-plan.item.not-found'} | ${'done'}
  `("is also the deputy's deputy while the deputy is away: $farahIs", async ({ farahIs, dinas, farahs }) => {
    const program = await withAnAction(await createTestProgram());
    await withDeputy(program);
    const farah = await program.actorOf('farah');
    await program.services.people.goAway(farah, { until: '2026-12-11', deputyId: 'dina' });
    if (farahIs === 'reachable') await program.services.people.comeBack(farah);

    expect(await outcomeOf(change(program, 'dina', COMPLETE))).toBe(dinas);
    expect(await outcomeOf(change(program, 'farah', COMPLETE))).toBe(farahs);
  });

  it.each`
    lead         | outcome
    ${'away'}    | ${'done'}
    ${'at work'} | ${'annual-plan.item.not-found'}
  `('is the deputy of the team lead to whom the reminders go, while the lead is $lead: $outcome', async (row) => {
    const { lead, outcome }: { lead: string; outcome: string } = row;
    const program = await withAnAction(await createTestProgram());
    await program.install('lotte');
    const lotte = await program.actorOf('lotte');
    await program.services.people.goAway(lotte, { until: '2026-12-11', deputyId: 'dina' });
    if (lead === 'at work') await program.services.people.comeBack(lotte);

    expect(await outcomeOf(change(program, 'dina', COMPLETE))).toBe(outcome);
  });

  it('can hand it on, sees what came of it and can take that back', async () => {
    const program = await withAnAction(await createTestProgram());
    await withDeputy(program);
    await change(program, 'farah', { what: 'reassign', to: 'bram' });

    const { may } = await program.services.tasks.task(await program.actorOf('farah'), ANNAS);
    const undone = await change(program, 'farah', { what: 'undo' }, 2);

    expect(may).toMatchObject({ undo: true, complete: false });
    expect(undone.task.item.ownerId).toBe('anna');
  });
});

describe('the lists of tasks', () => {
  it.each`
    command                             | annas               | brams
    ${{ what: 'reassign', to: 'bram' }} | ${[]}               | ${[anAction.title]}
    ${COMPLETE}                         | ${[]}               | ${[]}
    ${{ what: 'cancel' }}               | ${[]}               | ${[]}
    ${MOVE}                             | ${[anAction.title]} | ${[]}
  `('after $command.what: Anna has $annas, Bram $brams', async ({ command, annas, brams }) => {
    const program = await withAnAction(await createTestProgram());

    await change(program, 'lotte', command);

    expect([await titlesOf(program, 'anna'), await titlesOf(program, 'bram')]).toEqual([annas, brams]);
  });

  it.each`
    command                             | back
    ${{ what: 'reassign', to: 'bram' }} | ${'undo'}
    ${{ what: 'cancel' }}               | ${'undo'}
    ${COMPLETE}                         | ${'undo'}
    ${COMPLETE}                         | ${'reopen'}
  `('hold it again after $command.what and $back', async ({ command, back }) => {
    const program = await withAnAction(await createTestProgram());
    await change(program, 'lotte', command);

    await change(program, 'lotte', { what: back }, 2);

    expect([await titlesOf(program, 'anna'), await titlesOf(program, 'bram')]).toEqual([[anAction.title], []]);
  });

  it('hold what was past once it is activated', async () => {
    const program = await withAnAction(await createTestProgram());
    const ref = { ...NOORD_2027, itemId: 'milestone-draft-plan' };
    const before = await titlesOf(program, 'lotte');

    const { task } = await change(program, 'lotte', { what: 'activate' }, 1, ref);

    expect(task.item.status).toBe('open');
    expect(await titlesOf(program, 'lotte')).toEqual(['Concept jaarplan van het team', ...before]);
  });

  it('are right when a slow writer finishes after a quicker one that came later', async () => {
    const slow = aGate();
    const program = await createTestProgram();
    await withAnAction(program);
    const { store, clock } = program;
    const slowInstance = await createTestProgram({ store, clock, through: waitingToListFor('bram', slow) });

    const first = change(slowInstance, 'lotte', { what: 'reassign', to: 'bram' });
    await slow.reached;
    await change(program, 'bram', { what: 'reassign', to: 'chris' }, 2);
    slow.open();
    await first;

    expect(await titlesOf(program, 'bram')).toEqual([]);
    expect(await titlesOf(program, 'chris')).toEqual([anAction.title]);
  });
});

/** The store, in which writing the row of a task of this person waits for the gate. */
function waitingToListFor(personId: string, gate: Gate): (store: Store) => Store {
  return (store) => ({
    ...store,
    async upsert(doc) {
      if (doc.type === 'task' && doc.pk.endsWith(personId)) {
        gate.reach();
        await gate.opened;
      }
      return store.upsert(doc);
    },
  });
}

describe('from a card', () => {
  it('clicked twice, it happens once', async () => {
    const program = await withAnAction(await createTestProgram());
    await change(program, 'anna', COMPLETE);

    const second = await change(program, 'anna', COMPLETE);

    expect(second).toMatchObject({ outcome: 'already', task: { item: { version: 2 } } });
    expect((await itemNow(program)).history).toHaveLength(1);
  });

  it('that is out of date nothing happens, and it tells what did', async () => {
    const program = await withAnAction(await createTestProgram());
    await change(program, 'lotte', MOVE);

    const late = await change(program, 'anna', COMPLETE);

    expect(late.outcome).toBe('stale');
    expect(late.changes.map(({ by, change: { what } }) => [by, what])).toEqual([['lotte', 'moved']]);
    expect(await itemNow(program)).toMatchObject({ status: 'open', version: 2 });
  });

  it.each([0, 2, 999_999])('with version %i of an item in version 1 nothing happens', async (version) => {
    const program = await withAnAction(await createTestProgram());

    expect((await change(program, 'anna', COMPLETE, version)).outcome).toBe('stale');
    expect(await itemNow(program)).toMatchObject({ status: 'open', version: 1 });
  });

  it.each(['nobody', '', 'x'.repeat(64), 'a/b', '..'])('given to "%s", whom nobody knows, it stays', async (to) => {
    const program = await withAnAction(await createTestProgram());

    expect(await outcomeOf(change(program, 'anna', { what: 'reassign', to }))).toBe('annual-plan.owner.not-found');
    expect((await itemNow(program)).ownerId).toBe('anna');
  });

  it('keeps its history, oldest first', async () => {
    const program = await withAnAction(await createTestProgram());
    const { tasks } = program.services;
    const lead = await program.actorOf('lotte');
    const commands: readonly ItemCommand[] = [MOVE, { what: 'reassign', to: 'bram' }, COMPLETE, { what: 'reopen' }];
    for (const [index, command] of commands.entries()) await tasks.change(lead, ANNAS, index + 1, command);

    const { item, names } = await tasks.task(lead, ANNAS);

    expect(item.history.map(({ version, change: { what } }) => [version, what])).toEqual([
      [2, 'moved'],
      [3, 'reassigned'],
      [4, 'done'],
      [5, 'reopened'],
    ]);
    expect([...names.values()].sort()).toEqual(['Anna Visser', 'Bram Kok', 'Lotte Bos']);
  });
});

onBothDatabases((twoInstances) => {
  it('two people finish it at once: one did, the other hears who', async () => {
    const { one, other } = await twoInstances();
    await withAnAction(one);

    const outcomes = await Promise.all([
      change(one, 'anna', COMPLETE),
      change(other, 'lotte', { what: 'complete', evidence: 'ik zag het staan' }),
    ]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already', 'applied']);
    const second = outcomes.find(({ outcome }) => outcome === 'already');
    expect(second?.changes).toHaveLength(1);
    expect(second?.task.item).toEqual(await itemNow(one));
    expect(await titlesOf(one, 'anna')).toEqual([]);
    await one.close();
  });

  it('six people give it to six others at once: one did, and one list holds it', async () => {
    const { one, other } = await twoInstances();
    await withAnAction(one);
    const receivers = ['bram', 'chris', 'dina', 'emre', 'farah', 'gijs'];

    const outcomes = await Promise.all(
      receivers.map((to, index) => change(index % 2 === 0 ? one : other, 'lotte', { what: 'reassign', to })),
    );

    expect(outcomes.filter(({ outcome }) => outcome === 'applied')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'stale')).toHaveLength(5);
    const { ownerId, version } = await itemNow(one);
    expect(version).toBe(2);
    for (const who of ['anna', ...receivers]) {
      expect(await titlesOf(one, who)).toEqual(who === ownerId ? [anAction.title] : []);
    }
    await one.close();
  });

  it('one moves it and another finishes it at once: one happens, the other is told', async () => {
    const { one, other } = await twoInstances();
    await withAnAction(one);

    const outcomes = await Promise.all([change(one, 'anna', MOVE), change(other, 'lotte', COMPLETE)]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    expect((await itemNow(one)).version).toBe(2);
    await one.close();
  });
});
