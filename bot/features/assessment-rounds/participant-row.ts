import type { Instant, LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import { localDateOf } from '../../shared/local-date';
import type { RowCounts, StoredParticipant, StoredRound } from './collections';

/** Under which id a colleague takes part. */
export function participantIdOf(personId: PersonId): string {
  return `professional.${personId}`;
}

/** Under which id a network partner takes part. */
export function partnerParticipantId(partnerId: string): string {
  return `partner.${partnerId}`;
}

/** Whose id it is. */
export function readParticipantId(
  participantId: string,
):
  | { readonly source: 'professionals'; readonly personId: PersonId }
  | { readonly source: 'partners'; readonly partnerId: string } {
  const [kind, ...rest] = participantId.split('.');
  const id = rest.join('.');
  return kind === 'partner' ? { source: 'partners', partnerId: id } : { source: 'professionals', personId: id };
}

/** A row of somebody who is asked nothing yet, at a turn of the round. */
export function emptyRow(participantId: string, teamId: string, turn = 0): StoredParticipant {
  const { source, ...who } = readParticipantId(participantId);
  return {
    ...{ id: participantId, source, ...who, teamId, placeIds: [], given: {}, version: 0 },
    ...{ isAsked: false, isFinished: false, waits: true, turn, taskBasis: 0, taskMade: 0 },
  };
}

/** The row with other places, one version on. What was answered stays, in front of what was not asked any more. */
export function withPlaces(row: StoredParticipant, wanted: readonly string[]): StoredParticipant {
  const kept = Object.keys(row.given).filter((placeId) => !wanted.includes(placeId));
  return changed(row, { placeIds: [...kept, ...new Set(wanted)] });
}

/** The row after an answer, one version on; a place that was not asked about joins it. */
export function withAnswer(
  row: StoredParticipant,
  placeId: string,
  answer: { readonly at: Instant; readonly knows: boolean },
): StoredParticipant {
  const placeIds = row.placeIds.includes(placeId) ? row.placeIds : [...row.placeIds, placeId];
  return changed(row, { placeIds, given: { ...row.given, [placeId]: { at: answer.at, knows: answer.knows } } });
}

/** The row as the round is now, one version on: what is not a place of it any more is not asked, but for what was answered. */
export function atTurnOf(
  row: StoredParticipant,
  { turn, placeIds }: Pick<StoredRound, 'turn' | 'placeIds'>,
): StoredParticipant {
  const isKept = (placeId: string) => placeIds.includes(placeId) || row.given[placeId] !== undefined;
  return changed(row, { turn, placeIds: row.placeIds.filter(isKept) });
}

/** The row with these parts, one version on, as one that has to be counted anew. */
export function changed(row: StoredParticipant, parts: Partial<StoredParticipant>): StoredParticipant {
  const version = row.version + 1;
  const next = { ...row, ...parts, waits: true, version };
  const isFinished = openPlacesOf(next).length === 0;
  const isSameTask = isFinished === row.isFinished && next.turn === row.turn && isSame(next.placeIds, row.placeIds);
  return {
    ...{ ...next, isAsked: next.placeIds.length > 0, isFinished },
    taskBasis: isSameTask ? row.taskBasis : version,
  };
}

/** What is still to be answered, in order. */
export function openPlacesOf({ placeIds, given }: Pick<StoredParticipant, 'placeIds' | 'given'>): readonly string[] {
  return placeIds.filter((placeId) => given[placeId] === undefined);
}

/** What the row adds to the response. */
export function countsOf({ placeIds, given }: Pick<StoredParticipant, 'placeIds' | 'given'>): RowCounts {
  const answers = placeIds.flatMap((placeId) => given[placeId] ?? []);
  const isAsked = placeIds.length > 0;
  const byDay: Record<LocalDate, number> = {};
  for (const { at } of answers) byDay[localDateOf(at)] = (byDay[localDateOf(at)] ?? 0) + 1;
  return {
    people: Number(isAsked),
    started: Number(answers.length > 0),
    finished: Number(isAsked && answers.length === placeIds.length),
    asked: placeIds.length,
    given: answers.length,
    byDay,
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((placeId, at) => placeId === other[at]);
}
