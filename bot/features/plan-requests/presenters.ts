import { requestFormCard } from '../../../cards/plan-requests/request-form';
import { roundsCard } from '../../../cards/plan-requests/rounds';
import type { Message } from '../../../cards/frame';
import type { Row } from '../../../cards/row';
import type { Section } from '../../../cards/section';
import { shortened } from '../../../cards/text';
import type { ChatContext } from '../../chat/chat-context';
import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Person } from '../../contracts/people';
import { dayInList, dueWords, shortDay } from '../../i18n';
import type { CardMessage } from '../../ports/messenger';
import { VERBS as PLAN_VERBS, type ItemView } from '../annual-plan';
import { planLink } from '../annual-plan/presenters';
import { isAnswered, type ContributionRound } from './round';
import type { Contributions } from './service';
import { VERBS } from './verbs';

/** The form as it was filled in. */
export interface RequestFormData extends TeamPlanRef {
  readonly draftId: string;
  readonly question: string;
  /** Ids joined with commas. */
  readonly people: string;
  readonly others: string;
  readonly party: string;
  readonly recorder: string;
  readonly dueOn: string;
}

export type RequestField = 'question' | 'people' | 'others' | 'recorder' | 'dueOn';

export interface FormOptions {
  readonly teamName: string;
  readonly colleagues: readonly Person[];
  readonly error?: { readonly in: RequestField; readonly text: string } | undefined;
}

/** Together they fit a card with the longest texts. */
const MOST_ROWS = 12;
const LONGEST_QUESTION = 160;

export function presentRequestForm(context: ChatContext, form: RequestFormData, options: FormOptions): CardMessage {
  const { t, notice, today } = context;
  const { teamId, year, draftId } = form;
  const title = t('plan-requests.title');
  const choices = options.colleagues.map(({ id, name }) => ({ title: name, value: id }));
  const typed = (field: RequestField | 'party') => ({
    value: form[field] === '' ? undefined : form[field],
    error: options.error?.in === field ? options.error.text : undefined,
  });
  const card = requestFormCard(
    {
      eyebrow: t('plan-requests.eyebrow', { year, team: options.teamName }),
      title,
      notice,
      link: planLink(context, form),
    },
    {
      introduction: t('plan-requests.introduction'),
      question: { label: t('plan-requests.question'), maxLength: 500, isMultiline: true, ...typed('question') },
      people: {
        label: t('plan-requests.people'),
        choices,
        ...typed('people'),
      },
      others: {
        label: t('plan-requests.others'),
        placeholder: t('plan-requests.others.placeholder'),
        choices: [],
        many: true,
        ...typed('others'),
      },
      party: {
        label: t('plan-requests.party'),
        placeholder: t('plan-requests.party.placeholder'),
        maxLength: 400,
        ...typed('party'),
      },
      recorder: {
        label: t('plan-requests.recorder'),
        placeholder: t('plan-requests.recorder.placeholder'),
        choices,
        ...typed('recorder'),
      },
      dueOn: { label: t('plan-requests.due'), min: today, ...typed('dueOn') },
      save: { title: t('plan-requests.ask'), verb: VERBS.askAll, data: { teamId, year, draftId } },
      cancel: { title: t('plan-requests.cancel'), verb: VERBS.openRounds, data: { teamId, year } },
    },
  );
  return { card, summary: title };
}

/** Of each question who answered, and who did not. */
export function presentRounds(
  context: ChatContext,
  { teamId, year }: TeamPlanRef,
  { teamName, rounds, may }: Contributions,
  message?: Message,
): CardMessage {
  const { t, notice } = context;
  const title = t('plan-requests.title');
  const ask = { title: t('plan-requests.new'), verb: VERBS.openForm, data: { teamId, year } };
  const plan = { title: t('annual-plan.button.plan'), verb: PLAN_VERBS.openPlan, data: { teamId, year } };
  const card = roundsCard(
    {
      eyebrow: t('plan-requests.eyebrow', { year, team: teamName }),
      title,
      notice,
      message,
      link: planLink(context, { teamId, year }),
    },
    {
      introduction: t(rounds.length === 0 ? 'plan-requests.rounds.none' : 'plan-requests.rounds'),
      rounds: sectionsOf(context, rounds),
      buttons: [...(may.ask ? [ask] : []), plan],
    },
  );
  return { card, summary: message?.text ?? title };
}

function sectionsOf(context: ChatContext, rounds: readonly ContributionRound[]): readonly Section[] {
  const { t, language } = context;
  let room = MOST_ROWS;
  return rounds.flatMap(({ question, dueOn, requests, answered }) => {
    if (room <= 0) return [];
    const shown = requests.slice(0, room);
    room -= shown.length;
    const left = requests.length - shown.length;
    return {
      title: shortened(question, LONGEST_QUESTION),
      hint: t('plan-requests.round.hint', { answered, total: requests.length, day: shortDay(dueOn, language) }),
      rows: shown.map((view) => rowOf(context, view)),
      ...(left > 0 ? { more: t('plan-requests.round.more', { count: left }) } : {}),
    };
  });
}

function rowOf(context: ChatContext, view: ItemView): Row {
  const { t, language, today } = context;
  const { ref, item, owner } = view;
  const name = owner?.name ?? t('annual-plan.owner.gone');
  const party = item.request?.what === 'contribution' ? item.request.onBehalfOf : undefined;
  const { teamId = '', year, itemId } = ref;
  return {
    day: dayInList(item.dueOn, today, language),
    title: party === undefined ? name : t('plan-requests.request.via', { party, name }),
    ...standingOf(context, view),
    open: {
      title: t('annual-plan.button.open'),
      verb: PLAN_VERBS.openTask,
      data: { teamId, year, itemId, from: 'plan', planTeamId: teamId },
    },
  };
}

function standingOf({ t, language, today }: ChatContext, view: ItemView): Pick<Row, 'tone' | 'state' | 'marks'> {
  const { status, dueOn, doneOn = dueOn, answer } = view.item;
  if (isAnswered(view)) {
    const state = t('plan-requests.request.answered', { day: shortDay(doneOn, language) });
    return { tone: 'done', state, marks: answer?.text ? [shortened(answer.text, LONGEST_QUESTION)] : [] };
  }
  if (status === 'past') return { tone: 'past', state: t('plan-requests.request.past') };
  return { tone: dueOn < today ? 'late' : 'coming', state: dueWords(dueOn, today, t) };
}
