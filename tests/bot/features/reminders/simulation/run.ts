import type { Instant, LocalDate } from '../../../../../bot/contracts/calendar';
import type { PersonId } from '../../../../../bot/contracts/people';
import type { Messenger, OutgoingMessage } from '../../../../../bot/ports/messenger';
import type { Store } from '../../../../../bot/ports/store';
import { addDays, instantAt, localDateOf, localTimeOf } from '../../../../../bot/shared/local-date';
import type { ManualClock } from '../../../../support/manual-clock';
import { interleaving } from '../../../../support/program/interleaving';
import { keepItems, refTo } from '../../../../support/program/plan-items';
import { keepQuietDays } from '../../../../support/program/quiet-days';
import { people, TENANT_ID } from '../../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../../support/program/test-program';
import { createRandom } from './random';
import type { Scenario, SimulatedEvent } from './scenario';
import { createWorld, type ExpectedDigest, type World } from './world';

/** A message as it arrived. */
export interface Arrived {
  readonly day: LocalDate;
  readonly time: string;
  readonly recipientId: PersonId;
  readonly onWorkingDay: boolean;
  readonly activityId: string;
  /** The items that its card leads to. */
  readonly itemIds: readonly string[];
}

export interface Simulated {
  readonly expected: readonly ExpectedDigest[];
  readonly arrived: readonly Arrived[];
  /** What the program says it sent, by the id of the message. */
  readonly sent: ReadonlyMap<string, ExpectedDigest>;
  /** How often an instance found that the other was first. */
  readonly forestalled: number;
  readonly errors: readonly unknown[];
}

const SEED = 1;

/** Two instances on one store, started together, live through the scenario. */
export async function simulate(scenario: Scenario, store: Store, clock: ManualClock): Promise<Simulated> {
  const world = createWorld(scenario);
  const { messenger, arrived } = arrivals(world, clock);
  const random = createRandom(SEED);
  // Now and then one instance falls behind the other by many operations.
  const turns = () => (random.chance(2) ? 60 : random.between(0, 2));
  const through = (shared: Store) => interleaving(shared, turns);
  const open = () => createTestProgram({ store, clock, messenger, through });
  const instances = [await open(), await open()] as const;
  const [one, other] = instances;
  const expected: ExpectedDigest[] = [];

  let acts = 0;
  /** Whichever the channel happens to reach. */
  const nextInstance = (): TestProgram => {
    acts += 1;
    return acts % 2 === 0 ? one : other;
  };

  /** Each polls at its own pace until nothing is due at this moment. */
  async function poll(): Promise<void> {
    await Promise.all(
      instances.map(async ({ program }) => {
        while ((await store.due(clock.now(), 1)).length > 0) await program.dueLoop.runOnce();
      }),
    );
  }
  async function live(moment: Instant): Promise<void> {
    for (;;) {
      const [next] = await store.due(moment, 1);
      if (next?.due === undefined) break;
      one.skipTo(next.due > clock.now() ? next.due : clock.now());
      await poll();
    }
    one.skipTo(moment);
  }

  await keepQuietDays(one, scenario.ownQuietDays);
  await keepItems(one, ...scenario.items);
  await one.install(...people.map(({ id }) => id));
  const events = [...scenario.events];
  for (let day = scenario.from; day <= scenario.through; day = addDays(day, 1)) {
    const nine = instantAt(day, '09:00');
    await happen(eventsBefore(events, nine));
    expected.push(...world.tellOn(day));
    await live(nine);
    await poll();
    await happen(eventsBefore(events, instantAt(addDays(day, 1), '00:00')));
  }

  async function happen(now: readonly SimulatedEvent[]): Promise<void> {
    for (const event of now) {
      await live(event.at);
      await act(nextInstance(), world, event);
      await poll();
    }
  }

  return {
    expected,
    arrived,
    sent: await sentBy(one),
    forestalled: instances.flatMap(({ log }) => log).filter(({ message }) => message === 'Another instance was first')
      .length,
    errors: instances.flatMap(({ log }) => log).filter(({ level }) => level === 'error'),
  };
}

/** Takes the events up to a moment from the list. */
function eventsBefore(events: SimulatedEvent[], moment: Instant): readonly SimulatedEvent[] {
  const count = events.findIndex(({ at }) => at >= moment);
  return events.splice(0, count === -1 ? events.length : count);
}

async function act(instance: TestProgram, world: World, event: SimulatedEvent): Promise<void> {
  const { people: choices } = instance.services;
  switch (event.what) {
    case 'item': {
      const item = world.itemOf(event);
      if (item === undefined) return;
      const actor = await instance.actorOf(item.ownerId);
      const { outcome } = await instance.services.tasks.change(actor, refTo(item), item.version, event.command);
      if (outcome !== 'applied') throw new Error(`${JSON.stringify(event)} was ${outcome}`);
      break;
    }
    case 'away':
      await choices.goAway(await instance.actorOf(event.personId), event);
      break;
    case 'back':
      await choices.comeBack(await instance.actorOf(event.personId));
      break;
    case 'week':
      await choices.chooseWorkingDays(await instance.actorOf(event.personId), event.days);
      break;
  }
  world.apply(event);
}

function arrivals(world: World, clock: ManualClock): { messenger: Messenger; arrived: readonly Arrived[] } {
  const arrived: Arrived[] = [];
  const messenger: Messenger = {
    async send({ conversationId }, message) {
      await new Promise(setImmediate);
      const recipientId = conversationId.slice('a:'.length);
      const day = localDateOf(clock.now());
      const activityId = `message-${arrived.length + 1}`;
      const onWorkingDay = world.works(recipientId, day);
      const itemIds = itemsOn(message);
      arrived.push({ day, time: localTimeOf(clock.now()), recipientId, onWorkingDay, activityId, itemIds });
      return { activityId };
    },
    update: () => Promise.reject(new Error('No digest is changed after it was sent')),
  };
  return { messenger, arrived };
}

/** A row of a card leads to its item in more than one way. */
function itemsOn(message: OutgoingMessage): readonly string[] {
  const found = [...JSON.stringify(message).matchAll(/"itemId":"([^"]+)"/g)].flatMap(([, id]) => id ?? []);
  return [...new Set(found)].sort();
}

async function sentBy({ services }: TestProgram): Promise<ReadonlyMap<string, ExpectedDigest>> {
  const digests = await Promise.all(people.map(({ id }) => services.reminders.digestsOf(TENANT_ID, id)));
  return new Map(
    digests
      .flat()
      .flatMap(({ activityId, day, recipientId, lines }) =>
        activityId === undefined ? [] : [[activityId, { day, recipientId, lines }] as const],
      ),
  );
}
