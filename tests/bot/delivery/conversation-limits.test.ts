import { createConversationLimits } from '../../../bot/delivery/conversation-limits';
import { createManualClock, type ManualClock } from '../../support/manual-clock';

let clock: ManualClock;

beforeEach(() => {
  clock = createManualClock('2026-12-08T08:00:00.000Z');
});

it.each`
  count   | withinSeconds
  ${7}    | ${1}
  ${8}    | ${2}
  ${60}   | ${30}
  ${1800} | ${3600}
`('lets no more than $count through in any $withinSeconds s', ({ count, withinSeconds }) => {
  const limits = createConversationLimits(clock);
  const start = Date.parse(clock.now());
  const sent: number[] = [];
  while (sent.length < count * 2) {
    const wait = limits.take('a:anna');
    if (wait === 0) sent.push(Date.parse(clock.now()) - start);
    else clock.advance(wait / 1000);
  }

  const most = Math.max(
    ...sent.map((from) => sent.filter((at) => at >= from && at < from + withinSeconds * 1000).length),
  );
  expect(most).toBe(count);
});

it('says how long to wait', () => {
  const limits = createConversationLimits(clock);
  for (let message = 0; message < 7; message += 1) expect(limits.take('a:anna')).toBe(0);
  clock.advance(0.4);

  expect(limits.take('a:anna')).toBe(600);
});

it('counts each conversation by itself', () => {
  const limits = createConversationLimits(clock);
  for (let message = 0; message < 7; message += 1) limits.take('a:anna');

  expect(limits.take('a:bram')).toBe(0);
});

it('remembers only so many conversations: the one that was quiet longest is forgotten', () => {
  const limits = createConversationLimits(clock, [{ count: 1, withinMs: 1000 }], 2);
  for (const conversation of ['one', 'two', 'three']) limits.take(conversation);

  expect(limits.take('two')).toBe(1000);
  expect(limits.take('one')).toBe(0);
});
