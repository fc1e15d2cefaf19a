import type { AssessmentRound, NewRound, RoundCommand, RoundInput } from '../../contracts/assessment-rounds';
import type { Instant, LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import { addDays, addMilliseconds, instantAt, localDateOf, yearOf } from '../../shared/local-date';
import type { StoredRound } from './collections';
import { FixedWhileOpen, InvalidPeriod, NotInThisState } from './errors';

/** Who asks, and when. */
export interface Asked {
  readonly by: PersonId;
  readonly at: Instant;
}

const LONGEST_DAYS = 366;

/** What was saved in the last seconds before the close still lands. */
const LANDING_MILLISECONDS = 15_000;

/** @throws InvalidPeriod */
export function newRound(input: NewRound, { by, at }: Asked, repeats?: string): StoredRound {
  requirePeriod(input);
  return {
    ...input,
    ...{ placeIds: [...new Set(input.placeIds)], state: 'draft', createdBy: by, createdAt: at, isSummarized: false },
    ...(repeats === undefined ? {} : { repeats }),
    ...{ version: 1, turn: 1 },
  };
}

/** The round with what people filled in, one version on. @throws InvalidPeriod, FixedWhileOpen, NotInThisState */
export function withInput(round: StoredRound, input: RoundInput): StoredRound {
  if (round.state === 'closed' || round.state === 'cancelled') throw new NotInThisState();
  const wished = { ...round, ...input, placeIds: [...new Set(input.placeIds)] };
  if (round.state === 'open') requireFixed(round, wished);
  else requirePeriod(wished);
  return { ...wished, version: round.version + 1, turn: round.turn + Number(concernsRows(round, wished)) };
}

/** Whether it says already what somebody fills in. */
export function saysAlready(round: StoredRound, input: RoundInput): boolean {
  const partsOf = ({ name, opensOn, closesOn, questions, placeIds }: RoundInput) => {
    const { dimensions, trend, familiarity, extra } = questions;
    return JSON.stringify([name, opensOn, closesOn, dimensions, trend, familiarity, extra, [...new Set(placeIds)]]);
  };
  return partsOf(round) === partsOf(input);
}

/** Whether the round is as the command would make it. */
export function isAlready(round: AssessmentRound, command: RoundCommand, today: LocalDate): boolean {
  const { state, closesOn, nudgedOn } = round;
  switch (command.what) {
    case 'open':
      return state === 'planned' || state === 'open';
    case 'open-now':
      return state === 'open';
    case 'close':
      return state === 'closed';
    case 'cancel':
      return state === 'cancelled';
    case 'nudge':
      return state === 'open' && nudgedOn === today;
    case 'extend':
    case 'reopen':
      return state === 'open' && closesOn === command.closesOn;
  }
}

/** The round after the command, one version on. @throws NotInThisState, InvalidPeriod */
export function afterCommand(round: StoredRound, command: RoundCommand, asked: Asked): StoredRound {
  const today = localDateOf(asked.at);
  if (!POSSIBLE[command.what].includes(round.state)) throw new NotInThisState();
  switch (command.what) {
    case 'open':
      return round.opensOn > today ? changed(round, { state: 'planned' }) : opened(round, asked.at);
    case 'open-now':
      requirePeriod({ opensOn: today, closesOn: round.closesOn });
      return opened(round, asked.at);
    case 'close':
      return closed(round, asked.at, asked.by);
    case 'cancel':
      return changed(round, { state: 'cancelled' });
    case 'nudge':
      return changed(round, { nudgedOn: today });
    case 'extend':
      return until(round, command.closesOn, today);
    case 'reopen': {
      const { closedAt: _at, closedBy: _by, ...open } = until(round, command.closesOn, today);
      return { ...open, state: 'open', isSummarized: false };
    }
  }
}

/** The round as it is from now on open; its first day is today, whenever it should have been. */
export function opened(round: StoredRound, at: Instant): StoredRound {
  return changed(round, { state: 'open', openedAt: at, opensOn: localDateOf(at), taskYear: yearOf(round.closesOn) });
}

/** `by` is absent where its last day has passed. */
export function closed(round: StoredRound, at: Instant, by?: PersonId): StoredRound {
  const who = by === undefined ? {} : { closedBy: by };
  return changed(round, { state: 'closed', closedAt: at, ...who, isSummarized: false });
}

/** When something happens to it by itself: it opens, it closes, or its summary is made. */
export function nextMoment(round: StoredRound): Instant | undefined {
  switch (round.state) {
    case 'planned':
      return instantAt(round.opensOn, '00:00');
    case 'open':
      return instantAt(addDays(round.closesOn, 1), '00:00');
    case 'closed':
      return round.isSummarized || round.closedAt === undefined
        ? undefined
        : addMilliseconds(round.closedAt, LANDING_MILLISECONDS);
    default:
      return undefined;
  }
}

const POSSIBLE: Readonly<Record<RoundCommand['what'], readonly AssessmentRound['state'][]>> = {
  open: ['draft'],
  'open-now': ['draft', 'planned'],
  close: ['open'],
  reopen: ['closed'],
  extend: ['open'],
  cancel: ['draft', 'planned', 'open'],
  nudge: ['open'],
};

function changed(round: StoredRound, parts: Partial<StoredRound>): StoredRound {
  return { ...round, ...parts, version: round.version + 1, turn: round.turn + 1 };
}

function until(round: StoredRound, closesOn: LocalDate, today: LocalDate): StoredRound {
  if (closesOn < today) throw new InvalidPeriod();
  requirePeriod({ opensOn: round.opensOn, closesOn });
  return changed(round, { closesOn });
}

function requirePeriod({ opensOn, closesOn }: Pick<RoundInput, 'opensOn' | 'closesOn'>): void {
  if (closesOn < opensOn || closesOn > addDays(opensOn, LONGEST_DAYS)) throw new InvalidPeriod();
}

function requireFixed(round: StoredRound, wished: StoredRound): void {
  const isSame = saysAlready(round, { ...wished, name: round.name, placeIds: round.placeIds });
  if (!isSame || round.placeIds.some((placeId) => !wished.placeIds.includes(placeId))) throw new FixedWhileOpen();
}

/** The rows follow places that are gone; tasks have the name of the round. */
function concernsRows(round: StoredRound, wished: StoredRound): boolean {
  const isGone = round.placeIds.some((placeId) => !wished.placeIds.includes(placeId));
  return isGone || (round.state === 'open' && wished.name !== round.name);
}
