import type { LocalDate, Weekday } from '../../contracts/calendar';
import type { Language, Person, PersonId, PersonSettings, Team } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import { createCollection, type Collection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Address } from '../../ports/messenger';
import { StoreError, type Operation, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { addDays, localDateOf } from '../../shared/local-date';
import { personPartition, tenantPartition } from '../../shared/partitions';
import { availabilityOf, type Availability } from './availability';
import { conversations, personSettings, substitutions } from './collections';
import { InvalidAbsence, NoWorkingDays, OwnDeputy, PersonNotFound, TeamNotFound, TeamNotVisible } from './errors';
import { maySeeTeam } from './permissions';
import { peopleNamed } from './search';

/** The longest absence in one go, in days. */
const LONGEST_ABSENCE = 366;
const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5];

export interface Identity {
  readonly actor: Actor;
  readonly person: Person;
  /** Only when this person chose one. */
  readonly language?: Language;
  /** In which they last spoke. */
  readonly spokenLanguage?: Language;
  /** Whether they have the bot and can be written to, as it was just read. */
  readonly isInstalled: boolean;
}

export interface TeamMember {
  readonly person: Person;
  readonly settings: PersonSettings;
  readonly availability: Availability;
}

export type People = ReturnType<typeof createPeople>;

/** Who somebody is, what they chose, and how they can be reached. */
export function createPeople(deps: { readonly store: Store; readonly directory: Directory; readonly clock: Clock }) {
  const { store, directory, clock } = deps;
  const settings = createCollection(store, personSettings, clock);
  const deputies = createCollection(store, substitutions, clock);
  const addresses = createCollection(store, conversations, clock);
  const today = (): LocalDate => localDateOf(clock.now());

  async function settingsOf(tenantId: string, personId: PersonId): Promise<PersonSettings> {
    const entry = await settings.read(tenantPartition(tenantId), settingsId(personId));
    return entry?.body ?? unknownSettings(personId);
  }

  /** Changes the settings with the derived substitution in one batch, and marks them for the next digest to be planned anew. */
  async function change(tenantId: string, personId: PersonId, next: (now: PersonSettings) => PersonSettings) {
    return changeSettings({ store, settings, deputies, clock }, tenantId, personId, next);
  }

  async function deputyFor({ tenantId, personId }: Actor, deputyId: PersonId): Promise<PersonId> {
    const deputy = await directory.person(tenantId, deputyId);
    if (deputy === undefined) throw new PersonNotFound();
    if (deputy.id === personId) throw new OwnDeputy();
    return deputy.id;
  }

  return {
    settingsOf,

    /** @throws TeamNotFound, TeamNotVisible */
    requireVisible: (actor: Actor, teamId: string) => visibleTeam(directory, actor, teamId),

    /** Undefined for somebody who is not in the directory of this tenant. */
    async identify(tenantId: string, personId: PersonId): Promise<Identity | undefined> {
      const person = await directory.person(tenantId, personId);
      if (person === undefined) return undefined;
      const [teams, own] = await Promise.all([directory.teams(tenantId), settingsOf(tenantId, personId)]);
      return identityOf(actorOf(tenantId, person, teams), person, own);
    },

    /**
     * Keeps where to reach a person. `firstTime` is true once per installation: the bot introduces itself then.
     * An activity of somebody who was unreachable proves that they can be reached again. `again`: somebody who was identified as
     * having the bot is seen, which is most often no news and is not looked up again.
     */
    async remember(address: Address, personId: PersonId, event: 'installed' | 'removed' | 'seen' | 'again') {
      const { tenantId } = address;
      const pk = personPartition(tenantId, personId);
      if (event === 'removed') {
        await change(tenantId, personId, (now) => ({ ...now, reachability: { state: 'not-installed' } }));
        await addresses.delete(pk, 'conversation');
        return { firstTime: false };
      }
      const known = await addresses.read(pk, 'conversation');
      if (known === undefined || !sameAddress(known.body, address))
        await addresses.upsert(pk, 'conversation', { ...address });
      if (event === 'again') return { firstTime: false };
      let before = (await settingsOf(tenantId, personId)).reachability.state;
      if (before === 'installed') return { firstTime: false };
      const installed = { state: 'installed', since: clock.now() } as const;
      await change(tenantId, personId, (now) => {
        // Another instance may have been first: what counts is what this change came upon.
        before = now.reachability.state;
        return before === 'installed' ? now : { ...now, reachability: installed };
      });
      return { firstTime: before === 'not-installed' };
    },

    async addressOf(tenantId: string, personId: PersonId): Promise<Address | undefined> {
      return (await addresses.read(personPartition(tenantId, personId), 'conversation'))?.body;
    },

    /** After a final refusal by the channel; cleared by the person's next activity. Who removed the bot meanwhile has not installed it. */
    async markUnreachable(tenantId: string, personId: PersonId, reason: string): Promise<void> {
      const unreachable = { state: 'unreachable', since: clock.now(), reason } as const;
      await change(tenantId, personId, (now) =>
        now.reachability.state === 'installed' ? { ...now, reachability: unreachable } : now,
      );
    },

    /** Keeps in which language somebody speaks, who did not choose one. */
    async heard(actor: Actor, spokenLanguage: Language): Promise<void> {
      await change(actor.tenantId, actor.personId, (now) => ({ ...now, spokenLanguage }));
    },

    async chooseLanguage(actor: Actor, language: Language): Promise<PersonSettings> {
      return change(actor.tenantId, actor.personId, (now) => ({ ...now, language }));
    },

    /** @throws NoWorkingDays */
    async chooseWorkingDays(actor: Actor, days: readonly Weekday[]): Promise<PersonSettings> {
      const workingDays = [...new Set(days)].sort();
      if (workingDays.length === 0) throw new NoWorkingDays();
      return change(actor.tenantId, actor.personId, (now) => ({ ...now, workingDays }));
    },

    /**
     * Away from today through `until`. Without a `deputyId` the deputy who was chosen before stays; null is for nobody.
     * @throws InvalidAbsence, OwnDeputy, PersonNotFound
     */
    async goAway(
      actor: Actor,
      { until, deputyId }: { until: LocalDate; deputyId?: PersonId | null },
    ): Promise<PersonSettings> {
      const from = today();
      if (until < from || until > addDays(from, LONGEST_ABSENCE)) throw new InvalidAbsence();
      const chosen = typeof deputyId === 'string' ? await deputyFor(actor, deputyId) : deputyId;
      return change(actor.tenantId, actor.personId, ({ deputyId: before, ...now }) => {
        const deputy = chosen === undefined ? before : (chosen ?? undefined);
        return { ...now, absence: { from, until }, ...(deputy === undefined ? {} : { deputyId: deputy }) };
      });
    },

    async comeBack(actor: Actor): Promise<PersonSettings> {
      return change(actor.tenantId, actor.personId, ({ absence: _over, ...now }) => now);
    },

    /** Everybody whose deputy this person is, whether away or not. */
    async substitutedBy(tenantId: string, deputyId: PersonId): Promise<readonly PersonId[]> {
      const rows = await deputies.all(tenantPartition(tenantId), { where: { deputyId } });
      return rows.map(({ body }) => body.personId);
    },

    person: (tenantId: string, personId: PersonId) => directory.person(tenantId, personId),

    /** Colleagues by the words of their names; everybody without a word. */
    async named(tenantId: string, words: string): Promise<readonly Person[]> {
      return peopleNamed(await directory.people(tenantId), words);
    },

    /** The teams that somebody works in; for who is in none, those that they may look at. */
    async visibleTeams(actor: Actor): Promise<readonly string[]> {
      if (actor.teamIds.length > 0) return actor.teamIds;
      return (await directory.teams(actor.tenantId)).filter((team) => maySeeTeam(actor, team)).map(({ id }) => id);
    },

    /** The team with everybody's availability today; for its members, its manager and administrators. @throws TeamNotFound, TeamNotVisible */
    async team(actor: Actor, teamId: string): Promise<{ team: Team; members: readonly TeamMember[] }> {
      const team = await visibleTeam(directory, actor, teamId);
      const people = await Promise.all(memberIds(team).map((id) => directory.person(actor.tenantId, id)));
      const members = people.flatMap((person) => (person === undefined ? [] : [person]));
      return {
        team,
        members: await Promise.all(
          members.map(async (person) => {
            const own = await settingsOf(actor.tenantId, person.id);
            return { person, settings: own, availability: availabilityOf(own, today()) };
          }),
        ),
      };
    },

    /** The settings that wait for the person's next digest to be planned. */
    waiting: settings,
  };
}

async function visibleTeam(directory: Directory, actor: Actor, teamId: string): Promise<Team> {
  const team = (await directory.teams(actor.tenantId)).find(({ id }) => id === teamId);
  if (team === undefined) throw new TeamNotFound();
  if (!maySeeTeam(actor, team)) throw new TeamNotVisible();
  return team;
}

/** The lead first. */
function memberIds(team: Team): readonly PersonId[] {
  return [...new Set([team.leadId, ...team.memberIds])];
}

interface SettingsWriter {
  readonly store: Store;
  readonly settings: Collection<PersonSettings>;
  readonly deputies: ReturnType<typeof createCollection<{ deputyId: string; personId: string }>>;
  readonly clock: Clock;
}

async function changeSettings(
  writer: SettingsWriter,
  tenantId: string,
  personId: PersonId,
  next: (now: PersonSettings) => PersonSettings,
): Promise<PersonSettings> {
  const pk = tenantPartition(tenantId);
  for (;;) {
    const entry = await writer.settings.read(pk, settingsId(personId));
    const before = entry?.body ?? unknownSettings(personId);
    const after = next(before);
    try {
      await writeSettings(writer, pk, entry, before.deputyId, after);
      return after;
    } catch (error) {
      // Somebody else changed them in between: begin again with what they made of it.
      if (!(error instanceof StoreError && (error.code === 'stale' || error.code === 'exists'))) throw error;
    }
  }
}

async function writeSettings(
  { store, settings, deputies, clock }: SettingsWriter,
  pk: string,
  entry: Entry<PersonSettings> | undefined,
  formerDeputyId: PersonId | undefined,
  after: PersonSettings,
): Promise<void> {
  const { personId, deputyId } = after;
  const due = { due: clock.now() };
  const rowId = substitutionId(personId);
  const row: readonly Operation[] =
    deputyId !== undefined
      ? [deputies.toUpsert(pk, rowId, { deputyId, personId })]
      : formerDeputyId === undefined
        ? []
        : [{ op: 'delete', id: rowId }];
  await store.batch(pk, [
    entry === undefined
      ? settings.toCreate(pk, settingsId(personId), after, due)
      : settings.toReplace(entry, after, due),
    ...row,
  ]);
}

export function settingsId(personId: PersonId): string {
  return `person:${personId}`;
}

export function substitutionId(personId: PersonId): string {
  return `substitution:${personId}`;
}

function unknownSettings(personId: PersonId): PersonSettings {
  return { personId, workingDays: [...MONDAY_TO_FRIDAY], reachability: { state: 'not-installed' } };
}

function actorOf(tenantId: string, { id, role }: Person, teams: readonly Team[]): Actor {
  const leads = teams.filter((team) => team.leadId === id).map((team) => team.id);
  const works = teams.filter((team) => memberIds(team).includes(id)).map((team) => team.id);
  return { tenantId, personId: id, role, teamIds: works, leadsTeamIds: leads };
}

function sameAddress(one: Address, other: Address): boolean {
  return (
    one.conversationId === other.conversationId &&
    one.serviceUrl === other.serviceUrl &&
    one.channelUserId === other.channelUserId
  );
}

function identityOf(actor: Actor, person: Person, own: PersonSettings): Identity {
  const { language, spokenLanguage, reachability } = own;
  return {
    actor,
    person,
    ...(language === undefined ? {} : { language }),
    ...(spokenLanguage === undefined ? {} : { spokenLanguage }),
    isInstalled: reachability.state === 'installed',
  };
}
