import type { LocalDate } from '../../contracts/calendar';
import type { PersonId, PersonSettings, Team } from '../../contracts/people';
import type { Directory } from '../../ports/directory';
import { addDays } from '../../shared/local-date';
import type { People } from '../people';
import type { ItemSource } from './item-source';
import type { PeopleSnapshot, PersonState } from './recipients';
import { itemKey, type RemindableItem } from './remindable';

export interface CandidateDeps {
  readonly source: ItemSource;
  readonly people: People;
  readonly directory: Directory;
}

/** What might be a line for somebody, with the people whose availability decides it. */
export interface Candidates {
  readonly items: readonly RemindableItem[];
  readonly snapshot: PeopleSnapshot;
}

/** The first step comes 14 days before, and moves back over at most a few weeks of quiet days. */
const HORIZON_DAYS = 45;

/**
 * Everything that could concern a person today: what they own, what those own whom they replace, and what the teams have that
 * they, or those whom they replace, lead or manage; for the association's manager also what the association itself has. Costs
 * their own open tasks and, for who leads, the open items of their teams.
 */
export async function candidatesFor(
  deps: CandidateDeps,
  tenantId: string,
  personId: PersonId,
  today: LocalDate,
): Promise<Candidates> {
  const { source, directory } = deps;
  const dueBy = addDays(today, HORIZON_DAYS);
  const [represented, teams, associationManager] = await Promise.all([
    representedBy(deps.people, tenantId, personId),
    directory.teams(tenantId),
    directory.associationManager(tenantId),
  ]);
  const concerned = teams.filter(({ leadId, managerId }) => represented.has(leadId) || represented.has(managerId));
  const found = await Promise.all([
    ...[...represented].map((ownerId) => source.openOf(tenantId, ownerId)),
    ...concerned.map(({ id }) => source.openOfTeam(tenantId, id, dueBy)),
    ...(associationManager !== undefined && represented.has(associationManager.id)
      ? [source.openOfTeam(tenantId, undefined, dueBy)]
      : []),
  ]);
  // What was asked is told the next day, however far off its own day is.
  const near = found.flat().filter(({ dueOn, askedOn }) => dueOn <= dueBy || askedOn !== undefined);
  const items = [...new Map(near.map((item) => [itemKey(item.ref), item])).values()];
  return { items, snapshot: await snapshotAround(deps, tenantId, items, [personId]) };
}

/** The people on whom it depends who is told of these items, as they are now. */
export async function snapshotAround(
  deps: Omit<CandidateDeps, 'source'>,
  tenantId: string,
  items: readonly RemindableItem[],
  others: readonly PersonId[],
): Promise<PeopleSnapshot> {
  const [teams, associationManager] = await Promise.all([
    deps.directory.teams(tenantId),
    deps.directory.associationManager(tenantId),
  ]);
  const states = await statesOf(deps, tenantId, [
    ...others,
    ...items.map(({ ownerId }) => ownerId),
    ...teams
      .filter(({ id }) => items.some(({ teamId }) => teamId === id))
      .flatMap((team) => [team.leadId, team.managerId]),
    ...(associationManager === undefined ? [] : [associationManager.id]),
  ]);
  return snapshotOf(states, teams, associationManager?.id);
}

/** The person and everybody whose deputy, or deputy's deputy, they are. */
async function representedBy(people: People, tenantId: string, personId: PersonId): Promise<ReadonlySet<PersonId>> {
  const found = new Set([personId]);
  // A set hands out what is added to it while it is walked.
  for (const id of found) {
    for (const absent of await people.substitutedBy(tenantId, id)) found.add(absent);
  }
  return found;
}

async function statesOf(
  { people, directory }: Omit<CandidateDeps, 'source'>,
  tenantId: string,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PersonState>> {
  const states = new Map<PersonId, PersonState>();
  const wanted = new Set(ids);
  for (const id of wanted) {
    const [person, settings]: [unknown, PersonSettings] = await Promise.all([
      directory.person(tenantId, id),
      people.settingsOf(tenantId, id),
    ]);
    states.set(id, { known: person !== undefined, settings });
    if (settings.deputyId !== undefined) wanted.add(settings.deputyId);
  }
  return states;
}

function snapshotOf(
  states: ReadonlyMap<PersonId, PersonState>,
  teams: readonly Team[],
  associationManagerId: PersonId | undefined,
): PeopleSnapshot {
  return {
    person: (id) => states.get(id) ?? { known: false },
    team: (id) => teams.find((team) => team.id === id),
    associationManagerId,
  };
}
