import { roundCard, type RoundCardView } from '../../../../cards/assessment-rounds/round';
import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import type { RoundResponse } from '../../../contracts/assessment-rounds';
import { longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { channelName } from '../../interventions/presenters';
import type { ChannelCard } from '../collections';
import { isOpenOn } from '../permissions';
import type { RoundView } from '../service';
import { VERBS } from '../verbs';
import { isBeforeOpening, type ShownRound } from './shown-round';
import { allRounds, progressOf, roundData, roundFrame, teamNameOf } from './round-frame';
import { panelsOf, type PanelFault } from './round-panels';
import { statusOf } from './round-status';

export interface RoundOptions {
  readonly message?: Message | undefined;
  readonly fault?: PanelFault | undefined;
  /** Taking back what was just done. */
  readonly undo?: CardButton | undefined;
}

const MOST_TEAMS = 6;

export function presentRound(context: ChatContext, shown: ShownRound, options: RoundOptions = {}): CardMessage {
  const { round } = shown.view;
  const card = roundCard(roundFrame(context, round, { message: options.message }), {
    ...roundParts(context, shown),
    sections: [],
    first: firstButtons(context, shown, options.undo),
    panels: panelsOf(context, shown, options.fault),
    buttons: [...judgeButton(context, shown.view), allRounds(context.t)],
  });
  return { card, summary: options.message?.text ?? round.name };
}

/** What is told of a round wherever it is shown. */
export function roundParts(
  context: ChatContext,
  shown: ShownRound,
): Pick<RoundCardView, 'status' | 'figures' | 'progress' | 'facts' | 'findings' | 'teams'> {
  const { t, language } = context;
  const { view, response, preview } = shown;
  const { round, places } = view;
  const { opensOn, closesOn } = round;
  const period = t('assessment-rounds.period', { from: longDay(opensOn, language), to: longDay(closesOn, language) });
  return {
    status: statusOf(context, round),
    figures: figuresOf(context, shown),
    progress: response === undefined || response.total.asked === 0 ? undefined : progressOf(t, response.total),
    facts: [
      { title: t('assessment-rounds.fact.period'), value: period },
      { title: t('assessment-rounds.fact.places'), value: String(places.length) },
    ],
    findings: [
      ...(isBeforeOpening(view) ? (preview?.findings ?? []) : []).map(({ what, blocks, count, names }) => ({
        blocks,
        text: t(`assessment-rounds.finding.${what}`, { count, names: namesOf(names, count) }),
      })),
      ...shown.channelCards.map((card) => ({ blocks: false, text: channelLine(context, shown, card) })),
    ],
    teams: response === undefined ? undefined : teamsOf(context, response),
  };
}

/** What it asks of people, before and after it opened. */
function figuresOf({ t }: ChatContext, { preview, response, view }: ShownRound): string {
  if (preview !== undefined) {
    const { people, partners, judgements, minutesEach } = preview;
    return t('assessment-rounds.figures', { people, partners, judgements, minutes: minutesEach });
  }
  const { people, asked } = response?.total ?? view.counts ?? { people: 0, asked: 0 };
  const minutes = people === 0 ? 0 : Math.ceil(asked / people);
  return t('assessment-rounds.figures', { people, partners: 0, judgements: asked, minutes });
}

function teamsOf({ t }: ChatContext, { byTeam }: RoundResponse): RoundCardView['teams'] {
  if (byTeam.length < 2) return undefined;
  const left = byTeam.length - MOST_TEAMS;
  return {
    title: t('assessment-rounds.teams.title'),
    lines: byTeam.slice(0, MOST_TEAMS).map((team) => {
      const { given, asked, finished, people } = team;
      return {
        team: teamNameOf(t, team),
        given,
        asked,
        text: t('assessment-rounds.progress', { given, asked, finished, people }),
      };
    }),
    more: left > 0 ? t('assessment-rounds.teams.more', { count: left }) : '',
  };
}

function channelLine({ t }: ChatContext, { channels }: ShownRound, { channelId, state }: ChannelCard): string {
  const known = channels.find(({ id }) => id === channelId);
  const channel = channelName({ t }, known?.name ?? '');
  return t(`assessment-rounds.channel.${state === 'in-doubt' ? 'in-doubt' : 'posted'}`, { channel });
}

function firstButtons(context: ChatContext, shown: ShownRound, undo?: CardButton): readonly CardButton[] {
  const buttons = isBeforeOpening(shown.view) ? buttonsBefore(context, shown) : buttonsSince(context, shown);
  // Taking back comes first, and there is no room for more.
  return undo === undefined ? buttons : [undo, ...buttons.filter(({ verb }) => verb !== VERBS.nudge)];
}

function buttonsBefore({ t }: ChatContext, { view, preview }: ShownRound): readonly CardButton[] {
  const { round, may } = view;
  const data = roundData(round);
  const mayOpen = may.open && preview?.findings.some(({ blocks }) => blocks) === false;
  const start =
    round.state === 'planned'
      ? { title: t('assessment-rounds.button.start-now'), verb: VERBS.openNow }
      : { title: t('assessment-rounds.button.start'), verb: VERBS.open };
  const open = { ...start, data, style: 'positive' } as const;
  const change = { title: t('assessment-rounds.button.change'), verb: VERBS.openForm, data };
  return [...(mayOpen ? [open] : []), ...(may.change ? [change] : [])];
}

function buttonsSince({ t, actor }: ChatContext, { view }: ShownRound): readonly CardButton[] {
  const { round, may, places } = view;
  if (round.state === 'cancelled') return [];
  const leadsHere = places.some(({ teamId }) => actor.leadsTeamIds.includes(teamId));
  const button = (key: 'response' | 'neighborhoods' | 'nudge' | 'repeat', verb: string): CardButton => ({
    ...{ title: t(`assessment-rounds.button.${key}`), verb, data: roundData(round) },
  });
  return [
    ...(may.follow ? [button('response', VERBS.openResponse)] : []),
    ...(leadsHere ? [button('neighborhoods', VERBS.openNeighborhoods)] : []),
    ...(may.nudge ? [button('nudge', VERBS.nudge)] : []),
    ...(may.repeat && round.state === 'closed' ? [button('repeat', VERBS.repeat)] : []),
  ];
}

function judgeButton({ t, today }: ChatContext, { round, mine }: RoundView): readonly CardButton[] {
  if (mine === undefined || !isOpenOn(round, today)) return [];
  const title = t('assessment-rounds.button.judge');
  return [{ title, verb: VERBS.judge, data: { roundId: round.id } }];
}

/** The first few by name, and that there are more. */
function namesOf(names: readonly string[], count: number): string {
  const list = names.join(', ');
  return count > names.length && names.length > 0 ? `${list}, …` : list;
}
