import type { RoundPanel } from '../../../../cards/assessment-rounds/round';
import type { ChatContext } from '../../../chat/chat-context';
import { longDay } from '../../../i18n';
import { addDays } from '../../../shared/local-date';
import { channelName } from '../../interventions/presenters';
import { VERBS } from '../verbs';
import type { ShownRound } from './shown-round';
import { roundData } from './round-frame';

/** What is wrong with what was filled in, in which panel; it then stands open. */
export interface PanelFault {
  readonly in: RoundPanel['name'];
  readonly text: string;
}

const EXTEND_DAYS = 7;

/** What needs a day or a second thought, for who may do it. */
export function panelsOf(context: ChatContext, shown: ShownRound, fault?: PanelFault): readonly RoundPanel[] {
  const panels = [
    ...closePanel(context, shown),
    ...extendPanel(context, shown),
    ...postPanel(context, shown),
    ...reopenPanel(context, shown),
    ...cancelPanel(context, shown),
  ];
  return panels.map((panel) => ({ ...panel, ...(panel.name === fault?.in ? withFault(panel, fault.text) : {}) }));
}

type Panels = readonly RoundPanel[];

function withFault(panel: RoundPanel, error: string): Partial<RoundPanel> {
  return {
    isOpen: true,
    ...(panel.day === undefined ? {} : { day: { ...panel.day, error } }),
    ...(panel.channel === undefined ? {} : { channel: { ...panel.channel, error } }),
  };
}

function closePanel({ t }: ChatContext, { view, response, preview }: ShownRound): Panels {
  if (!view.may.close) return [];
  const { people, finished } = response?.total.people ? response.total : { people: preview?.people ?? 0, finished: 0 };
  return [
    {
      name: 'close',
      toggle: t('assessment-rounds.close.toggle'),
      explanation: t('assessment-rounds.close.explanation', { unfinished: people - finished, people }),
      button: {
        ...{ title: t('assessment-rounds.close.button'), verb: VERBS.close, style: 'destructive' },
        data: roundData(view.round),
      },
      isOpen: false,
    },
  ];
}

function extendPanel({ t, today }: ChatContext, { view }: ShownRound): Panels {
  if (!view.may.extend) return [];
  const { closesOn } = view.round;
  return [
    {
      name: 'extend',
      toggle: t('assessment-rounds.extend.toggle'),
      explanation: t('assessment-rounds.extend.explanation'),
      day: {
        label: t('assessment-rounds.extend.day'),
        min: today,
        value: addDays(closesOn < today ? today : closesOn, EXTEND_DAYS),
      },
      button: { title: t('assessment-rounds.extend.button'), verb: VERBS.extend, data: roundData(view.round) },
      isOpen: false,
    },
  ];
}

function reopenPanel({ t, today }: ChatContext, { view }: ShownRound): Panels {
  if (!view.may.reopen) return [];
  return [
    {
      name: 'reopen',
      toggle: t('assessment-rounds.reopen.toggle'),
      explanation: t('assessment-rounds.reopen.explanation'),
      day: { label: t('assessment-rounds.reopen.day'), min: today, value: addDays(today, EXTEND_DAYS) },
      button: { title: t('assessment-rounds.reopen.button'), verb: VERBS.reopen, data: roundData(view.round) },
      isOpen: false,
    },
  ];
}

/** An open round is cancelled in the tab, where one sees what is lost. */
function cancelPanel({ t, language }: ChatContext, { view }: ShownRound): Panels {
  const { round, may } = view;
  if (!may.cancel || round.state === 'open') return [];
  return [
    {
      name: 'cancel',
      toggle: t('assessment-rounds.cancel.toggle'),
      explanation: t('assessment-rounds.cancel.explanation', { day: longDay(round.opensOn, language) }),
      button: {
        ...{ title: t('assessment-rounds.cancel.button'), verb: VERBS.cancel, style: 'destructive' },
        data: roundData(round),
      },
      isOpen: false,
    },
  ];
}

/** To a channel in which there is no card yet, or of which nobody knows. */
function postPanel({ t }: ChatContext, { view, channels, channelCards }: ShownRound): Panels {
  const taken = channelCards.filter(({ state }) => state !== 'in-doubt').map(({ channelId }) => channelId);
  const free = channels.filter(({ id }) => !taken.includes(id)).slice(0, MOST_CHANNELS);
  const [first] = free;
  if (view.round.state !== 'open' || !view.may.follow || first === undefined) return [];
  return [
    {
      name: 'post',
      toggle: t('assessment-rounds.post.toggle'),
      explanation: t('assessment-rounds.post.explanation'),
      channel: {
        label: t('assessment-rounds.post.channel'),
        choices: free.map(({ id, name }) => ({ title: channelName({ t }, name), value: id })),
        value: first.id,
      },
      button: { title: t('assessment-rounds.post.button'), verb: VERBS.postResponse, data: { roundId: view.round.id } },
      isOpen: false,
    },
  ];
}

const MOST_CHANNELS = 30;
