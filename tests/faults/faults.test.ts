import { runFaults, type FaultOptions } from './run';
import { total } from './tally';

const RECIPIENTS = 60;

/** The whole of it is `npm run test:faults`: 5,000 recipients and four instances on each store. */
const USUAL: Omit<FaultOptions, 'store'> = {
  ...{ seed: 7, recipients: RECIPIENTS, instances: 2, perSecond: 30, share: 0.3 },
  ...{ killEveryMs: 2_500, leap: true, print: () => undefined },
};

describe('while instances are killed and the channel fails', () => {
  it('everybody is told once at most, and it is known what became of each message', async () => {
    const { tally, channel, kills } = await runFaults({ ...USUAL, store: 'sqlite' });

    expect(tally).toMatchObject({ twice: 0, unaccounted: 0 });
    expect(total(tally)).toBe(RECIPIENTS);
    expect(channel.violations).toEqual([]);
    expect(tally.delivered).toBeGreaterThan(RECIPIENTS / 2);
    expect(kills).toBeGreaterThan(0);
  }, 180_000);

  it('a program that sends again what is in doubt is noticed', async () => {
    const { tally } = await runFaults({ ...USUAL, store: 'sqlite', killEveryMs: 0, mutant: 'resend' });

    expect(tally.twice).toBeGreaterThan(0);
  }, 180_000);
});

it('an instance that is asked to stop finishes what it has in hand: nothing is in doubt', async () => {
  const { tally, kills } = await runFaults({ ...USUAL, store: 'sqlite', share: 0, killEveryMs: 1_500, gently: true });

  expect(tally.delivered).toBe(RECIPIENTS);
  expect(kills).toBeGreaterThan(0);
}, 180_000);
