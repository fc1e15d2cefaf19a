import type { Message } from '../../../../cards/frame';
import { teamTalkCard, type TeamTalkView } from '../../../../cards/plan-reports/team-talk';
import type { Row } from '../../../../cards/row';
import type { Section } from '../../../../cards/section';
import type { ChatContext } from '../../../chat/chat-context';
import type { Person } from '../../../contracts/people';
import { dayInList, dueWords, shortDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { titleIn, VERBS as PLAN_VERBS, type ItemView } from '../../annual-plan';
import { planLink } from '../../annual-plan/presenters';
import type { LateItem } from '../team-talk';
import type { TeamTalkOfTeam } from '../team-talks';
import { VERBS } from '../verbs';
import type { DecisionData } from './card-data';

export interface TalkOptions {
  readonly form: DecisionData;
  /** Who can be chosen without typing: the team. */
  readonly colleagues: readonly Person[];
  readonly message?: Message | undefined;
  readonly error?: { readonly in: 'title' | 'ownerId' | 'dueOn'; readonly text: string } | undefined;
}

/** The talk, what went well first. In a channel, where others read along, what people wrote as proof stays out. */
export function presentTeamTalk(context: ChatContext, talk: TeamTalkOfTeam, options: TalkOptions): CardMessage {
  const { t } = context;
  const { form, message } = options;
  const { teamId, year } = form;
  const title = t('plan-reports.talk.title');
  const plan = { title: t('annual-plan.button.plan'), verb: PLAN_VERBS.openPlan, data: { teamId, year } };
  const card = teamTalkCard(
    {
      eyebrow: t('plan-reports.eyebrow', { year, team: talk.team.name }),
      title,
      notice: context.notice,
      message,
      link: planLink(context, { teamId, year }),
    },
    {
      introduction: t('plan-reports.talk.introduction'),
      sections: sectionsOf(context, talk),
      decision: decisionOf(context, talk, options),
      buttons: [plan],
    },
  );
  return { card, summary: message?.text ?? `${title} ${talk.team.name}` };
}

function sectionsOf(context: ChatContext, { success, late, coming, untouched, team }: TeamTalkOfTeam): Section[] {
  const { t } = context;
  const more = ({ first, total }: { readonly first: readonly unknown[]; readonly total: number }) =>
    total > first.length ? { more: t('plan-reports.talk.more', { count: total - first.length }) } : {};
  const rows = (views: readonly ItemView[]) => views.map((view) => openRow(context, view, team.id));
  return [
    {
      title: t('plan-reports.talk.success'),
      rows: success === undefined ? [] : [successRow(context, success, team.id)],
      ...(success === undefined ? { more: t('plan-reports.talk.success.none') } : {}),
    },
    ...(late.total === 0
      ? []
      : [
          {
            title: t('plan-reports.talk.late', { count: late.total }),
            color: 'attention' as const,
            rows: late.first.map((one) => lateRow(context, one, team.id)),
            ...more(late),
          },
        ]),
    {
      title: t('plan-reports.talk.coming', { count: coming.total }),
      rows: rows(coming.first),
      ...(coming.total === 0 ? { more: t('plan-reports.talk.coming.none') } : more(coming)),
    },
    ...(untouched.total === 0
      ? []
      : [
          {
            title: t('plan-reports.talk.untouched', { count: untouched.total }),
            hint: t('plan-reports.talk.untouched.hint'),
            rows: rows(untouched.first),
            ...more(untouched),
          },
        ]),
  ];
}

function openRow({ t, language, today }: ChatContext, { ref, item, owner, place }: ItemView, planTeamId: string): Row {
  const who = owner?.name ?? t('annual-plan.owner.gone');
  return {
    day: dayInList(item.dueOn, today, language),
    title: titleIn(language, item),
    tone: item.dueOn < today ? 'late' : item.dueOn === today ? 'today' : 'coming',
    state: dueWords(item.dueOn, today, t),
    detail: [who, ...(place === undefined ? [] : [place.name])].join(' · '),
    open: {
      title: t('annual-plan.button.open'),
      verb: PLAN_VERBS.openTask,
      data: { teamId: ref.teamId ?? planTeamId, year: ref.year, itemId: ref.itemId, from: 'plan', planTeamId },
    },
  };
}

function lateRow(context: ChatContext, { view, escalation }: LateItem, planTeamId: string): Row {
  const marks = escalation === undefined ? [] : [context.t(`plan-reports.talk.escalated.${escalation}`)];
  return { ...openRow(context, view, planTeamId), marks };
}

function successRow(context: ChatContext, view: ItemView, planTeamId: string): Row {
  const { t, language, today, conversation } = context;
  const { doneOn, dueOn, evidence } = view.item;
  const day = doneOn ?? dueOn;
  const isAmongUs = conversation === 'personal' && evidence !== undefined;
  return {
    ...openRow(context, view, planTeamId),
    day: dayInList(day, today, language),
    tone: 'done',
    state: t('plan-reports.talk.success.state', { day: shortDay(day, language) }),
    marks: isAmongUs ? [evidence] : [],
  };
}

function decisionOf(context: ChatContext, { may }: TeamTalkOfTeam, options: TalkOptions): TeamTalkView['decision'] {
  const { t, today } = context;
  const { form, colleagues, error } = options;
  const title = t('plan-reports.talk.decision');
  if (!may.decide) return { title, hint: t('plan-reports.talk.decision.for-lead') };
  const { teamId, year, draftId } = form;
  const typed = (field: 'title' | 'ownerId' | 'dueOn') => ({
    value: form[field] === '' ? undefined : form[field],
    error: error?.in === field ? error.text : undefined,
  });
  return {
    title,
    hint: t('plan-reports.talk.decision.hint'),
    form: {
      what: {
        label: t('plan-reports.talk.decision.what'),
        placeholder: t('plan-reports.talk.decision.what.placeholder'),
        maxLength: 200,
        ...typed('title'),
      },
      owner: {
        label: t('plan-reports.talk.decision.who'),
        placeholder: t('plan-reports.talk.decision.who.placeholder'),
        choices: colleagues.map(({ id, name }) => ({ title: name, value: id })),
        ...typed('ownerId'),
      },
      dueOn: { label: t('plan-reports.talk.decision.when'), min: today, ...typed('dueOn') },
      save: {
        title: t('plan-reports.talk.decision.save'),
        verb: VERBS.recordDecision,
        data: { teamId, year, draftId },
      },
    },
  };
}
