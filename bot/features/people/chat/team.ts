import { teamCard, type ReachGroup } from '../../../../cards/people/team';
import type { ChatContext } from '../../../chat/chat-context';
import { defineCommand, type ChatFeature } from '../../../chat/define';
import type { Team } from '../../../contracts/people';
import { longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import type { TeamMember } from '../service';
import type { PeopleChatServices } from './services';

/** As many cards in a row as somebody still reads. */
const MOST_TEAMS = 6;

/** `team`: whom the bot can reach, and who still has to install it. */
export function teamChat({ people }: PeopleChatServices): ChatFeature {
  return {
    commands: [
      defineCommand({
        name: 'people/team',
        phrases: { nl: ['team', 'mijn team'], en: ['team', 'my team'] },
        help: 'people.help.team',
        async handle(context) {
          const teamIds = (await people.visibleTeams(context.actor)).slice(0, MOST_TEAMS);
          if (teamIds.length === 0) return context.reply({ text: context.t('people.team.none') });
          for (const teamId of teamIds) {
            const { team, members } = await people.team(context.actor, teamId);
            await context.reply(presentTeam(context, team, members));
          }
        },
      }),
    ],
  };
}

function presentTeam(context: ChatContext, team: Team, members: readonly TeamMember[]): CardMessage {
  const { t, notice, person } = context;
  const title = team.name;
  const group = (
    tone: ReachGroup['tone'],
    key: 'reachable' | 'away' | 'not-installed',
    isIn: (member: TeamMember) => boolean,
    hint?: string,
  ): readonly ReachGroup[] => {
    const lines = members.filter(isIn).map((member) => lineOf(context, member));
    return lines.length === 0 ? [] : [{ tone, title: t(`people.team.${key}`), hint, people: lines }];
  };
  const card = teamCard(
    { eyebrow: person.name, title, notice },
    {
      introduction: t('people.team.introduction'),
      groups: [
        ...group('reachable', 'reachable', ({ availability }) => availability === 'reachable'),
        ...group('away', 'away', ({ availability }) => availability === 'away'),
        ...group(
          'unreachable',
          'not-installed',
          ({ availability }) => availability === 'not-installed' || availability === 'unreachable',
          t('people.team.not-installed.hint'),
        ),
      ],
      buttons: [],
    },
  );
  return { card, summary: title };
}

function lineOf({ t, language }: ChatContext, { person: { name }, settings, availability }: TeamMember): string {
  if (availability === 'away' && settings.absence !== undefined) {
    return t('people.team.away-until', { name, day: longDay(settings.absence.until, language) });
  }
  return availability === 'unreachable' ? t('people.team.unreachable-because', { name }) : name;
}
