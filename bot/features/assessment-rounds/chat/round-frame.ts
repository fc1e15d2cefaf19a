import type { CardButton } from '../../../../cards/button';
import type { Frame, Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import {
  SMALL_TEAMS,
  type AssessmentRound,
  type ResponseCounts,
  type RoundResponse,
} from '../../../contracts/assessment-rounds';
import type { Translate } from '../../../i18n';
import { VERBS } from '../verbs';

type Shown = Pick<AssessmentRound, 'id' | 'name'>;

/** The frame of every card about one round. */
export function roundFrame(
  { t, notice, tabLink }: Pick<ChatContext, 't' | 'notice' | 'tabLink'>,
  { id, name }: Shown,
  { message, title }: { readonly message?: Message | undefined; readonly title?: string } = {},
): Frame {
  const url = tabLink(`/assessments/${encodeURIComponent(id)}`);
  const link = url === undefined ? undefined : { title: t('chat.button.tab'), url };
  const eyebrow = title === undefined ? t('assessment-rounds.eyebrow') : name;
  return { eyebrow, title: title ?? name, notice, message, link };
}

/** What a button about a round carries. */
export function roundData({ id, version }: Pick<AssessmentRound, 'id' | 'version'>): CardButton['data'] {
  return { roundId: id, version };
}

export function backToRound(t: Translate, { id }: Pick<AssessmentRound, 'id'>): CardButton {
  return { title: t('assessment-rounds.button.back'), verb: VERBS.openRound, data: { roundId: id } };
}

export function allRounds(t: Translate): CardButton {
  return { title: t('assessment-rounds.button.rounds'), verb: VERBS.openRounds, data: {} };
}

/** What a line of the response by team is about. */
export function teamNameOf(t: Translate, { teamId, teamName }: RoundResponse['byTeam'][number]): string {
  return teamId === SMALL_TEAMS ? t('assessment-rounds.teams.small') : teamName;
}

/** `121 van 214 oordelen · 17 van 38 mensen klaar`, with how much of it that is. */
export function progressOf(t: Translate, { given, asked, finished, people }: ResponseCounts) {
  return { done: given, total: asked, text: t('assessment-rounds.progress', { given, asked, finished, people }) };
}
