import type { JudgementTask, OwnRound, PlaceBackground } from '../../contracts/assessment-rounds';
import type { Judgement, JudgementDraft, JudgementSave } from '../../contracts/judgements';
import type { Removed } from '../../contracts/redaction';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { roundPartition } from '../../shared/partitions';
import { isOpenOn, type AssessmentRounds, type Participants } from '../assessment-rounds';
import type { NetworkPartners } from '../network-partners';
import type { Places } from '../places';
import { backgroundOf, type BackgroundDeps } from './background';
import { judgements } from './collections';
import { createDrafts } from './drafts';
import { judgeFor, type Judge } from './judge';
import { createJudgementWriter } from './judgement-writer';
import type { JudgementSaved } from './judgement-saved';
import { ownRound } from './own-round';
import { createPlaceNames } from './place-names';
import { createRecentJudgements } from './recent-judgements';
import { createRecordedJudgements } from './recorded-judgements';
import { isHiddenFrom } from './recording';
import { createSeats, viewOf, type SeatView, type Sitter } from './seat';
import { roundPlace, taskOf } from './task-view';

export type { Judge } from './judge';
export type { JudgementSaved } from './judgement-saved';

export interface JudgingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly directory: Pick<Directory, 'teams'>;
  readonly places: Pick<Places, 'place' | 'ofTeam' | 'all'>;
  readonly rounds: Pick<AssessmentRounds, 'find' | 'before'>;
  readonly participants: Pick<Participants, 'find' | 'toAnswered' | 'toJoin'>;
  readonly networkPartners: Pick<NetworkPartners, 'ofGuest'>;
  readonly reportsAt: BackgroundDeps['reportsAt'];
}

export type Judging = ReturnType<typeof createJudging>;

/** What people say of the places that they are asked about. */
export function createJudging(deps: JudgingDeps) {
  const { clock } = deps;
  const judged = createCollection(deps.store, judgements, clock);
  const seats = createSeats(deps);
  const drafts = createDrafts(deps);
  const placeNames = createPlaceNames(deps);
  const recent = createRecentJudgements(ofPlace, clock);
  const writer = createJudgementWriter({ ...deps, seats, drafts, placeNames, forget: recent.forget });

  async function taskAt(
    sitter: Sitter,
    seat: SeatView,
    known: Promise<PlaceBackground> = backgroundOf(deps, sitter, seat.round, seat.place),
  ): Promise<JudgementTask> {
    const { round, place } = seat;
    const [shown, background] = await Promise.all([roundPlace(deps, sitter.tenantId, place), known]);
    return taskOf(seat, sitter.participantId, {
      ...{ place: shown, background },
      isOpen: isOpenOn(round, localDateOf(clock.now())),
      hidesAnswer: isHiddenFrom(sitter, seat.judgement),
    });
  }

  /** Everything that was said of a place, for other features: nobody's permission is asked. Costs what there is of that place. */
  async function ofPlace(tenantId: string, roundId: string, placeId: string): Promise<readonly Judgement[]> {
    const entries = await judged.all(roundPartition(tenantId, roundId), { where: { placeId } });
    return entries.map(({ body }) => body);
  }

  return {
    ofPlace,

    /** As whom somebody judges: a colleague, who leads a team there, or a guest for their partner. Undefined for anybody else. */
    judgeFor: (actor: Actor, roundId: string, way?: 'chat' | 'tab'): Promise<Judge | undefined> =>
      judgeFor(deps, actor, roundId, way),

    /** @throws RoundNotFound */
    own: (judge: Judge, roundId: string): Promise<OwnRound> =>
      ownRound({ ...deps, drafts, ofPlace: recent.ofPlace }, sitterOf(judge), roundId),

    /** @throws RoundNotFound, PlaceNotAsked */
    async task(judge: Judge, roundId: string, placeId: string): Promise<JudgementTask> {
      const sitter = sitterOf(judge);
      return taskAt(sitter, viewOf(await seats.at(sitter, roundId, placeId)));
    },

    /**
     * Sent twice it is one; what does not count stays as a draft. A team lead who was not asked joins by it. The task of what was
     * saved is without its background.
     * @throws RoundNotFound, PlaceNotAsked, GradesMissing, WhyMissing
     */
    async save(judge: Judge, roundId: string, placeId: string, sent: JudgementSave): Promise<JudgementSaved> {
      const sitter = sitterOf(judge);
      const { seat, ...saved } = await writer.save(sitter, roundId, placeId, { ...sent, way: { by: judge.way } });
      // What was saved is behind them: what is known of the place is looked up for the next one.
      const known = ['applied', 'already'].includes(saved.outcome) ? Promise.resolve({}) : undefined;
      return { ...saved, task: await taskAt(sitter, seat, known) };
    },

    /** What was filled in so far, for later; answers what was taken out of the texts. @throws RoundNotFound, PlaceNotAsked */
    keepDraft: (judge: Judge, roundId: string, placeId: string, draft: JudgementDraft): Promise<readonly Removed[]> =>
      writer.keepDraft(sitterOf(judge), roundId, placeId, draft),

    ...createRecordedJudgements({ ...deps, seats, writer, placeNames, taskAt }),
  };
}

function sitterOf({ tenantId, participantId, role, leadsTeamIds }: Judge): Sitter {
  return { tenantId, participantId, role, leadsTeamIds, writer: 'participant' };
}
