import type { LocalDate } from '../../contracts/calendar';
import { ParticipantId, type Judgement, type RecordedJudgement } from '../../contracts/judgements';
import type { Removed } from '../../contracts/redaction';
import type { Actor } from '../../shared/actor';
import { addDays } from '../../shared/local-date';
import { writtenLine } from '../annual-plan';
import { mayRecordAt, readParticipantId } from '../assessment-rounds';
import { redact } from '../redaction';
import { AnsweredThemselves, InvalidDaySaid, PlaceNotAsked, RecordingNotAllowed } from './errors';
import type { Seat, Sitter } from './seat';
import type { Submission } from './verdict';

const LONGEST_SOURCE = 120;
/** What was said longer ago is not of this round. */
const MOST_DAYS_AGO = 366;

/** A colleague in the place of a partner. @throws RecordingNotAllowed, PlaceNotAsked */
export function recorderOf(actor: Actor, participantId: string): Sitter {
  const id = ParticipantId.safeParse(participantId).data;
  if (id === undefined) throw new PlaceNotAsked();
  if (actor.role === 'guest' || readParticipantId(id).source !== 'partners') throw new RecordingNotAllowed();
  return { tenantId: actor.tenantId, participantId: id, leadsTeamIds: [], writer: 'recorder' };
}

/** What was said as it is kept, with what was taken out of how it was said. @throws InvalidDaySaid */
export function recordedSubmission(
  { personId }: Actor,
  { saidOn, source, version, answer }: RecordedJudgement,
  { names, today }: { readonly names: readonly string[]; readonly today: LocalDate },
): { readonly sent: Submission; readonly removed: readonly Removed[] } {
  if (saidOn > today || saidOn < addDays(today, -MOST_DAYS_AGO)) throw new InvalidDaySaid();
  const clean = redact(writtenLine(source, LONGEST_SOURCE), { keep: names });
  const way = {
    by: 'recorded',
    recordedBy: personId,
    saidOn,
    source: writtenLine(clean.text, LONGEST_SOURCE),
  } as const;
  return { sent: { version, answer, way }, removed: clean.removed };
}

/** @throws RecordingNotAllowed */
export function requireRecorder(actor: Actor, { place }: Pick<Seat, 'place'>): void {
  if (!mayRecordAt(actor, place)) throw new RecordingNotAllowed();
}

/** @throws AnsweredThemselves where the partner was first */
export function requireRecordable({ judgement }: Pick<Seat, 'judgement'>): void {
  if (judgement !== undefined && judgement.body.way.by !== 'recorded') throw new AnsweredThemselves();
}

/** What somebody answered themselves is not shown to who records for them. */
export function isHiddenFrom(
  { writer }: Pick<Sitter, 'writer'>,
  judgement: Pick<Judgement, 'way'> | undefined,
): boolean {
  return writer === 'recorder' && judgement !== undefined && judgement.way.by !== 'recorded';
}
