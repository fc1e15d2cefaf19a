import type { Message } from '../../../../cards/frame';
import type { Gathered } from '../../../../cards/gathered';
import { placePlanCard, type PlacePlanFields, type PlacePlanView } from '../../../../cards/place-plans/place-plan';
import type { Row } from '../../../../cards/row';
import type { ChatContext } from '../../../chat/chat-context';
import type { Person } from '../../../contracts/people';
import { MOST_PLACE_ACTIONS } from '../../../contracts/place-plans';
import type { GatheredPart } from '../../../contracts/plan-sections';
import { dayInList, dueWords } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { titleIn, VERBS as PLAN_VERBS, type ItemView } from '../../annual-plan';
import { planLink } from '../../annual-plan/presenters';
import { goalLine } from '../../plan-goals/presenters';
import { presentFacts } from '../presenters';
import type { PlacePlanState } from '../service';
import { VERBS } from '../verbs';
import { typedFrom, type PlacePlanField, type TypedPlan } from './card-data';

export interface PlacePlanOptions {
  readonly draftId: string;
  /** Who can be chosen without typing: the team. */
  readonly colleagues: readonly Person[];
  readonly message?: Message | undefined;
  /** What somebody filled in that is not in the plan. */
  readonly typed?: TypedPlan | undefined;
  readonly error?: { readonly in: PlacePlanField; readonly text: string } | undefined;
}

/** With the longest lines a card has room for so many under each heading. */
const MOST_LINES = 3;
const NUMBER_LENGTH = 20;

export function presentPlacePlanCard(
  context: ChatContext,
  state: PlacePlanState,
  options: PlacePlanOptions,
): CardMessage {
  const { t, notice } = context;
  const { ref, place, own, teamName } = state;
  const { message } = options;
  const card = placePlanCard(
    {
      eyebrow: t('place-plans.eyebrow', { year: ref.year, team: teamName }),
      title: place.name,
      notice,
      message,
      link: planLink(context, ref, 'goals'),
    },
    {
      known: knownOf(context, state),
      ...(own === undefined ? {} : { text: textOf(context, state, options), actions: actionsOf(context, state) }),
      ...(state.may.addAction ? { add: addOf(context, options) } : {}),
      saves: savesOf(context, state, options),
      others: othersOf(context, state),
    },
  );
  return { card, summary: message?.text ?? place.name };
}

function knownOf({ t, language }: ChatContext, state: PlacePlanState): PlacePlanView['known'] {
  const parts = presentFacts({ t, language }, state);
  const title = t('place-plans.known');
  if (parts.length === 0) return { title, parts: [], none: t('place-plans.facts.none') };
  return { title, parts: parts.map((part) => shortPart(t, part)) };
}

function shortPart(t: ChatContext['t'], { title, lines }: GatheredPart): Gathered {
  const left = lines.length - MOST_LINES;
  const more = left > 0 ? { more: t('place-plans.facts.more', { count: left }) } : {};
  return { title, lines: lines.slice(0, MOST_LINES), ...more };
}

function textOf(
  context: ChatContext,
  state: PlacePlanState,
  options: PlacePlanOptions,
): PlacePlanFields | readonly Gathered[] {
  return state.may.write ? fieldsOf(context, state, options) : linesOf(context, state);
}

function linesOf(context: ChatContext, { own, goal }: PlacePlanState): readonly Gathered[] {
  const { t } = context;
  const written = (text: string | undefined) => [
    ...(text ?? '').split('\n').filter((line) => line !== ''),
    ...(text ? [] : [t('place-plans.text.none')]),
  ];
  const reached =
    goal === undefined ? [] : [t('place-plans.goal.line', { title: goal.title, line: goalLine(context, goal) })];
  return [
    { title: t('place-plans.problem'), lines: written(own?.problem) },
    { title: t('place-plans.analysis'), lines: written(own?.analysis) },
    { title: t('place-plans.goal'), lines: reached },
  ];
}

function fieldsOf(
  { t, language }: ChatContext,
  state: PlacePlanState,
  { typed, error }: PlacePlanOptions,
): PlacePlanFields {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false });
  const filled = typed ?? typedFrom(state, (value) => format.format(value));
  const field = (name: keyof PlacePlanFields, maxLength: number, placeholder?: string) => ({
    label: t(`place-plans.${name === 'goalTitle' ? 'goal' : name}`),
    ...(placeholder === undefined ? {} : { placeholder }),
    maxLength,
    value: filled[name] === '' ? undefined : filled[name],
    error: error?.in === name ? error.text : undefined,
  });
  return {
    problem: { ...field('problem', 2_000, t('place-plans.problem.placeholder')), isMultiline: true },
    analysis: { ...field('analysis', 4_000, t('place-plans.analysis.placeholder')), isMultiline: true },
    goalTitle: field('goalTitle', 200),
    indicator: field('indicator', 200, t('place-plans.indicator.placeholder')),
    unit: field('unit', 40, t('place-plans.unit.placeholder')),
    baseline: field('baseline', NUMBER_LENGTH),
    target: field('target', NUMBER_LENGTH),
  };
}

function actionsOf(context: ChatContext, { actions, goal, may }: PlacePlanState): PlacePlanView['actions'] {
  const { t } = context;
  const isFull = may.write && actions.length >= MOST_PLACE_ACTIONS;
  const hint =
    goal?.status === 'dropped' ? t('place-plans.goal.dropped') : isFull ? t('place-plans.actions.full') : undefined;
  return {
    title: t('place-plans.actions', { count: actions.length, most: MOST_PLACE_ACTIONS }),
    ...(hint === undefined ? {} : { hint }),
    rows: actions.slice(0, MOST_PLACE_ACTIONS).map((view) => rowOf(context, view)),
    ...(actions.length === 0 ? { more: t('place-plans.actions.none') } : {}),
  };
}

function rowOf({ t, language, today }: ChatContext, { ref, item, owner }: ItemView): Row {
  const isOpen = item.status === 'open';
  const { teamId = '', year, itemId } = ref;
  return {
    day: dayInList(item.dueOn, today, language),
    title: titleIn(language, item),
    ...(item.status === 'open'
      ? { tone: item.dueOn < today ? ('late' as const) : ('coming' as const) }
      : { tone: item.status }),
    state: isOpen
      ? dueWords(item.dueOn, today, t)
      : t(`calendar.item.${item.status === 'open' ? 'done' : item.status}`),
    detail: owner?.name ?? t('annual-plan.owner.gone'),
    open: {
      title: t('annual-plan.button.open'),
      verb: PLAN_VERBS.openTask,
      data: { teamId, year, itemId, from: 'plan', planTeamId: teamId },
    },
  };
}

function addOf({ t, today }: ChatContext, { colleagues, typed, error }: PlacePlanOptions): PlacePlanView['add'] {
  const filled = (name: 'title' | 'ownerId' | 'dueOn') => ({
    value: typed?.[name] ? typed[name] : undefined,
    error: error?.in === name ? error.text : undefined,
  });
  return {
    title: {
      label: t('place-plans.add.what'),
      placeholder: t('place-plans.add.what.placeholder'),
      maxLength: 200,
      ...filled('title'),
    },
    owner: {
      label: t('place-plans.add.who'),
      placeholder: t('place-plans.add.who.placeholder'),
      choices: colleagues.map(({ id, name }) => ({ title: name, value: id })),
      ...filled('ownerId'),
    },
    dueOn: { label: t('place-plans.add.when'), min: today, ...filled('dueOn') },
  };
}

function savesOf({ t }: ChatContext, { ref, place, own, goal, may }: PlacePlanState, { draftId }: PlacePlanOptions) {
  if (own === undefined || goal === undefined || !may.write) return [];
  const data = { ...ref, placeId: place.id, version: own.version, goalVersion: goal.version, draftId };
  const save = { title: t('place-plans.button.save'), verb: VERBS.savePlan, data, style: 'positive' } as const;
  const add = { title: t('place-plans.button.add'), verb: VERBS.addAction, data };
  return [save, ...(may.addAction ? [add] : [])];
}

function othersOf({ t }: ChatContext, { ref, place, own, may }: PlacePlanState) {
  const make = { title: t('place-plans.make'), verb: VERBS.makePlan, data: { ...ref, placeId: place.id } };
  const plan = { title: t('annual-plan.button.plan'), verb: PLAN_VERBS.openPlan, data: { ...ref } };
  return [...(own === undefined && may.write ? [make] : []), plan];
}
