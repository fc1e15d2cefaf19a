import type { LocalDate } from '../../contracts/calendar';
import type { PersonId, PersonSettings, Team } from '../../contracts/people';
import type { DigestRole } from '../../contracts/reminders';
import { availabilityOf } from '../people';
import type { RemindableItem } from './remindable';

export interface PersonState {
  /** Whether the directory still has them. */
  readonly known: boolean;
  /** Absent when they never wrote to the bot. */
  readonly settings?: PersonSettings | undefined;
}

/** The people as they are at the moment of a digest. */
export interface PeopleSnapshot {
  person(id: PersonId): PersonState;
  team(id: string): Team | undefined;
  /** Who is told of what belongs to no team. */
  readonly associationManagerId?: PersonId | undefined;
}

/** An item that concerns somebody. */
export interface Concern {
  readonly item: RemindableItem;
  readonly role: DigestRole;
  /** Whose place they take: the owner's, or that of a team lead or manager who cannot be told. */
  readonly forPersonId?: PersonId;
}

/** Whether somebody can be told something today: known, with the bot installed and not away. */
export function canBeTold({ known, settings }: PersonState, today: LocalDate): boolean {
  return known && settings !== undefined && availabilityOf(settings, today) === 'reachable';
}

/**
 * Who is told of the owner's items today: the owner, else the first of their deputies, the team lead and the manager, each with
 * their own deputies, who can be told. Undefined when nobody can.
 */
export function recipientOf(
  item: Pick<RemindableItem, 'ownerId' | 'teamId'>,
  today: LocalDate,
  people: PeopleSnapshot,
): PersonId | undefined {
  const { leadId, managerId } = superiorsOf(item, people);
  return firstAble([item.ownerId, leadId, managerId], today, people);
}

/**
 * Who hears today that the item is overdue: the team lead or the manager, or the first of their deputies who can be told. Never
 * its owner; undefined when there is nobody to tell.
 */
export function escalationRecipientOf(
  role: 'team-lead' | 'manager',
  item: Pick<RemindableItem, 'ownerId' | 'teamId'>,
  today: LocalDate,
  people: PeopleSnapshot,
): PersonId | undefined {
  const { leadId, managerId } = superiorsOf(item, people);
  const superiorId = role === 'team-lead' ? leadId : managerId;
  return firstAble([superiorId], today, people, [item.ownerId]);
}

/** Which of the items concern this person today, and in what capacity: one item may concern them twice. */
export function concernsOf(
  recipientId: PersonId,
  items: readonly RemindableItem[],
  today: LocalDate,
  people: PeopleSnapshot,
): readonly Concern[] {
  return items.flatMap((item) => {
    const { leadId, managerId } = superiorsOf(item, people);
    const concerns: Concern[] = [];
    if (recipientOf(item, today, people) === recipientId) {
      const isOwner = recipientId === item.ownerId;
      concerns.push({ item, ...(isOwner ? { role: 'owner' } : { role: 'stand-in', forPersonId: item.ownerId }) });
    }
    if (escalationRecipientOf('team-lead', item, today, people) === recipientId) {
      concerns.push({ item, role: 'team-lead', ...inPlaceOf(leadId, recipientId) });
    }
    if (escalationRecipientOf('manager', item, today, people) === recipientId) {
      concerns.push({ item, role: 'manager', ...inPlaceOf(managerId, recipientId) });
    }
    return concerns;
  });
}

function superiorsOf(
  { teamId }: Pick<RemindableItem, 'teamId'>,
  people: PeopleSnapshot,
): { readonly leadId: PersonId | undefined; readonly managerId: PersonId | undefined } {
  const team = teamId === undefined ? undefined : people.team(teamId);
  return { leadId: team?.leadId, managerId: team?.managerId ?? people.associationManagerId };
}

function inPlaceOf(personId: PersonId | undefined, recipientId: PersonId): Pick<Concern, 'forPersonId'> {
  return personId === undefined || personId === recipientId ? {} : { forPersonId: personId };
}

/** The first who can be told, asking of each their deputy, their deputy's deputy and so on before the next. */
function firstAble(
  candidates: readonly (PersonId | undefined)[],
  today: LocalDate,
  people: PeopleSnapshot,
  except: readonly PersonId[] = [],
): PersonId | undefined {
  const asked = new Set<PersonId>(except);
  for (const candidate of candidates) {
    let personId = candidate;
    while (personId !== undefined && !asked.has(personId)) {
      const state = people.person(personId);
      if (canBeTold(state, today)) return personId;
      asked.add(personId);
      personId = state.settings?.deputyId;
    }
  }
  return undefined;
}
