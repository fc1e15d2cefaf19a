import type {
  AssessmentRound,
  NewRound,
  ResponseCounts,
  RoundCommand,
  RoundInput,
  RoundPermissions,
  RoundPreview,
  RoundResponse,
} from '../../contracts/assessment-rounds';
import type { Instant } from '../../contracts/calendar';
import type { Place } from '../../contracts/places';
import { createCollection } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { roundPartition, tenantPartition } from '../../shared/partitions';
import {
  assessmentRounds,
  RESPONSE_ID,
  roundDocumentId,
  roundTotals,
  type StoredParticipant,
  type StoredRound,
} from './collections';
import { NotAllowed, PlaceUnknown, RoundIdTaken, RoundNotReady } from './errors';
import { openPlacesOf } from './participant-row';
import { mayMake, mayRun, roundPermissions } from './permissions';
import { roundPreview, type PreviewDeps } from './previews';
import { mayOversee } from '../people';
import { createRoundAccess, placesOf, roundBefore, roundOf, type FoundRound } from './round-access';
import { afterCommand, isAlready, newRound, nextMoment, saysAlready, withInput, type Asked } from './round-change';
import { noTotals, responseOf } from './response-totals';

/** A round as somebody sees it. */
export interface RoundView {
  readonly round: AssessmentRound;
  /** As they exist, in the round's order. */
  readonly places: readonly Place[];
  readonly may: RoundPermissions;
  /** What is asked of the person who looks. */
  readonly mine?: { readonly given: number; readonly asked: number };
  /** For who follows it: of everybody, or of the teams that they lead. */
  readonly counts?: ResponseCounts;
  /** The round with which it can be compared; not in a list. */
  readonly before?: { readonly id: string; readonly name: string };
}

/** `already`: it was so before. `stale`: somebody changed it since the version that was looked at, and nothing was done. */
export interface RoundOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly view: RoundView;
}

export type AssessmentRoundDeps = PreviewDeps;

export type AssessmentRounds = ReturnType<typeof createAssessmentRounds>;

/** Making assessment rounds, and taking them from draft to close. Each change is checked against the version that was read. */
export function createAssessmentRounds(deps: AssessmentRoundDeps) {
  const { store, directory, clock } = deps;
  const access = createRoundAccess(deps);
  const rounds = createCollection(store, assessmentRounds, clock);
  const totals = createCollection(store, roundTotals, clock);

  async function responseFor(actor: Actor, round: StoredRound): Promise<RoundResponse> {
    const { tenantId, leadsTeamIds } = actor;
    const [kept, teams] = await Promise.all([
      totals.read(roundPartition(tenantId, round.id), RESPONSE_ID),
      directory.teams(tenantId),
    ]);
    const seesAll = mayOversee(actor) || mayRun(actor, round);
    const leads = (teamId: string) => leadsTeamIds.includes(teamId);
    return responseOf(kept?.body ?? noTotals(round.createdAt), teams, {
      ...{ sees: (teamId) => seesAll || leads(teamId), leads },
    });
  }

  async function viewOf(actor: Actor, { entry: { body: round }, places, own }: FoundRound): Promise<RoundView> {
    const may = roundPermissions(actor, round, places);
    const response = may.follow ? await responseFor(actor, round) : undefined;
    return {
      ...{ round: roundOf(round), places, may },
      ...(own?.isAsked === true ? { mine: mineOf(own) } : {}),
      ...(response === undefined ? {} : { counts: response.total }),
    };
  }

  async function fullViewOf(actor: Actor, found: FoundRound): Promise<RoundView> {
    const { body: round } = found.entry;
    const [view, before] = await Promise.all([viewOf(actor, found), roundBefore(deps, actor.tenantId, round)]);
    return { ...view, ...(before === undefined ? {} : { before: { id: before.id, name: before.name } }) };
  }

  /** @throws PlaceUnknown for what is new and does not exist, or is not of the round's team */
  async function requirePlaces({ tenantId }: Actor, { teamId, placeIds }: Placed, before: readonly string[]) {
    const all = await deps.places.all(tenantId);
    const known = new Set(all.filter((place) => teamId === undefined || place.teamId === teamId).map(({ id }) => id));
    if (placeIds.some((placeId) => !known.has(placeId) && !before.includes(placeId))) throw new PlaceUnknown();
  }

  /** Reads, checks and writes until nobody came between. */
  async function decide(actor: Actor, roundId: string, decision: Decision): Promise<RoundOutcome> {
    for (;;) {
      const found = await access.forActor(actor, roundId);
      const asked = { by: actor.personId, at: clock.now() };
      const next = await decision(found, asked);
      if (typeof next === 'string') return { outcome: next, view: await fullViewOf(actor, found) };
      const due = next.turn === found.entry.body.turn ? nextMoment(next) : asked.at;
      try {
        const entry = await rounds.replace(found.entry, next, { due: earliest(due, found.entry.due) });
        const all = await deps.places.all(actor.tenantId);
        return { outcome: 'applied', view: await fullViewOf(actor, { ...found, entry, places: placesOf(next, all) }) };
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      }
    }
  }

  return {
    /** The latest first, those that the person may see. */
    async list(actor: Actor): Promise<readonly RoundView[]> {
      return Promise.all((await access.allFor(actor)).map((found) => viewOf(actor, found)));
    },

    /** @throws RoundNotFound */
    async view(actor: Actor, roundId: string): Promise<RoundView> {
      return fullViewOf(actor, await access.forActor(actor, roundId));
    },

    /**
     * The same id twice is one round: what was made first stays.
     * @throws NotAllowed, InvalidPeriod, PlaceUnknown, RoundIdTaken
     */
    async create(actor: Actor, input: NewRound, repeats?: string): Promise<RoundView> {
      if (!mayMake(actor, input.teamId)) throw new NotAllowed();
      const asked = { by: actor.personId, at: clock.now() };
      const round = newRound(input, asked, repeats);
      await requirePlaces(actor, round, []);
      try {
        await rounds.create(tenantPartition(actor.tenantId), roundDocumentId(round.id), round);
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'exists')) throw error;
        const there = await access.find(actor.tenantId, round.id);
        if (there?.createdBy !== actor.personId) throw new RoundIdTaken();
      }
      return fullViewOf(actor, await access.forActor(actor, round.id));
    },

    /**
     * An open round keeps its days and questions; its places only become more.
     * @throws RoundNotFound, NotAllowed, InvalidPeriod, PlaceUnknown, FixedWhileOpen, NotInThisState
     */
    change: (actor: Actor, roundId: string, seen: number, input: RoundInput): Promise<RoundOutcome> =>
      decide(actor, roundId, async ({ entry: { body: round } }) => {
        if (!mayRun(actor, round)) throw new NotAllowed();
        if (saysAlready(round, input)) return 'already';
        if (round.version !== seen) return 'stale';
        await requirePlaces(actor, { ...round, placeIds: input.placeIds }, round.placeIds);
        return withInput(round, input);
      }),

    /** @throws RoundNotFound, NotAllowed, NotInThisState, InvalidPeriod, RoundNotReady */
    command: (actor: Actor, roundId: string, seen: number, command: RoundCommand): Promise<RoundOutcome> =>
      decide(actor, roundId, async ({ entry: { body: round } }, asked) => {
        if (!mayRun(actor, round)) throw new NotAllowed();
        // What was closed was shown to people: only management opens it again.
        if (command.what === 'reopen' && !mayOversee(actor)) throw new NotAllowed();
        if (isAlready(round, command, localDateOf(asked.at))) return 'already';
        if (round.version !== seen) return 'stale';
        const next = afterCommand(round, command, asked);
        if (command.what === 'open' || command.what === 'open-now') await requireReady(actor, round);
        return next;
      }),

    /** @throws RoundNotFound, NotAllowed */
    async preview(actor: Actor, roundId: string): Promise<RoundPreview> {
      const { body: round } = (await access.forActor(actor, roundId)).entry;
      if (!mayRun(actor, round)) throw new NotAllowed();
      return roundPreview(deps, actor.tenantId, round);
    },

    /** Of everybody, or of the teams that somebody leads. One point read. @throws RoundNotFound, NotAllowed */
    async response(actor: Actor, roundId: string): Promise<RoundResponse> {
      const { entry, places } = await access.forActor(actor, roundId);
      if (!roundPermissions(actor, entry.body, places).follow) throw new NotAllowed();
      return responseFor(actor, entry.body);
    },

    /** For other features: nobody's permission is asked. */
    async find(tenantId: string, roundId: string): Promise<AssessmentRound | undefined> {
      const round = await access.find(tenantId, roundId);
      return round === undefined ? undefined : roundOf(round);
    },

    /** Those that are open, the latest first. Nobody's permission is asked. */
    async running(tenantId: string): Promise<readonly AssessmentRound[]> {
      return (await access.running(tenantId)).map(roundOf);
    },

    /** The round with which it can be compared. Nobody's permission is asked. */
    before: (tenantId: string, round: AssessmentRound) => roundBefore(deps, tenantId, round),
  };

  /** @throws RoundNotReady */
  async function requireReady({ tenantId }: Actor, round: StoredRound): Promise<void> {
    const { findings } = await roundPreview(deps, tenantId, round);
    const problem = findings.find(({ blocks }) => blocks);
    if (problem !== undefined) {
      // What a sentence chooses by has no hyphens.
      throw new RoundNotReady({ problem: problem.what.replaceAll('-', '_') });
    }
  }
}

type Placed = Pick<AssessmentRound, 'teamId' | 'placeIds'>;
type Decision = (found: FoundRound, asked: Asked) => Promise<StoredRound | 'already' | 'stale'>;

function mineOf({ placeIds, given }: StoredParticipant): { readonly given: number; readonly asked: number } {
  return { given: placeIds.length - openPlacesOf({ placeIds, given }).length, asked: placeIds.length };
}

/** What it waited for already is not forgotten. */
function earliest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
