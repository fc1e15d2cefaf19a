import { responseInChannelCard } from '../../../../cards/assessment-rounds/response-in-channel';
import type { CardLink } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import { longDay } from '../../../i18n';
import { localDateOf, localTimeOf } from '../../../shared/local-date';
import type { PresentNews } from '../channel-news';
import { progressOf, teamNameOf } from './round-frame';

/** Who presents: there is nobody to whom it is said, so no more than a language. */
export type ChannelReader = Pick<ChatContext, 't' | 'language' | 'notice' | 'tabLink'> & {
  /** Where one writes to the bot. */
  readonly chatLink?: string | undefined;
};

const MOST_TEAMS = 8;

/** The response for everybody in a channel: counts by team, and where to go. It has no buttons: anybody could press them. */
export function presentInChannel(reader: ChannelReader): PresentNews {
  const { t, language, notice } = reader;
  return ({ round, response }) => {
    const { total, byTeam, at } = response;
    const isOpen = round.state === 'open';
    const introduction = t(
      `assessment-rounds.in-channel.${isOpen ? 'open' : round.state === 'closed' ? 'closed' : 'cancelled'}`,
      {
        day: longDay(round.closesOn, language),
      },
    );
    const progress = progressOf(t, total);
    const moment = { day: longDay(localDateOf(at), language), time: localTimeOf(at) };
    const left = byTeam.length - MOST_TEAMS;
    const card = responseInChannelCard(
      { eyebrow: t('assessment-rounds.eyebrow'), title: round.name, notice },
      {
        introduction,
        progress,
        teams:
          byTeam.length < 2
            ? []
            : byTeam.slice(0, MOST_TEAMS).map((team) => ({
                team: teamNameOf(t, team),
                given: team.given,
                asked: team.asked,
                text: t('assessment-rounds.progress', {
                  given: team.given,
                  asked: team.asked,
                  finished: team.finished,
                  people: team.people,
                }),
              })),
        more: left > 0 ? t('assessment-rounds.teams.more', { count: left }) : '',
        footer: t('assessment-rounds.in-channel.footer', moment),
        links: isOpen ? linksOf(reader, round.id) : linksOf({ ...reader, chatLink: undefined }, round.id),
      },
    );
    return { card, summary: `${round.name}: ${progress.text}` };
  };
}

function linksOf({ t, chatLink, tabLink }: ChannelReader, roundId: string): readonly CardLink[] {
  const tab = tabLink(`/assessments/${encodeURIComponent(roundId)}`);
  return [
    ...(chatLink === undefined ? [] : [{ title: t('assessment-rounds.in-channel.chat'), url: chatLink }]),
    ...(tab === undefined ? [] : [{ title: t('chat.button.tab'), url: tab }]),
  ];
}
