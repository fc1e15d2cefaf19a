import type { CardButton } from '../../../../cards/button';
import type { Row } from '../../../../cards/row';
import type { Section } from '../../../../cards/section';
import { listCard } from '../../../../cards/shared/list';
import { messageCard } from '../../../../cards/shared/message';
import type { ChatContext } from '../../../chat/chat-context';
import { dayInList } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { isOpenOn, mayMakeAny } from '../permissions';
import type { RoundView } from '../service';
import { VERBS } from '../verbs';
import type { JudgeData } from './card-data';
import type { ChatServices } from './services';
import { statusOf } from './round-status';

/** Where `meetronde` leads: the next place to judge, else the rounds that somebody makes or follows, else what to expect. */
export interface RoundsScreen {
  readonly judge: (context: ChatContext) => Promise<CardMessage>;
  readonly list: (context: ChatContext) => Promise<CardMessage>;
  readonly goJudging: (context: ChatContext, data: JudgeData) => Promise<CardMessage>;
}

/** As many rows of each kind as fit a card with the longest names. */
const MOST_ROWS = 5;

export function createRoundsScreen({ assessmentRounds, reminders, openJudging }: ChatServices): RoundsScreen {
  return {
    async judge(context) {
      const rounds = await assessmentRounds.list(context.actor);
      const [next] = toJudge(rounds, context);
      if (next !== undefined) return openJudging(context, next.round.id);
      return leads(context, rounds) ? presentRounds(context, rounds) : answered(context, rounds);
    },

    /** Whoever goes on from their digest has seen it. */
    async goJudging(context, { roundId, from, day }) {
      const { tenantId, personId } = context.actor;
      if (from === 'digest' && day !== undefined) await reminders.seen(tenantId, personId, day);
      return openJudging(context, roundId);
    },

    async list(context) {
      const rounds = await assessmentRounds.list(context.actor);
      return leads(context, rounds) || toJudge(rounds, context).length > 1
        ? presentRounds(context, rounds)
        : answered(context, rounds);
    },
  };

  /** All is done: what came of it; or there is nothing to do. */
  async function answered(context: ChatContext, rounds: readonly RoundView[]): Promise<CardMessage> {
    const mine = rounds.find(({ round, mine: own }) => own !== undefined && isOpenOn(round, context.today));
    return mine === undefined ? presentNothing(context) : openJudging(context, mine.round.id);
  }
}

/** What closes first comes first. */
function toJudge(rounds: readonly RoundView[], { today }: Pick<ChatContext, 'today'>): readonly RoundView[] {
  return rounds
    .filter(({ round, mine }) => mine !== undefined && mine.given < mine.asked && isOpenOn(round, today))
    .toSorted((one, other) => one.round.closesOn.localeCompare(other.round.closesOn));
}

function leads({ actor }: ChatContext, rounds: readonly RoundView[]): boolean {
  return mayMakeAny(actor) || rounds.some(({ may }) => may.follow);
}

function presentRounds(context: ChatContext, rounds: readonly RoundView[]): CardMessage {
  const { t, actor, person, notice } = context;
  const title = t('assessment-rounds.rounds.title');
  const followed = rounds.filter(({ may }) => may.follow);
  const inState = (...states: readonly RoundView['round']['state'][]) =>
    followed.filter(({ round }) => states.includes(round.state));
  const sections = [
    ...sectionOf(context, t('assessment-rounds.rounds.mine'), toJudge(rounds, context), judgeRow),
    ...sectionOf(context, t('assessment-rounds.rounds.open'), inState('open'), roundRow),
    ...sectionOf(context, t('assessment-rounds.rounds.coming'), inState('draft', 'planned'), roundRow),
    ...sectionOf(context, t('assessment-rounds.rounds.over'), inState('closed', 'cancelled'), roundRow),
  ];
  const make: CardButton = {
    ...{ title: t('assessment-rounds.button.make'), verb: VERBS.openForm, data: {}, style: 'positive' },
  };
  const url = context.tabLink('/assessments');
  const link = url === undefined ? undefined : { title: t('chat.button.tab'), url };
  const isEmpty = sections.length === 0;
  const card = listCard(
    { eyebrow: person.name, title, notice, link },
    {
      introduction: t(isEmpty ? 'assessment-rounds.rounds.none' : 'assessment-rounds.rounds.introduction'),
      sections,
      buttons: mayMakeAny(actor) ? [make] : [],
    },
  );
  return { card, summary: title };
}

function presentNothing({ t, person, notice }: ChatContext): CardMessage {
  const title = t('assessment-rounds.rounds.title');
  const text = [t('assessment-rounds.nothing')];
  return { card: messageCard({ eyebrow: person.name, title, notice }, { text }), summary: title };
}

function sectionOf(
  context: ChatContext,
  title: string,
  rounds: readonly RoundView[],
  rowOf: (context: ChatContext, view: RoundView) => Row,
): readonly Section[] {
  if (rounds.length === 0) return [];
  const left = rounds.length - MOST_ROWS;
  const more = left > 0 ? context.t('assessment-rounds.rounds.more', { count: left }) : undefined;
  return [{ title, rows: rounds.slice(0, MOST_ROWS).map((view) => rowOf(context, view)), more }];
}

function judgeRow({ t, language, today }: ChatContext, { round, mine = { given: 0, asked: 0 } }: RoundView): Row {
  return {
    ...{ day: dayInList(round.closesOn, today, language), title: round.name },
    tone: round.closesOn === today ? 'today' : 'coming',
    state: t('assessment-rounds.rounds.own', mine),
    open: { title: t('assessment-rounds.button.judge'), verb: VERBS.judge, data: { roundId: round.id } },
  };
}

function roundRow(context: ChatContext, view: RoundView): Row {
  const { t, language, today } = context;
  const { round, counts } = view;
  const { given = 0, asked = 0 } = counts ?? {};
  const isUnderWay = round.state === 'open' || round.state === 'closed';
  return {
    day: dayInList(round.state === 'open' ? round.closesOn : round.opensOn, today, language),
    title: round.name,
    tone: TONES[round.state],
    state: statusOf(context, round).text,
    marks: isUnderWay && asked > 0 ? [t('assessment-rounds.rounds.response', { given, asked })] : [],
    open: { title: t('assessment-rounds.button.open'), verb: VERBS.openRound, data: { roundId: round.id } },
  };
}

const TONES = { draft: 'coming', planned: 'coming', open: 'today', closed: 'done', cancelled: 'cancelled' } as const;
