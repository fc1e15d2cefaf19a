import type { DirectoryData } from '../../bot/adapters/static-directory/directory-data';
import type { PlanItem } from '../../bot/contracts/annual-plan';
import type { LocalDate } from '../../bot/contracts/calendar';
import type { Person, PersonId } from '../../bot/contracts/people';
import { planItems, tasks } from '../../bot/features/annual-plan';
import { taskId, taskOf } from '../../bot/features/annual-plan/task-index';
import { conversations, personSettings } from '../../bot/features/people';
import type { Digest } from '../../bot/contracts/reminders';
import { agendas, digests } from '../../bot/features/reminders';
import type { Clock } from '../../bot/ports/clock';
import { createCollection } from '../../bot/ports/collection';
import type { Operation, Store } from '../../bot/ports/store';
import { instantAt } from '../../bot/shared/local-date';
import { personPartition, planPartition, tenantPartition } from '../../bot/shared/partitions';
import { TENANT_ID } from '../support/program/test-association';

/** A Tuesday on which everybody is told of one plan action that is due a week later. */
export const DAY: LocalDate = '2026-12-08';
export const NINE = instantAt(DAY, '09:00');

const DAY_BEFORE: LocalDate = '2026-12-07';
const DUE_ON: LocalDate = '2026-12-15';
const TEAM_SIZE = 50;
const YEAR = 2027;

export function recipientIds(count: number): readonly PersonId[] {
  return Array.from({ length: count }, (_, at) => `p${at}`);
}

/** An invented association of so many people, in teams of 50. */
export function largeAssociation(count: number): DirectoryData {
  const ids = recipientIds(count);
  return {
    people: [{ ...colleague('chief'), role: 'manager' }, ...ids.map(colleague)],
    teams: teamsOf(ids).map((members, at) => ({
      ...{ id: `t${at}`, name: `Team ${at}`, leadId: 'chief', managerId: 'chief' },
      memberIds: [...members],
    })),
    associationManagerId: 'chief',
  };
}

function colleague(id: PersonId): Person {
  return { id, name: `Collega ${id}`, givenName: 'Collega', email: `${id}@woonvoorbeeld.example`, role: 'staff' };
}

export function conversationOf(id: PersonId): string {
  return `a:${id}`;
}

/** Everybody installed the bot, has one plan action, and is told of it at nine; with `planned`, by a digest that waits already. */
export async function seedAssociation(
  store: Store,
  clock: Clock,
  count: number,
  serviceUrl: string,
  planned = false,
): Promise<void> {
  const settings = createCollection(store, personSettings, clock);
  const items = createCollection(store, planItems, clock);
  for (const [at, members] of teamsOf(recipientIds(count)).entries()) {
    const teamId = `t${at}`;
    await store.batch(
      tenantPartition(TENANT_ID),
      members.map((id) => settings.toUpsert(tenantPartition(TENANT_ID), `person:${id}`, installed(id))),
    );
    const pk = planPartition(TENANT_ID, teamId, YEAR);
    const own = members.map((id) => anItem(teamId, id));
    await store.batch(
      pk,
      own.map((item) => items.toUpsert(pk, item.id, item)),
    );
    for (const item of own)
      await store.batch(
        personPartition(TENANT_ID, item.ownerId),
        personal({ store, clock, serviceUrl, planned }, item),
      );
  }
}

interface Seeding {
  readonly store: Store;
  readonly clock: Clock;
  readonly serviceUrl: string;
  readonly planned: boolean;
}

function personal({ store, clock, serviceUrl, planned }: Seeding, item: PlanItem): readonly Operation[] {
  const { ownerId: id, teamId = '', planYear: year, id: itemId } = item;
  const pk = personPartition(TENANT_ID, id);
  const address = { conversationId: conversationOf(id), serviceUrl, tenantId: TENANT_ID, channelUserId: `29:${id}` };
  const agenda = { personId: id, lastComposedOn: DAY_BEFORE, toldThrough: DAY_BEFORE };
  const own = [
    createCollection(store, tasks, clock).toUpsert(pk, taskId({ teamId, year, itemId }), taskOf(item)),
    createCollection(store, conversations, clock).toUpsert(pk, 'conversation', address),
  ];
  const waiting = planned
    ? plannedDigest(store, clock, item)
    : [createCollection(store, agendas, clock).toUpsert(pk, 'agenda', agenda, { due: NINE })];
  return [...own, ...waiting];
}

function plannedDigest(
  store: Store,
  clock: Clock,
  { id: itemId, ownerId, teamId = '', dueOn }: PlanItem,
): readonly Operation[] {
  const pk = personPartition(TENANT_ID, ownerId);
  const digest: Digest = {
    ...{ recipientId: ownerId, day: DAY, since: DAY_BEFORE, again: false, state: 'planned', attempts: 0 },
    lines: [{ id: itemId, ref: { teamId, year: YEAR, itemId }, dueOn, step: 'before-7', role: 'owner' }],
    composedAt: NINE,
    keepUntil: instantAt('2027-12-08', '09:00'),
  };
  const entries = createCollection(store, digests, clock);
  return [entries.toCreate(pk, `digest:${DAY}`, digest, { due: NINE, keepUntil: digest.keepUntil })];
}

function anItem(teamId: string, ownerId: PersonId): PlanItem {
  return {
    id: `item-${ownerId}`,
    kind: 'plan-action',
    teamId,
    planYear: YEAR,
    title: 'Bankje in de hal (verzonnen)',
    ownerId,
    dueOn: DUE_ON,
    status: 'open',
    history: [],
    version: 1,
  };
}

function installed(personId: PersonId) {
  const since = instantAt('2026-12-01', '09:00');
  return { personId, workingDays: [1, 2, 3, 4, 5], reachability: { state: 'installed' as const, since } };
}

function teamsOf(ids: readonly PersonId[]): readonly (readonly PersonId[])[] {
  return Array.from({ length: Math.ceil(ids.length / TEAM_SIZE) }, (_, at) =>
    ids.slice(at * TEAM_SIZE, (at + 1) * TEAM_SIZE),
  );
}
