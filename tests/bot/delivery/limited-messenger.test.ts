import { createConversationLimits } from '../../../bot/delivery/conversation-limits';
import { withinLimits, withRetries } from '../../../bot/delivery/limited-messenger';
import { MessengerError } from '../../../bot/ports/messenger';
import { recordingMessenger } from '../../support/chat/recording-messenger';
import { createManualClock } from '../../support/manual-clock';
import { addressOf } from '../../support/program/test-program';

const anna = addressOf('anna');
const hello = { text: 'Hallo' };

function waiting() {
  const clock = createManualClock('2026-12-08T08:00:00.000Z');
  const waits: number[] = [];
  return {
    clock,
    waits,
    wait: async (ms: number) => {
      waits.push(ms);
      clock.advance(ms / 1000);
    },
  };
}

describe('within the limits of a conversation', () => {
  it('a message that comes too soon waits its turn', async () => {
    const { clock, wait, waits } = waiting();
    const messenger = recordingMessenger();
    const limited = withinLimits(messenger, { limits: createConversationLimits(clock), wait });

    for (let message = 0; message < 9; message += 1) await limited.send(anna, hello);

    expect(messenger.sent).toHaveLength(9);
    expect(waits).toEqual([1_000, 1_000]);
  });

  it('a message that would wait too long is refused, certainly unsent', async () => {
    const { clock, wait } = waiting();
    const messenger = recordingMessenger();
    const limited = withinLimits(messenger, {
      limits: createConversationLimits(clock, [{ count: 1, withinMs: 60_000 }]),
      wait,
    });
    await limited.send(anna, hello);

    await expect(limited.send(anna, hello)).rejects.toMatchObject({ kind: 'busy', retryAfterMs: 60_000 });
    expect(messenger.sent).toHaveLength(1);
  });
});

describe('what takes the place of a message', () => {
  const busy = new MessengerError('busy', '429', 700);
  const inDoubt = new MessengerError('in-doubt', '502');
  const refused = new MessengerError('refused', '404');

  it('counts for the limits of its conversation', async () => {
    const { clock, wait, waits } = waiting();
    const messenger = recordingMessenger();
    const limited = withinLimits(messenger, { limits: createConversationLimits(clock), wait });

    for (let message = 0; message < 7; message += 1) await limited.send(anna, hello);
    await limited.update(anna, 'sent-1', hello);

    expect(messenger.updated).toEqual([{ to: anna, message: hello, activityId: 'sent-1' }]);
    expect(waits).toEqual([1_000]);
  });

  it.each([
    ['the channel is busy', [busy]],
    ['it is in doubt, for twice is no harm', [inDoubt, busy, inDoubt]],
  ])('is tried again when %s', async (_why, errors) => {
    const { wait } = waiting();
    const messenger = recordingMessenger();
    errors.forEach((error) => messenger.failNext(error));

    await withRetries(messenger, { wait, random: () => 0 }).update(anna, 'sent-1', hello);

    expect(messenger.updated).toHaveLength(1);
  });

  it.each([
    ['cannot be any more', [refused]],
    ['was in doubt four times', [inDoubt, inDoubt, inDoubt, inDoubt]],
  ])('is given up when it %s', async (_how, errors) => {
    const { wait } = waiting();
    const messenger = recordingMessenger();
    errors.forEach((error) => messenger.failNext(error));

    const updated = withRetries(messenger, { wait, random: () => 0 }).update(anna, 'sent-1', hello);

    await expect(updated).rejects.toBe(errors.at(-1));
    expect(messenger.updated).toEqual([]);
  });
});

describe('an answer that somebody waits for', () => {
  const busy = (retryAfterMs?: number) => new MessengerError('busy', '429', retryAfterMs);

  it('is sent again while the channel is busy, after longer and longer waits', async () => {
    const { wait, waits } = waiting();
    const messenger = recordingMessenger();
    for (const error of [busy(), busy(), busy(3_000)]) messenger.failNext(error);

    await withRetries(messenger, { wait, random: () => 0 }).send(anna, hello);

    expect(messenger.sent).toHaveLength(1);
    expect(waits).toEqual([500, 1_000, 3_000]);
  });

  it.each([
    ['was refused four times', [busy(), busy(), busy(), busy()]],
    ['was asked to wait long', [busy(60_000)]],
    ['is in doubt', [new MessengerError('in-doubt', '500')]],
    ['cannot be delivered', [new MessengerError('unreachable', 'ConversationBlockedByUser')]],
  ])('is given up when it %s', async (_how, errors) => {
    const { wait } = waiting();
    const messenger = recordingMessenger();
    errors.forEach((error) => messenger.failNext(error));

    const sent = withRetries(messenger, { wait, random: () => 0 }).send(anna, hello);

    await expect(sent).rejects.toBe(errors.at(-1));
    expect(messenger.sent).toEqual([]);
  });
});
