import type { Message } from '../../../../cards/frame';
import { runCard, type NextStep, type RunCardView } from '../../../../cards/interventions/run';
import type { Row } from '../../../../cards/row';
import type { ChatContext } from '../../../chat/chat-context';
import type { Intervention } from '../../../contracts/interventions';
import { dayInList, dueWords, longDay, shortDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { VERBS as TASK_VERBS, type ItemView } from '../../annual-plan';
import type { RunView } from '../run-view';
import { VERBS } from '../verbs';
import { materialLinks } from './material-links';
import { runButtons, firstButtons } from './run-buttons';
import { runData, runFrame, titleOf } from './run-frame';
import { runNotes } from './run-notes';
import type { IssueButton } from './services';

export interface RunCardOptions {
  readonly message?: Message | undefined;
  /** What was typed with a step that could not be used, and why. */
  readonly step?: { readonly typed: string; readonly error: string } | undefined;
  /** What was typed with a stop. */
  readonly stop?: { readonly typed: string; readonly error?: string | undefined } | undefined;
  readonly issueButton: IssueButton;
  /** Undefined when the toolkit has it no more. */
  readonly intervention: Pick<Intervention, 'id' | 'materials'> | undefined;
}

const LONGEST_EVIDENCE = 500;
const LONGEST_REASON = 300;

/** An intervention that is carried out: its steps, what it changed, and what this reader may do. */
export function presentRun(context: ChatContext, view: RunView, options: RunCardOptions): CardMessage {
  const { t } = context;
  const { done, total } = view.progress;
  const isOver = view.stage === 'to-check' || view.stage === 'finished';
  const card = runCard(runFrame(context, view, options.message), {
    status: statusOf(context, view),
    progress: { done, total, text: t('interventions.run.progress', { done, total }) },
    facts: factsOf(context, view),
    next: nextOf(context, view, options),
    notes: runNotes(context, view),
    first: firstButtons(context, view, options),
    stop: view.may.stop ? stopOf(context, view, options) : undefined,
    steps: {
      title: t('interventions.run.steps'),
      rows: [...view.steps, ...checkOf(view)].map((step) => rowOf(context, step)),
    },
    foldsSteps: isOver,
    materials: { title: t('interventions.materials.title'), links: materialsOf(context, view, options) },
    buttons: runButtons(context, view),
  });
  return { card, summary: options.message?.text ?? titleOf(context, view) };
}

function statusOf({ t, language }: ChatContext, { run, stage, late, check }: RunView): RunCardView['status'] {
  switch (stage) {
    case 'running':
      return late > 0
        ? { tone: 'late', text: t('interventions.run.status.late', { late }) }
        : { tone: 'running', text: t('interventions.run.status.running') };
    case 'to-check':
      return {
        tone: 'to-check',
        text:
          check === undefined
            ? t('interventions.run.status.to-check')
            : t('interventions.run.status.to-check.on', { day: shortDay(check.item.dueOn, language) }),
      };
    case 'finished':
      return { tone: 'finished', text: t('interventions.run.status.finished') };
    case 'stopped':
      return { tone: 'stopped', text: t('interventions.run.status.stopped', { why: run.stopped?.why ?? '' }) };
  }
}

function factsOf({ t, language }: ChatContext, { run, owner, place, goalTitle }: RunView): RunCardView['facts'] {
  return [
    { title: t('interventions.run.owner'), value: owner?.name ?? t('annual-plan.owner.gone') },
    ...(place === undefined ? [] : [{ title: t('interventions.run.place'), value: place.name }]),
    { title: t('interventions.run.started'), value: longDay(run.startOn, language) },
    ...(goalTitle === undefined ? [] : [{ title: t('interventions.run.goal'), value: goalTitle }]),
  ];
}

/** The first open step, when it is the reader's own. */
function nextOf(
  { t, language, actor, today }: ChatContext,
  { run, steps }: RunView,
  { step: mistake }: RunCardOptions,
): NextStep | undefined {
  const item = steps.map((view) => view.item).find(({ status }) => status === 'open');
  if (item?.step === undefined || item.ownerId !== actor.personId) return undefined;
  const { number, title, how } = item.step;
  const due = dueWords(item.dueOn, today, t);
  return {
    title: t('interventions.run.next', { number, title: title[language], due }),
    how: how[language],
    evidence: {
      label: t('interventions.run.evidence'),
      placeholder: t('interventions.run.evidence.placeholder'),
      maxLength: LONGEST_EVIDENCE,
      value: mistake?.typed,
      error: mistake?.error,
    },
    button: {
      title: t('interventions.run.step-done'),
      verb: VERBS.completeStep,
      data: { runId: run.id, itemId: item.id, year: item.planYear, version: item.version },
      style: 'positive',
    },
  };
}

function stopOf({ t }: ChatContext, view: RunView, { stop }: RunCardOptions): RunCardView['stop'] {
  return {
    toggle: t('interventions.stop.toggle'),
    why: {
      label: t('interventions.stop.why'),
      placeholder: t('interventions.stop.placeholder'),
      maxLength: LONGEST_REASON,
      value: stop?.typed,
      error: stop?.error,
    },
    button: { title: t('interventions.stop.button'), verb: VERBS.stopRun, data: runData(view), style: 'destructive' },
    isOpen: stop !== undefined,
  };
}

/** While it runs: afterwards there is nobody to invite. */
function materialsOf(context: ChatContext, { run, stage }: RunView, { intervention }: RunCardOptions) {
  return stage === 'running' && intervention !== undefined ? materialLinks(context, intervention, run.id) : [];
}

/** Shown once it is the turn of it. */
function checkOf({ check, stage }: RunView): readonly ItemView[] {
  return check === undefined || stage === 'stopped' ? [] : [check];
}

/** A step on one line; tapping it opens its task, where it can be done, moved and handed over. */
function rowOf(context: ChatContext, { item, owner }: ItemView): Row {
  const { t, language, today } = context;
  const { status, dueOn, doneOn = dueOn } = item;
  const isOpen = status === 'open';
  return {
    day: dayInList(isOpen ? dueOn : doneOn, today, language),
    title: stepTitle(context, item),
    tone: isOpen ? openTone(dueOn, today) : status,
    state: isOpen ? dueWords(dueOn, today, t) : t(`interventions.run.step.${status}`),
    detail: owner?.name ?? t('annual-plan.owner.gone'),
    open: {
      title: t('interventions.button.open'),
      verb: TASK_VERBS.openTask,
      data: { teamId: item.teamId ?? '', year: item.planYear, itemId: item.id },
    },
  };
}

/** `2. Bel de gemeente`; the look at the effect is not counted. */
function stepTitle({ language }: ChatContext, { step, title }: ItemView['item']): string {
  if (step === undefined) return title;
  return step.isCheck === true ? step.title[language] : `${step.number}. ${step.title[language]}`;
}

function openTone(dueOn: string, today: string): Row['tone'] {
  if (dueOn < today) return 'late';
  return dueOn === today ? 'today' : 'coming';
}
