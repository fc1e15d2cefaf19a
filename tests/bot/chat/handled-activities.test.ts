import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import { createHandledActivities, handledActivities } from '../../../bot/chat/handled-activities';
import { schemaOf } from '../../../bot/ports/collection';
import { createManualClock } from '../../support/manual-clock';

const key = { tenantId: 'tenant', personId: 'sanne', activityId: 'f:/one?#\\' };

interface Attempt {
  readonly before: readonly Step[];
  readonly secondsLater: number;
  readonly may: boolean;
}
type Step = 'begin' | 'finish' | 'forget';

it.each`
  before                 | secondsLater | may
  ${[]}                  | ${0}         | ${true}
  ${['begin']}           | ${0}         | ${false}
  ${['begin']}           | ${29}        | ${false}
  ${['begin']}           | ${30}        | ${true}
  ${['begin', 'finish']} | ${30}        | ${false}
  ${['begin', 'finish']} | ${23 * 3600} | ${false}
  ${['begin', 'finish']} | ${25 * 3600} | ${true}
  ${['begin', 'forget']} | ${0}         | ${true}
`(
  'after $before, $secondsLater s later, an activity may be handled: $may',
  async ({ before, secondsLater, may }: Attempt) => {
    const { handled, wait } = await start();
    for (const step of before) await perform(handled, step);

    wait(secondsLater);

    expect(await handled.begin(key)).toBe(may);
  },
);

it('lets one of many begin', async () => {
  const { handled } = await start();

  const begun = await Promise.all(Array.from({ length: 10 }, () => handled.begin(key)));

  expect(begun.filter(Boolean)).toHaveLength(1);
});

it('lets one of many take over what was abandoned', async () => {
  const { handled, wait } = await start();
  await handled.begin(key);

  wait(60);
  const begun = await Promise.all(Array.from({ length: 10 }, () => handled.begin(key)));

  expect(begun.filter(Boolean)).toHaveLength(1);
});

it.each([{ tenantId: 'other' }, { personId: 'tom' }, { activityId: 'f:/two' }])(
  'keeps apart what differs in %j',
  async (other) => {
    const { handled } = await start();

    await handled.begin(key);

    expect(await handled.begin({ ...key, ...other })).toBe(true);
  },
);

type Handled = ReturnType<typeof createHandledActivities>;

async function perform(handled: Handled, step: Step): Promise<void> {
  await handled[step](key);
}

async function start() {
  const clock = createManualClock('2026-12-01T07:58:00.000Z');
  const store = await openSqliteStore({ file: ':memory:', schema: schemaOf([handledActivities]), clock });
  return { handled: createHandledActivities({ store, clock }), wait: (seconds: number) => clock.advance(seconds) };
}
