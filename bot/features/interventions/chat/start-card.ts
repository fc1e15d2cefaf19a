import type { Message } from '../../../../cards/frame';
import { startFormCard } from '../../../../cards/interventions/start-form';
import { shortened } from '../../../../cards/text';
import type { ChatContext } from '../../../chat/chat-context';
import type { Intervention } from '../../../contracts/interventions';
import type { Person } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import type { CardMessage } from '../../../ports/messenger';
import { noteLines, stepLines } from '../presenters';
import { VERBS } from '../verbs';
import { NONE, type StartForm } from './card-data';
import { interventionPath, toolkitFrame } from './toolkit-frame';

export interface StartOptions {
  /** The same form, however often it is sent. */
  readonly draftId: string;
  /** Of the person's own teams. */
  readonly places: readonly Place[];
  readonly colleagues: readonly Person[];
  /** Of the team's annual plans; `value` is what comes back. */
  readonly goals: readonly { readonly year: number; readonly title: string; readonly value: string }[];
  readonly message?: Message | undefined;
  /** What was filled in before. */
  readonly typed?: StartForm | undefined;
}

const LONGEST_CHOICE = 80;

/** An intervention just before it is started: where, who leads it, from when, and all its steps. */
export function presentStart(context: ChatContext, intervention: Intervention, options: StartOptions): CardMessage {
  const { t, language, today, actor } = context;
  const { draftId, colleagues, message, typed } = options;
  const title = intervention.title[language];
  const card = startFormCard(toolkitFrame(context, title, interventionPath(intervention.id), message), {
    introduction: t('interventions.start.introduction'),
    place: placeField(context, options),
    owner: {
      label: t('interventions.start.owner'),
      placeholder: t('interventions.start.owner.placeholder'),
      choices: colleagues.map(({ id, name }) => ({ title: name, value: id })),
      value: typed?.ownerId ?? actor.personId,
    },
    startOn: { label: t('interventions.start.start-on'), min: today, value: typed?.startOn ?? today },
    goal: goalField(context, options),
    steps: { title: t('interventions.start.steps'), lines: stepLines(context, intervention) },
    notes: noteLines(context, intervention),
    start: {
      title: t('interventions.start.button'),
      verb: VERBS.startRun,
      data: { interventionId: intervention.id, draftId },
    },
    others: [
      {
        title: t('interventions.button.back'),
        verb: VERBS.openIntervention,
        data: { interventionId: intervention.id },
      },
    ],
  });
  return { card, summary: message?.text ?? title };
}

function placeField({ t }: ChatContext, { places, typed }: StartOptions) {
  const choices = places.map(({ id, name }) => ({ title: shortened(name, LONGEST_CHOICE), value: id }));
  return {
    label: t('interventions.start.place'),
    choices: [...choices, { title: t('interventions.start.place.none'), value: NONE }],
    value: typed?.placeId ?? NONE,
  };
}

/** Undefined where there is no goal to choose. */
function goalField({ t }: ChatContext, { goals, typed }: StartOptions) {
  if (goals.length === 0) return undefined;
  const choices = goals.map(({ year, title, value }) => ({
    title: t('interventions.start.goal.of', { year, title: shortened(title, LONGEST_CHOICE) }),
    value,
  }));
  return {
    label: t('interventions.start.goal'),
    choices: [{ title: t('interventions.start.goal.none'), value: NONE }, ...choices],
    value: typed?.goal ?? NONE,
  };
}
