import { MessengerError } from '../../../../bot/ports/messenger';
import { TENANT_ID } from '../../../support/program/test-association';
import { addressOf, createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';

const GENERAL = { ...addressOf('anna'), conversationId: '19:general@thread.tacv2' };
const SUCCESSES = { ...addressOf('anna'), conversationId: '19:successes@thread.tacv2' };

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
});
afterEach(() => program.close());

const known = () => program.services.channels.of(TENANT_ID);

it('are known by the names that Teams told, by name', async () => {
  const { channels } = program.services;
  await channels.remember(SUCCESSES, { teamName: 'Team Noord', channelName: 'Successen' });
  await channels.remember(GENERAL, { teamName: 'Team Noord' });

  expect(await known()).toEqual([
    { id: GENERAL.conversationId, name: 'Team Noord' },
    { id: SUCCESSES.conversationId, name: 'Team Noord – Successen' },
  ]);
});

it('keep a name that is not told again, and take a new one', async () => {
  const { channels } = program.services;
  await channels.remember(SUCCESSES, { teamName: 'Team Noord', channelName: 'Successen' });

  await channels.remember(SUCCESSES, {});
  const before = await known();
  await channels.remember(SUCCESSES, { channelName: 'Vieren' });

  expect([before, await known()].map(([one]) => one?.name)).toEqual(['Team Noord – Successen', 'Team Noord – Vieren']);
});

it('are written only when something is new', async () => {
  let writes = 0;
  const counted = await createTestProgram({
    store: program.store,
    through: (store) => ({
      ...store,
      upsert: (doc) => {
        writes += 1;
        return store.upsert(doc);
      },
    }),
  });
  const { channels } = counted.services;
  await channels.remember(GENERAL);
  await channels.remember(GENERAL);
  await channels.remember({ ...GENERAL, channelUserId: '29:bram' });

  expect(writes).toBe(1);
  await channels.remember({ ...GENERAL, serviceUrl: 'https://smba.example/other/' });
  expect(writes).toBe(2);
});

it('have no name where Teams told none', async () => {
  await program.services.channels.remember(GENERAL);

  expect(await known()).toEqual([{ id: GENERAL.conversationId, name: '' }]);
});

it('are forgotten, and twice is no error', async () => {
  const { channels } = program.services;
  await channels.remember(GENERAL);

  await channels.forget(GENERAL);
  await channels.forget(GENERAL);

  expect(await known()).toEqual([]);
});

it('are another association’s own', async () => {
  await program.services.channels.remember({ ...GENERAL, tenantId: 'another' });

  expect(await known()).toEqual([]);
  expect(await outcomeOf(program.services.channels.require(TENANT_ID, GENERAL.conversationId))).toBe(
    'channels.channel.not-found',
  );
});

it('take a message where they were last reached', async () => {
  const { channels } = program.services;
  await channels.remember(GENERAL);
  await channels.remember({ ...GENERAL, serviceUrl: 'https://smba.example/other/' });

  await channels.post(TENANT_ID, GENERAL.conversationId, { text: 'Hoera' });

  expect(program.messenger.sent).toMatchObject([
    {
      to: { conversationId: GENERAL.conversationId, serviceUrl: 'https://smba.example/other/', isChannel: true },
      message: { text: 'Hoera' },
    },
  ]);
});

it.each`
  kind             | code
  ${'unreachable'} | ${'channels.channel.not-found'}
  ${'refused'}     | ${'channels.channel.refused'}
  ${'busy'}        | ${'channels.channel.refused'}
`('that are $kind are told as $code', ({ kind, code }) => {
  expect(program.services.channels.refusalOf(new MessengerError(kind, 'reason')).code).toBe(code);
});
