import type { Store } from '../../../../../bot/ports/store';
import { instantAt } from '../../../../../bot/shared/local-date';
import { createManualClock, type ManualClock } from '../../../../support/manual-clock';
import { simulate, type Simulated } from './run';
import { aScenario, type ScenarioOptions } from './scenario';
import type { ExpectedDigest } from './world';

export type OpenStore = (clock: ManualClock) => Promise<Store>;

const AS_LONG_AS_IT_TAKES = 240_000;

/**
 * Two instances live through a scenario together, and everybody must have heard exactly what they ought to.
 * @param further what else is to be expected of it
 */
export function testSimulation(
  name: string,
  options: ScenarioOptions,
  open: OpenStore,
  further?: (simulated: () => Simulated) => void,
): void {
  describe(name, () => {
    let simulated: Simulated;

    beforeAll(async () => {
      simulated = await simulateOn(options, open);
    }, AS_LONG_AS_IT_TAKES);

    it('tells every line that is expected exactly once', () => {
      const messages = simulated.arrived.map(({ activityId }) => simulated.sent.get(activityId));

      expect(linesIn(messages.flatMap((digest) => digest ?? []))).toEqual(linesIn(simulated.expected));
      expect(messages).not.toContain(undefined);
    });

    it('shows the lines on the cards', () => {
      const shown = simulated.arrived.map(({ itemIds }) => itemIds);
      const told = simulated.arrived.map(({ activityId }) => itemsIn(simulated.sent.get(activityId)));

      expect(shown).toEqual(told);
    });

    it('never tells the same step of an item twice', () => {
      const ids = [...simulated.sent.values()].flatMap(({ lines }) =>
        lines.flatMap(({ id, step }) => (step === 'standing' ? [] : [id])),
      );

      expect(repeated(ids)).toEqual([]);
    });

    it('never writes to anybody twice on one day', () => {
      expect(repeated(personDays(simulated))).toEqual([]);
    });

    it('writes between eight and five only, on the recipient’s working days', () => {
      const untimely = simulated.arrived.filter(
        ({ time, onWorkingDay }) => !onWorkingDay || time < '08:00' || time >= '17:00',
      );

      expect(untimely).toEqual([]);
    });

    it('has the instances meet, without either failing', () => {
      expect(simulated.forestalled).toBeGreaterThan(simulated.arrived.length);
      expect(simulated.errors).toEqual([]);
    });

    further?.(() => simulated);
  });
}

export async function simulateOn(options: ScenarioOptions, open: OpenStore): Promise<Simulated> {
  const scenario = aScenario(options);
  const clock = createManualClock(instantAt(scenario.from, '00:00'));
  const store = await open(clock);
  try {
    return await simulate(scenario, store, clock);
  } finally {
    await store.close();
  }
}

/** Who got a message on which day, once for each message. */
export function personDays({ arrived }: Simulated): readonly string[] {
  return arrived.map(({ recipientId, day }) => `${recipientId} ${day}`);
}

export function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

/** Every line with the day and the capacity in which it is told, in a fixed order. */
function linesIn(digests: readonly ExpectedDigest[]): readonly string[] {
  return digests.flatMap(({ day, lines }) => lines.map(({ id, role }) => `${day} ${id} ${role}`)).sort();
}

/** A card has no room for more. */
const MOST_LINES = 12;

function itemsIn(digest: ExpectedDigest | undefined): readonly string[] {
  const lines = digest?.lines ?? [];
  return [...lines.filter(({ role }) => role !== 'owner'), ...lines.filter(({ role }) => role === 'owner')]
    .slice(0, MOST_LINES)
    .map(({ ref }) => ref.itemId)
    .sort();
}
