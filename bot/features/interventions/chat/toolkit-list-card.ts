import { toolkitListCard, type ToolkitRowView } from '../../../../cards/interventions/toolkit-list';
import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import { Approach } from '../../../contracts/approach';
import type { Intervention } from '../../../contracts/interventions';
import type { CardMessage } from '../../../ports/messenger';
import { VERBS } from '../verbs';
import type { ToolkitData } from './card-data';
import { toolkitFrame } from './toolkit-frame';

/** A choice, not a catalogue: that is the tab's. */
const AT_ONCE = 8;
const LONGEST_WORDS = 100;

/** What was found in the toolkit, a page at a time, with a search above it. */
export function presentToolkit(context: ChatContext, found: readonly Intervention[], asked: ToolkitData): CardMessage {
  const { t } = context;
  const title = t('interventions.toolkit.title');
  const page = found.slice(asked.skip, asked.skip + AT_ONCE);
  const left = Math.max(found.length - asked.skip - AT_ONCE, 0);
  const card = toolkitListCard(toolkitFrame(context, title, '/toolkit'), {
    introduction: introductionOf(context, found.length, asked),
    words: {
      label: t('interventions.toolkit.words'),
      placeholder: t('interventions.toolkit.words.placeholder'),
      maxLength: LONGEST_WORDS,
      value: asked.words,
    },
    kind: kindField(context, asked),
    search: { title: t('interventions.toolkit.search'), verb: VERBS.openToolkit, data: {} },
    rows: page.map((intervention) => rowOf(context, intervention, asked)),
    more: left > 0 ? t('interventions.toolkit.more', { count: left }) : undefined,
    buttons: buttonsOf(context, left, asked),
  });
  return { card, summary: title };
}

/** The kinds to choose from, with that of all. */
function kindField({ t }: ChatContext, { kind }: ToolkitData) {
  const every = { title: t('interventions.toolkit.kind.every'), value: '' };
  const choices = Approach.options.map((one) => ({ title: t(`annual-plan.approach.${one}`), value: one }));
  return { label: t('interventions.toolkit.kind'), choices: [every, ...choices], value: kind };
}

function introductionOf({ t }: ChatContext, count: number, { words, kind }: ToolkitData): string {
  if (words !== '') return t('interventions.toolkit.found', { count, words });
  return t(kind === '' ? 'interventions.toolkit.introduction' : 'interventions.toolkit.found-kind', { count });
}

function rowOf({ t, language }: ChatContext, intervention: Intervention, asked: ToolkitData): ToolkitRowView {
  const { id, kind, title, purpose, hours, cost } = intervention;
  return {
    kind,
    kindName: t(`annual-plan.approach.${kind}`),
    title: title[language],
    purpose: purpose[language],
    detail: t('interventions.effort.short', { hours, cost: t(`interventions.cost.${cost}`) }),
    open: {
      title: t('interventions.button.open'),
      verb: VERBS.openIntervention,
      data: { ...asked, interventionId: id },
    },
  };
}

function buttonsOf({ t }: ChatContext, left: number, asked: ToolkitData): readonly CardButton[] {
  const { skip } = asked;
  const at = (place: number) => ({ ...asked, skip: place });
  const verb = VERBS.openToolkit;
  return [
    ...(left > 0 ? [{ title: t('interventions.toolkit.next'), verb, data: at(skip + AT_ONCE) }] : []),
    ...(skip > 0 ? [{ title: t('interventions.toolkit.previous'), verb, data: at(Math.max(skip - AT_ONCE, 0)) }] : []),
    { title: t('interventions.button.runs'), verb: VERBS.openRuns, data: {} },
  ];
}
