import type { Gathered } from '../../../../cards/gathered';
import { choosePlaceCard } from '../../../../cards/place-plans/choose-place';
import { listCard } from '../../../../cards/shared/list';
import type { Row } from '../../../../cards/row';
import type { ChatContext } from '../../../chat/chat-context';
import type { Place } from '../../../contracts/places';
import { dayInList, dueWords, shortDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { localDateOf } from '../../../shared/local-date';
import { titleIn, VERBS as PLAN_VERBS, type ItemView } from '../../annual-plan';
import type { IssueView } from '../issue-views';
import type { Visit } from '../place-visit';
import { issueRow } from '../presenters';
import { VERBS } from '../verbs';

const MOST_ISSUES = 5;
const MOST_ACTIONS = 4;
const MOST_CHOICES = 60;

/** What a colleague needs to know in the car park. */
export function presentVisit(context: ChatContext, visit: Visit): CardMessage {
  const { t, notice } = context;
  const { place, teamName, open, closed, planActions } = visit;
  const title = t('reported-issues.visit.title', { place: place.name });
  const promises = promisesOf(context, visit);
  const card = listCard(
    { eyebrow: teamName, title, notice },
    {
      introduction: t('reported-issues.visit.introduction'),
      sections: [
        {
          title: t('reported-issues.visit.open', { count: open.length }),
          rows: open.slice(0, MOST_ISSUES).map((view) => issueRow(context, view)),
          more:
            moreOf(context, open, MOST_ISSUES) ??
            (open.length === 0 ? t('reported-issues.visit.open.none') : undefined),
        },
        ...(planActions.length === 0
          ? []
          : [
              {
                title: t('reported-issues.visit.actions'),
                rows: planActions.slice(0, MOST_ACTIONS).map((view) => actionRow(context, view)),
                more: moreOf(context, planActions, MOST_ACTIONS),
              },
            ]),
      ],
      parts: [
        ...(promises.length === 0 ? [] : [{ title: t('reported-issues.visit.promises'), lines: promises }]),
        ...closedPart(context, closed),
      ],
      buttons: [{ title: t('reported-issues.mine.new'), verb: VERBS.openForm, data: { placeId: place.id } }],
    },
  );
  return { card, summary: title };
}

/** Asks which of these places is meant. */
export function presentVisitChoice(context: ChatContext, places: readonly Place[], introduction: string): CardMessage {
  const { t, notice, person } = context;
  const title = t('reported-issues.visit.choose');
  const card = choosePlaceCard(
    { eyebrow: person.name, title, notice },
    {
      introduction,
      place: {
        label: title,
        choices: places.slice(0, MOST_CHOICES).map(({ id, name }) => ({ title: name, value: id })),
        value: places[0]?.id,
      },
      open: { title: t('reported-issues.button.open'), verb: VERBS.openVisit, data: {} },
    },
  );
  return { card, summary: title };
}

function moreOf({ t }: ChatContext, list: readonly unknown[], most: number): string | undefined {
  return list.length > most ? t('reported-issues.mine.more', { count: list.length - most }) : undefined;
}

/** What reporters were told, and what was started here. */
function promisesOf({ t, language }: ChatContext, { promised, running }: Visit): readonly string[] {
  const told = promised.flatMap(
    ({
      view: {
        issue: { feedback },
      },
    }) =>
      feedback === undefined
        ? []
        : [
            t('reported-issues.issue.feedback', {
              day: shortDay(localDateOf(feedback.at), language),
              text: feedback.text,
            }),
          ],
  );
  const started = running.map(({ run, progress }) =>
    t('reported-issues.visit.running', { title: run.title[language], ...progress }),
  );
  return [...started, ...told];
}

function closedPart(context: ChatContext, closed: readonly IssueView[]): readonly Gathered[] {
  if (closed.length === 0) return [];
  const lines = closed.map((view) => {
    const { title, state, day } = issueRow(context, view);
    return context.t('reported-issues.visit.closed.line', { day, text: title, status: state });
  });
  return [{ title: context.t('reported-issues.visit.closed'), lines }];
}

function actionRow({ t, language, today }: ChatContext, { ref, item, owner }: ItemView): Row {
  const { teamId = '', year, itemId } = ref;
  return {
    day: dayInList(item.dueOn, today, language),
    title: titleIn(language, item),
    tone: item.dueOn < today ? 'late' : 'coming',
    state: dueWords(item.dueOn, today, t),
    detail: owner?.name ?? t('annual-plan.owner.gone'),
    open: {
      title: t('annual-plan.button.open'),
      verb: PLAN_VERBS.openTask,
      data: { teamId, year, itemId, from: 'plan', planTeamId: teamId },
    },
  };
}
