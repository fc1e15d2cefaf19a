import type { Activity } from 'botbuilder';
import { refTo, aPlanItem, keepItems } from '../../support/program/plan-items';
import { TurnAdapter } from '../../support/chat/turn-adapter';
import { interleaving } from '../../support/program/interleaving';
import { TENANT_ID } from '../../support/program/test-association';
import { addressOf, createTestProgram, type TestProgram } from '../../support/program/test-program';

/** The channel delivers an activity again when an answer is slow, and the second time to whichever instance is free. */
let one: TestProgram;
let other: TestProgram;

beforeEach(async () => {
  one = await createTestProgram({ through: (store) => interleaving(store) });
  other = await createTestProgram({ store: one.store, clock: one.clock, through: (store) => interleaving(store) });
  await one.install('anna', 'bram', 'lotte');
});
afterEach(() => one.close());

const bench = aPlanItem();

function anActivity(personId: string, activity: Partial<Activity>): Partial<Activity> {
  const { conversationId, serviceUrl, channelUserId } = addressOf(personId);
  return {
    ...{ id: 'activity-1', channelId: 'msteams', serviceUrl, channelData: { tenant: { id: TENANT_ID } } },
    from: { id: channelUserId, name: personId, aadObjectId: personId },
    conversation: {
      ...{ id: conversationId, tenantId: TENANT_ID, conversationType: 'personal', isGroup: false, name: '' },
    },
    ...activity,
  };
}

/** What that instance answers. */
async function deliver({ program }: TestProgram, activity: Partial<Activity>): Promise<readonly string[]> {
  const adapter = new TurnAdapter((turnContext) => program.bot.run(turnContext), []);
  await adapter.processActivity(activity);
  return adapter.activeQueue.filter(({ type }) => type !== 'typing').map((answer) => JSON.stringify(answer));
}

function done(personId: string, id: string): Partial<Activity> {
  const data = { ...refTo(bench), version: bench.version, evidence: 'Staat er' };
  const action = { type: 'Action.Execute', verb: 'annual-plan/complete-task', data };
  return anActivity(personId, { id, type: 'invoke', name: 'adaptiveCard/action', value: { action } });
}

it('a message that is delivered to both is answered once', async () => {
  const hello = anActivity('anna', { type: 'message', text: 'mijn taken' });

  const answers = await Promise.all([deliver(one, hello), deliver(other, hello)]);

  expect(answers.flat()).toHaveLength(1);
});

it('a message that is delivered again after it was answered is not answered again', async () => {
  const hello = anActivity('anna', { type: 'message', text: 'mijn taken' });
  await deliver(one, hello);
  one.clock.advance(120);

  expect(await deliver(other, hello)).toEqual([]);
});

it('an installation that is delivered to both is introduced to once', async () => {
  const installed = anActivity('chris', { type: 'installationUpdate', action: 'add' });

  const answers = await Promise.all([deliver(one, installed), deliver(other, installed)]);

  expect(answers.filter((own) => own.length > 0)).toHaveLength(1);
  const { reachability } = await one.services.people.settingsOf(TENANT_ID, 'chris');
  expect(reachability.state).toBe('installed');
});

it.each([
  ['one click that is delivered to both', 'anna', 'click-1', 'anna', 'click-1'],
  ['two clicks of one person at once', 'anna', 'click-1', 'anna', 'click-2'],
  ['clicks of two people at once', 'anna', 'click-1', 'lotte', 'click-2'],
])('%s have one effect', async (_what, who, id, otherWho, otherId) => {
  await keepItems(one, bench);

  await Promise.all([deliver(one, done(who, id)), deliver(other, done(otherWho, otherId))]);

  const { item } = await one.services.tasks.task(await one.actorOf('anna'), refTo(bench));
  expect(item.status).toBe('done');
  expect(item.history).toHaveLength(1);
});
