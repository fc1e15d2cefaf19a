import { MessengerError } from '../../../../bot/ports/messenger';
import type { RunView } from '../../../../bot/features/interventions';
import { TENANT_ID } from '../../../support/program/test-association';
import { addressOf, createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { change, finish, keepPlaces, start, viewAs } from './run-program';

const CHANNEL = { ...addressOf('anna'), conversationId: '19:noord@thread.tacv2' };
const TEXT = 'Een compliment voor Anna: de hal is weer van iedereen.';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
  await program.services.channels.remember(CHANNEL, { teamName: 'Team Noord', channelName: 'Successen' });
});
afterEach(() => program.close());

async function helped(result: 'solved' | 'better' | 'same' | 'worse' = 'solved'): Promise<RunView> {
  const over = await finish(program, (await start(program)).view);
  return (await change(program, 'anna', over, { what: 'record-effect', effect: { result, sentence: 'Zo is het' } }))
    .view;
}

const praise = (view: RunView, who = 'anna', channelId = CHANNEL.conversationId, text = TEXT) =>
  change(program, who, view, { what: 'praise', channelId, text });

const posted = () => program.messenger.sent.map(({ to, message }) => [to.conversationId, to.isChannel, message]);

it('is posted in the channel that was chosen, once', async () => {
  const view = await helped();

  const first = await praise(view);
  const again = await praise(first.view);

  expect([first.outcome, first.view.run.praise]).toMatchObject(['applied', { state: 'posted', by: 'anna' }]);
  expect(again.outcome).toBe('already');
  expect(posted()).toEqual([[CHANNEL.conversationId, true, { text: TEXT }]]);
  expect(first.view.may.praise).toBe(false);
});

it('is posted by nobody but who taps it, of two at once by one', async () => {
  const view = await helped();

  const both = await Promise.all([praise(view), praise(view, 'lotte')]);

  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already', 'applied']);
  expect(posted()).toHaveLength(1);
});

it('is in doubt when the answer was lost, and only posted again when somebody taps it again', async () => {
  const view = await helped();
  program.messenger.failNext(new MessengerError('in-doubt', 'no-answer'), { arrives: true });

  const { view: doubted } = await praise(view);
  program.clock.advance(600);
  await program.runJobs();

  expect(doubted.run.praise?.state).toBe('in-doubt');
  expect(posted()).toHaveLength(1);
  expect((await praise(doubted)).view.run.praise?.state).toBe('posted');
});

it('is in doubt when the program stopped between the post and the record', async () => {
  const view = await helped();
  let isStopped = false;
  const unlessStopped = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isStopped) throw new Error('The program was stopped here');
    return work();
  };
  const stopping = await createTestProgram({
    ...{ store: program.store, clock: program.clock },
    messenger: {
      send: () => {
        isStopped = true;
        return Promise.resolve({ activityId: 'posted' });
      },
      update: () => Promise.reject(new Error('Nothing is changed here')),
    },
    through: (store) => ({ ...store, replace: (doc, etag) => unlessStopped(() => store.replace(doc, etag)) }),
  });
  const command = { what: 'praise', channelId: CHANNEL.conversationId, text: TEXT } as const;
  await expect(change(stopping, 'anna', view, command)).rejects.toThrow('The program was stopped here');
  const before = await viewAs(program, 'anna', view.run.id);

  program.clock.advance(120);
  await program.runJobs();

  const after = await viewAs(program, 'anna', view.run.id);
  expect([before.run.praise?.state, after.run.praise?.state]).toEqual(['posting', 'in-doubt']);
  expect(posted()).toEqual([]);
});

it('is not there when the channel certainly did not take it', async () => {
  const view = await helped();
  program.messenger.failNext(new MessengerError('refused', '400'));

  expect(await outcomeOf(praise(view))).toBe('channels.channel.refused');

  const after = await viewAs(program, 'anna', view.run.id);
  expect([after.run.praise, after.may.praise]).toEqual([undefined, true]);
});

it.each`
  who        | result      | channelId           | text    | code
  ${'anna'}  | ${'better'} | ${undefined}        | ${TEXT} | ${'done'}
  ${'lotte'} | ${'better'} | ${undefined}        | ${TEXT} | ${'done'}
  ${'bram'}  | ${'better'} | ${undefined}        | ${TEXT} | ${'interventions.forbidden'}
  ${'maria'} | ${'better'} | ${undefined}        | ${TEXT} | ${'interventions.forbidden'}
  ${'anna'}  | ${'same'}   | ${undefined}        | ${TEXT} | ${'interventions.praise.too-early'}
  ${'anna'}  | ${'worse'}  | ${undefined}        | ${TEXT} | ${'interventions.praise.too-early'}
  ${'anna'}  | ${'solved'} | ${'19:elders@t.v2'} | ${TEXT} | ${'channels.channel.not-found'}
  ${'anna'}  | ${'solved'} | ${'no/channel'}     | ${TEXT} | ${'channels.channel.not-found'}
  ${'anna'}  | ${'solved'} | ${undefined}        | ${'  '} | ${'interventions.praise-text.missing'}
`('by $who for $result in $channelId ends as $code', async ({ who, result, channelId, text, code }) => {
  const view = await helped(result);

  expect(await outcomeOf(praise(view, who, channelId, text))).toBe(code);
});

it('is no longer possible in a channel from which the bot was removed', async () => {
  const view = await helped();
  await program.services.channels.forget(CHANNEL);

  expect(await program.services.channels.of(TENANT_ID)).toEqual([]);
  expect(await outcomeOf(praise(view))).toBe('channels.channel.not-found');
});
