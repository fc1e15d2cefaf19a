import type { LocalDate } from '../../../../bot/contracts/calendar';
import { agendas } from '../../../../bot/features/reminders/collections';
import type { ClaimedDigest } from '../../../../bot/features/reminders/digest-delivery';
import { createCollection } from '../../../../bot/ports/collection';
import { MessengerError, type MessengerErrorKind } from '../../../../bot/ports/messenger';
import { addMilliseconds, instantAt } from '../../../../bot/shared/local-date';
import { aPlanItem, changeItem, keepItems, refTo } from '../../../support/program/plan-items';
import { TENANT_ID } from '../../../support/program/test-association';
import { addressOf, createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { digestOf, linesOf, messagesTo, toldTo } from './told';

let program: TestProgram;

const bench = aPlanItem();
const lamp = aPlanItem({ id: 'lamp', title: 'Lampen vervangen' });
const DAY: LocalDate = '2026-12-08';
const NINE = instantAt(DAY, '09:00');

beforeEach(async () => {
  program = await createTestProgram({ now: instantAt('2026-12-04', '09:30') });
  await keepItems(program, bench, lamp);
  await program.install('anna', 'bram', 'lotte');
  await program.advanceTo(addMilliseconds(NINE, -1000));
});
afterEach(() => program.close());

function fails(kind: MessengerErrorKind, reason: string, retryAfterMs?: number): MessengerError {
  return new MessengerError(kind, reason, retryAfterMs);
}

/** The digest is composed and waits: the channel was busy. */
async function composeAndWait(seconds = 60): Promise<void> {
  program.messenger.failNext(fails('busy', '429', seconds * 1000));
  await program.advanceTo(NINE);
  expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'planned', attempts: 1 });
}

describe('a digest that arrives', () => {
  it('is kept as sent, with the channel’s id', async () => {
    await program.advanceTo(NINE);

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({
      state: 'sent',
      sentAt: NINE,
      activityId: 'sent-1',
      attempts: 1,
      keepUntil: instantAt('2027-12-08', '09:00'),
    });
    expect(await program.store.due(instantAt(DAY, '23:00'), 10)).toEqual([]);
  });

  it('says in its notification what it is about, in the recipient’s language', async () => {
    await program.services.people.chooseLanguage(await program.actorOf('anna'), 'en');
    await program.advanceTo(NINE);

    expect(program.messenger.sent).toMatchObject([
      { to: addressOf('anna'), message: { summary: expect.stringContaining('Bankje in de hal') } },
    ]);
    expect(JSON.stringify(program.messenger.sent)).toContain('2 things ask for your attention');
  });

  it('is not known to be seen until the recipient does something with it', async () => {
    const anna = await program.actorOf('anna');
    await program.advanceTo(NINE);
    expect((await digestOf(program, 'anna', DAY))?.seenAt).toBeUndefined();

    await program.advanceTo(instantAt(DAY, '10:00'));
    await program.services.reminders.seen(anna.tenantId, 'anna', DAY);
    await program.advanceTo(instantAt(DAY, '11:00'));
    await program.services.reminders.seen(anna.tenantId, 'anna', DAY);

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'sent', seenAt: instantAt(DAY, '10:00') });
  });

  it('shows, when it is opened again, what still holds of it', async () => {
    await program.advanceTo(NINE);
    await changeItem(program, 'anna', refTo(lamp), { what: 'complete', evidence: 'Ze branden weer' });

    const view = await program.services.delivery.view(TENANT_ID, 'anna', DAY);

    expect(view?.lines.map(({ item }) => item.ref.itemId)).toEqual(['bench']);
    expect(await program.services.delivery.view(TENANT_ID, 'anna', '2026-12-07')).toBeUndefined();
  });
});

describe('a line that no longer holds when the digest goes', () => {
  it.each<[string, Parameters<typeof changeItem>[1], Parameters<typeof changeItem>[3]]>([
    ['done', 'anna', { what: 'complete', evidence: 'Ze branden weer' }],
    ['cancelled', 'lotte', { what: 'cancel' }],
    ['moved', 'anna', { what: 'move', to: '2027-01-12', reason: 'Levering vertraagd' }],
    ['snoozed', 'anna', { what: 'snooze', days: 3 }],
    ['reassigned', 'anna', { what: 'reassign', to: 'bram' }],
  ])('is left out: its item is %s meanwhile', async (_what, by, command) => {
    await composeAndWait();
    await changeItem(program, by, refTo(lamp), command);

    await program.advanceTo(instantAt(DAY, '09:05'));

    expect(await toldTo(program, 'anna')).toEqual({ [DAY]: ['bench before-7'] });
    expect(messagesTo(program, 'anna')).toBe(1);
  });

  it('makes the digest empty when it was the last: nothing is sent', async () => {
    await composeAndWait();
    for (const item of [bench, lamp]) await changeItem(program, 'anna', refTo(item), { what: 'snooze', days: 1 });

    await program.advanceTo(instantAt(DAY, '17:00'));
    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'empty', lines: [] });
    expect(program.messenger.sent).toEqual([]);

    await program.advanceTo(instantAt('2026-12-09', '17:00'));
    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-09': ['bench before-7', 'lamp before-7'] });
  });
});

describe('a recipient who cannot be told any more when the digest goes', () => {
  it('is not written to while away; on their return they hear it', async () => {
    await composeAndWait();
    await program.services.people.goAway(await program.actorOf('anna'), { until: '2026-12-09' });

    await program.advanceTo(instantAt('2026-12-10', '17:00'));

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'failed', reason: 'away' });
    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-10': ['bench before-7', 'lamp before-7'] });
    expect(messagesTo(program, 'anna')).toBe(1);
  });

  it('has not installed the bot once they removed it, and is introduced to it again', async () => {
    await composeAndWait();
    await program.services.people.remember(addressOf('anna'), 'anna', 'removed');

    await program.advanceTo(instantAt(DAY, '17:00'));

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'unreachable', reason: 'not-installed' });
    expect((await program.services.people.settingsOf(TENANT_ID, 'anna')).reachability).toEqual({
      state: 'not-installed',
    });
    expect(await program.services.people.remember(addressOf('anna'), 'anna', 'installed')).toEqual({ firstTime: true });
  });
});

describe('a busy channel', () => {
  it('is tried again later and later, but within ten minutes', async () => {
    for (let attempt = 0; attempt < 9; attempt += 1) program.messenger.failNext(fails('busy', '429'));
    const waits: number[] = [];
    await program.advanceTo(NINE);

    for (let attempt = 0; attempt < 9; attempt += 1) {
      const [waiting] = await program.store.due(instantAt(DAY, '17:00'), 1);
      waits.push((Date.parse(waiting?.due ?? '') - Date.parse(program.clock.now())) / 1000);
      await program.advanceTo(waiting?.due ?? NINE);
    }

    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600]);
    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'sent', attempts: 10 });
    expect(messagesTo(program, 'anna')).toBe(1);
  });

  it('is given the time that it asks for', async () => {
    await composeAndWait(90);

    await program.advanceTo(addMilliseconds(NINE, 89_000));
    expect(program.messenger.sent).toEqual([]);
    await program.advanceTo(addMilliseconds(NINE, 90_000));

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('that asks to wait until five has failed, and the next digest carries the lines', async () => {
    program.messenger.failNext(fails('busy', '429', 8 * 60 * 60 * 1000));
    await program.advanceTo(instantAt('2026-12-09', '17:00'));

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'failed', reason: '429' });
    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-09': ['bench before-7', 'lamp before-7'] });
    expect((await digestOf(program, 'anna', '2026-12-09'))?.again).toBe(false);
  });

  it('is not bothered after five by a program that was down at the retry', async () => {
    await composeAndWait();
    program.skipTo(instantAt(DAY, '18:00'));
    await program.advanceTo(instantAt(DAY, '23:00'));

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'failed', reason: '429' });
    expect(program.messenger.sent).toEqual([]);
  });
});

describe('a digest that may or may not have arrived', () => {
  it.each([[true], [false]])(
    'is named in doubt and not sent again; the next carries its lines and says so (arrived: %s)',
    async (arrives) => {
      program.messenger.failNext(fails('in-doubt', 'timeout'), { arrives });
      await program.advanceTo(instantAt(DAY, '17:00'));

      expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'in-doubt', reason: 'timeout' });
      expect(messagesTo(program, 'anna')).toBe(arrives ? 1 : 0);

      await program.advanceTo(instantAt('2026-12-09', '17:00'));
      expect(await digestOf(program, 'anna', '2026-12-09')).toMatchObject({
        state: 'sent',
        since: '2026-12-07',
        again: true,
      });
      expect(await toldTo(program, 'anna')).toEqual({ '2026-12-09': ['bench before-7', 'lamp before-7'] });
      expect(JSON.stringify(program.messenger.sent.at(-1))).toContain('Misschien las je dit al');
    },
  );

  it('counts as arrived once the recipient does something with it', async () => {
    program.messenger.failNext(fails('in-doubt', 'timeout'), { arrives: true });
    await program.advanceTo(instantAt(DAY, '12:00'));
    await program.services.reminders.seen(TENANT_ID, 'anna', DAY);

    await program.advanceTo(instantAt('2026-12-10', '17:00'));

    expect(messagesTo(program, 'anna')).toBe(1);
  });

  it('says nothing of repeating when the next has other lines only', async () => {
    program.messenger.failNext(fails('in-doubt', 'timeout'));
    await keepItems(program, aPlanItem({ id: 'new', dueOn: '2026-12-23' }));
    await program.advanceTo(instantAt(DAY, '12:00'));
    for (const item of [bench, lamp]) {
      await changeItem(program, 'anna', refTo(item), { what: 'complete', evidence: 'Het is klaar' });
    }

    await program.advanceTo(instantAt('2026-12-09', '17:00'));

    expect(await toldTo(program, 'anna')).toEqual({ '2026-12-09': ['new before-14'] });
    expect((await digestOf(program, 'anna', '2026-12-09'))?.again).toBe(false);
  });

  it('is still in doubt after a second one that certainly failed', async () => {
    program.messenger.failNext(fails('in-doubt', 'timeout'));
    program.messenger.failNext(fails('refused', '400'));

    await program.advanceTo(instantAt('2026-12-10', '17:00'));

    expect(await digestOf(program, 'anna', '2026-12-09')).toMatchObject({
      state: 'failed',
      reason: '400',
      again: true,
    });
    expect(await digestOf(program, 'anna', '2026-12-10')).toMatchObject({ state: 'sent', again: true });
  });
});

describe('a program that dies', () => {
  /** Both the old digest and the agenda are due then, and either may be handled first. */
  const orders: readonly (readonly [string, () => Promise<void>])[] = [
    ['the old digest first', () => program.runJobs()],
    [
      'the agenda first',
      async () => {
        const waiting = await program.store.due(program.clock.now(), 10);
        const agenda = waiting.find(({ type, pk }) => type === agendas.type && pk.endsWith('anna'));
        if (agenda === undefined) throw new Error('The agenda is due');
        await program.services.reminders.compose(
          createCollection(program.store, agendas, program.clock).entryOf(agenda),
        );
        await program.runJobs();
      },
    ],
  ];

  /** Takes the digest as the job does, and nothing more. */
  async function claimAndDie(): Promise<ClaimedDigest> {
    await composeAndWait(5);
    program.skipTo(addMilliseconds(NINE, 5_000));
    const [waiting] = await program.store.due(program.clock.now(), 1);
    const body = await digestOf(program, 'anna', DAY);
    if (waiting === undefined || body === undefined) throw new Error('The digest is due');
    const { delivery } = program.services;
    const prepared = await delivery.prepare({ ...waiting, body });
    const claimed = prepared && (await delivery.claim(prepared));
    if (claimed === undefined) throw new Error('Nobody else claimed it');
    return claimed;
  }

  it('while it sends leaves the digest in doubt, a minute later', async () => {
    await claimAndDie();

    await program.advanceTo(addMilliseconds(NINE, 64_000));
    expect((await digestOf(program, 'anna', DAY))?.state).toBe('sending');
    await program.advanceTo(addMilliseconds(NINE, 65_000));
    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'in-doubt', reason: 'sender-died' });

    await program.advanceTo(instantAt('2026-12-09', '17:00'));
    expect(await digestOf(program, 'anna', '2026-12-09')).toMatchObject({ state: 'sent', again: true });
    expect(messagesTo(program, 'anna')).toBe(1);
  });

  it.each(orders)(
    'while it sends, and comes back at the moment of the next digest, has that carry the lines: %s',
    async (_order, handle) => {
      await claimAndDie();
      program.skipTo(instantAt('2026-12-09', '10:00'));

      await handle();

      expect((await digestOf(program, 'anna', DAY))?.state).toBe('in-doubt');
      expect(await toldTo(program, 'anna')).toEqual({ '2026-12-09': ['bench before-7', 'lamp before-7'] });
      expect((await digestOf(program, 'anna', '2026-12-09'))?.again).toBe(true);
    },
  );

  it('between composing and sending sends the digest when it is back the same day', async () => {
    await composeAndWait();
    program.skipTo(instantAt(DAY, '16:00'));

    await program.runJobs();

    expect(await toldTo(program, 'anna')).toEqual({ [DAY]: ['bench before-7', 'lamp before-7'] });
  });

  it.each(orders)(
    'between composing and sending has the next digest carry the lines when it is back another day: %s',
    async (_order, handle) => {
      await composeAndWait();
      program.skipTo(instantAt('2026-12-09', '10:00'));

      await handle();

      expect((await digestOf(program, 'anna', DAY))?.state).toBe('failed');
      expect(await toldTo(program, 'anna')).toEqual({ '2026-12-09': ['bench before-7', 'lamp before-7'] });
      expect((await digestOf(program, 'anna', '2026-12-09'))?.again).toBe(false);
    },
  );

  it('only seemingly, and has its answer after all, has sent the digest', async () => {
    const claimed = await claimAndDie();
    await program.advanceTo(addMilliseconds(NINE, 70_000));
    expect((await digestOf(program, 'anna', DAY))?.state).toBe('in-doubt');

    await program.services.delivery.delivered(claimed, 'late');

    expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'sent', activityId: 'late' });
  });
});

describe('somebody who blocked the bot', () => {
  beforeEach(async () => {
    program.messenger.failNext(fails('unreachable', 'ConversationBlockedByUser'));
    await program.advanceTo(instantAt(DAY, '12:00'));
  });

  it('is marked with the reason, and their team lead is told from the next step on', async () => {
    expect((await program.services.people.settingsOf(TENANT_ID, 'anna')).reachability).toEqual({
      state: 'unreachable',
      since: NINE,
      reason: 'ConversationBlockedByUser',
    });
    expect((await digestOf(program, 'anna', DAY))?.state).toBe('unreachable');

    await program.advanceTo(instantAt('2026-12-15', '17:00'));

    expect(messagesTo(program, 'anna')).toBe(0);
    expect(await toldTo(program, 'lotte')).toEqual({
      '2026-12-11': ['bench before-2 stand-in', 'lamp before-2 stand-in'],
      '2026-12-15': ['bench due stand-in', 'lamp due stand-in'],
    });
  });

  it('can be told again once they write, and hears what they missed', async () => {
    await program.services.people.remember(addressOf('anna'), 'anna', 'seen');

    await program.advanceTo(instantAt('2026-12-11', '17:00'));

    expect(await toldTo(program, 'anna')).toEqual({
      '2026-12-09': ['bench before-7', 'lamp before-7'],
      '2026-12-11': ['bench before-2', 'lamp before-2'],
    });
    expect(await toldTo(program, 'lotte')).toEqual({});
  });
});

it('a message that the channel refuses is not tried again that day; the next digest carries the lines', async () => {
  program.messenger.failNext(fails('refused', '400'));

  await program.advanceTo(instantAt('2026-12-09', '17:00'));

  expect(linesOf((await digestOf(program, 'anna', DAY)) ?? { lines: [] })).toEqual(['bench before-7', 'lamp before-7']);
  expect(await digestOf(program, 'anna', DAY)).toMatchObject({ state: 'failed', attempts: 1 });
  expect(await toldTo(program, 'anna')).toEqual({ '2026-12-09': ['bench before-7', 'lamp before-7'] });
});
