import type { PlanItem } from '../../../../../bot/contracts/annual-plan';
import type { Instant, LocalDate, QuietDay, Weekday } from '../../../../../bot/contracts/calendar';
import type { PersonId, Team } from '../../../../../bot/contracts/people';
import type { ItemCommand } from '../../../../../bot/contracts/plan-resources';
import { addDays, daysBetween, instantAt } from '../../../../../bot/shared/local-date';
import { people, teams } from '../../../../support/program/test-association';
import { aPlanItem, anAssociationItem } from '../../../../support/program/plan-items';
import { createRandom, type Random } from './random';

/** Something that somebody does. What an item's event asks for is done by its owner at that moment, while it is open. */
export type SimulatedEvent = { readonly at: Instant } & (
  | { readonly what: 'item'; readonly itemId: string; readonly command: ItemCommand }
  | { readonly what: 'away'; readonly personId: PersonId; readonly until: LocalDate; readonly deputyId?: PersonId }
  | { readonly what: 'back'; readonly personId: PersonId }
  | { readonly what: 'week'; readonly personId: PersonId; readonly days: readonly Weekday[] }
);

/** All that happens between two days, the same for the same seed. */
export interface Scenario {
  readonly from: LocalDate;
  readonly through: LocalDate;
  readonly items: readonly PlanItem[];
  readonly ownQuietDays: readonly QuietDay[];
  /** In order of time; never at the moment of the digests. */
  readonly events: readonly SimulatedEvent[];
}

export interface ScenarioOptions {
  readonly seed: number;
  readonly from: LocalDate;
  readonly through: LocalDate;
  readonly items: number;
}

export function aScenario({ seed, from, through, items: count }: ScenarioOptions): Scenario {
  const random = createRandom(seed);
  const items = Array.from({ length: count }, (_, number) => anItem(random, number, from, through));
  const events = [
    ...weeks(from, through),
    ...items.flatMap((item) => fateOf(random, item)),
    ...people.flatMap(({ id }) => absencesOf(random, id, from, through)),
  ];
  return {
    from,
    through,
    items,
    ownQuietDays: [{ on: '2027-05-07', name: 'Brugdag (verzonnen)', kind: 'own' }],
    events: events
      .filter(({ at }) => at > instantAt(from, '01:00') && at < instantAt(through, '23:00'))
      .sort((one, other) => one.at.localeCompare(other.at)),
  };
}

/** Who replaces whom: a chain, a pair, a circle; the others have nobody, so that their team lead is next. */
const DEPUTIES: Readonly<Record<PersonId, PersonId>> = {
  anna: 'bram',
  bram: 'chris',
  lotte: 'anna',
  dina: 'emre',
  emre: 'dina',
  iris: 'farah',
  farah: 'gijs',
  gijs: 'iris',
  maria: 'hugo',
};

const PART_TIMERS: Readonly<Record<PersonId, readonly Weekday[]>> = {
  anna: [1, 2, 4],
  chris: [2, 3, 4, 5],
  emre: [1, 2, 3],
  farah: [2],
  lotte: [1, 2, 3, 4],
  gijs: [2, 3, 4, 5, 6],
};

function anItem(random: Random, number: number, from: LocalDate, through: LocalDate): PlanItem {
  const id = `item-${String(number).padStart(3, '0')}`;
  const dueOn = addDays(from, random.between(1, daysBetween(from, through)));
  if (number % 20 === 0) return anAssociationItem({ id, dueOn, title: `Mijlpaal ${number}` });
  const team = random.pick(teams);
  const ownerId = random.pick(everybodyIn(team));
  return aPlanItem({ id, teamId: team.id, ownerId, dueOn, title: `Actie ${number}` });
}

function fateOf(random: Random, { id, dueOn, teamId }: PlanItem): readonly SimulatedEvent[] {
  const event = (days: number, command: ItemCommand): SimulatedEvent => ({
    at: someTimeOn(random, addDays(dueOn, days)),
    what: 'item',
    itemId: id,
    command,
  });
  const team = teams.find((one) => one.id === teamId);
  return [
    ...(random.chance(20) ? [event(random.between(-16, 20), { what: 'snooze', days: random.pick([1, 3, 7]) })] : []),
    ...(random.chance(10) ? [event(random.between(-10, 25), { what: 'snooze', days: random.pick([1, 3, 7]) })] : []),
    ...(random.chance(20)
      ? [
          event(random.between(-10, 12), {
            what: 'move',
            to: addDays(dueOn, random.between(13, 45)),
            reason: 'Het schuift op',
          }),
        ]
      : []),
    ...(team !== undefined && random.chance(20)
      ? [event(random.between(-15, 15), { what: 'reassign', to: random.pick(everybodyIn(team)) })]
      : []),
    ...(random.chance(60) ? [event(random.between(-20, 40), { what: 'complete', evidence: 'Het is gedaan' })] : []),
  ];
}

function absencesOf(
  random: Random,
  personId: PersonId,
  from: LocalDate,
  through: LocalDate,
): readonly SimulatedEvent[] {
  const deputyId = DEPUTIES[personId];
  const length = daysBetween(from, through);
  return Array.from({ length: Math.ceil(length / 90) }, () => {
    const day = addDays(from, random.between(1, length));
    const until = addDays(day, random.between(1, 20));
    const away = { what: 'away', personId, until, ...(deputyId === undefined ? {} : { deputyId }) } as const;
    const isBackEarly = random.chance(25);
    const back = { at: someTimeOn(random, addDays(day, 4)), what: 'back', personId } as const;
    return [{ at: someTimeOn(random, day), ...away }, ...(isBackEarly ? [back] : [])];
  }).flat();
}

/** Whoever works part-time says so on the first night, and two change their week halfway. */
function weeks(from: LocalDate, through: LocalDate): readonly SimulatedEvent[] {
  const halfway = addDays(from, Math.floor(daysBetween(from, through) / 2));
  const chosen = Object.entries(PART_TIMERS).map(([personId, days]) => ({ on: from, time: '02:00', personId, days }));
  const changed: readonly { personId: PersonId; days: readonly Weekday[] }[] = [
    { personId: 'bram', days: [1, 3, 5] },
    { personId: 'emre', days: [1, 2, 3, 4, 5] },
  ];
  return [...chosen, ...changed.map((change) => ({ on: halfway, time: '20:00', ...change }))].map(
    ({ on, time, personId, days }) => ({ at: instantAt(on, time), what: 'week', personId, days }),
  );
}

function everybodyIn({ leadId, memberIds }: Team): readonly PersonId[] {
  return [leadId, ...memberIds];
}

/** Around the clock, also right before and after the digests. */
function someTimeOn(random: Random, day: LocalDate): Instant {
  return instantAt(day, random.pick(['07:15', '08:59', '09:01', '10:30', '12:00', '14:45', '16:59', '17:00', '21:30']));
}
