import { runFaults, type FaultOptions } from './run';
import { total } from './tally';

const RECIPIENTS = 60;

/** The whole of it is `npm run test:faults`: 5,000 recipients and four instances on each store. */
const USUAL: Omit<FaultOptions, 'store'> = {
  ...{ seed: 7, recipients: RECIPIENTS, instances: 2, perSecond: 30, share: 0.3 },
  ...{ killEveryMs: 2_500, leap: true, print: () => undefined },
};

describe('while instances are killed, the channel fails and the store goes away', () => {
  it.each(['sqlite', 'cosmos'] as const)(
    'everybody is told once at most, and it is known what became of each message: %s',
    async (store) => {
      const { tally, channel, kills, crashes, outages } = await runFaults({
        ...{ ...USUAL, store },
        outages: { everyMs: 3_000, lastMs: 1_500, most: 3 },
      });

      expect(tally).toMatchObject({ twice: 0, unaccounted: 0 });
      expect(total(tally)).toBe(RECIPIENTS);
      expect(channel.violations).toEqual([]);
      expect(tally.delivered).toBeGreaterThan(RECIPIENTS / 2);
      expect(Math.min(kills, outages)).toBeGreaterThan(0);
      expect(crashes).toBe(0);
    },
    300_000,
  );

  it('a program that sends again what is in doubt is noticed', async () => {
    const { tally } = await runFaults({ ...USUAL, store: 'sqlite', killEveryMs: 0, mutant: 'resend' });

    expect(tally.twice).toBeGreaterThan(0);
  }, 300_000);
});

it('an instance that is asked to stop finishes what it has in hand: nothing is in doubt', async () => {
  const gently = { killEveryMs: 1_500, gently: true };
  const { tally, kills, crashes } = await runFaults({ ...USUAL, store: 'sqlite', share: 0, ...gently });

  expect(tally.delivered).toBe(RECIPIENTS);
  expect(kills).toBeGreaterThan(0);
  expect(crashes).toBe(0);
}, 300_000);
