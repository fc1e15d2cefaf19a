import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import { LocalDate } from '../../../contracts/calendar';
import type { AssessmentRound, RoundCommand } from '../../../contracts/assessment-rounds';
import { errorSentence, longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { contentId } from '../../../shared/content-id';
import { DomainError } from '../../../shared/errors';
import { channelName } from '../../interventions/presenters';
import type { RoundOutcome, RoundView } from '../service';
import { VERBS } from '../verbs';
import type { ExtendData, PostData, ReopenData, RoundData, RoundVersionData } from './card-data';
import { presentInChannel } from './response-in-channel';
import { presentRound, type RoundOptions } from './round-card';
import { followed, shownOf } from './shown-round';
import { roundData } from './round-frame';
import type { PanelFault } from './round-panels';
import type { ChatServices } from './services';

type Answer<T> = (context: ChatContext, data: T) => Promise<CardMessage>;

/** One round for who makes or follows it, and what its buttons do. */
export interface RoundScreen {
  readonly open: Answer<RoundData>;
  readonly start: Answer<RoundVersionData>;
  readonly startNow: Answer<RoundVersionData>;
  readonly close: Answer<RoundVersionData>;
  readonly cancel: Answer<RoundVersionData>;
  readonly nudge: Answer<RoundVersionData>;
  readonly extend: Answer<ExtendData>;
  readonly reopen: Answer<ReopenData>;
  readonly repeat: Answer<RoundVersionData>;
  readonly post: Answer<PostData>;
}

/** What the person can mend, or only has to be told. */
const TOLD = ['invalid', 'conflict', 'unavailable'];

export function createRoundScreen(services: ChatServices): RoundScreen {
  const { assessmentRounds, roundRepeats, channelCards, channels, links } = services;

  async function open(context: ChatContext, { roundId }: RoundData, options?: RoundOptions): Promise<CardMessage> {
    return showRound(services, context, await followed(services, context, roundId), options);
  }

  /** Does it, and shows the round as it is then; `panel` stands open after a mistake in it. */
  async function command(
    context: ChatContext,
    { roundId, version }: RoundVersionData,
    wish: RoundCommand,
    panel?: PanelFault['in'],
  ): Promise<CardMessage> {
    try {
      const before = await assessmentRounds.view(context.actor, roundId);
      const done = await assessmentRounds.command(context.actor, roundId, version, wish);
      const undo = done.outcome === 'applied' ? undoOf(context, wish, before.round, done) : undefined;
      return await showRound(services, context, done.view, { message: outcomeOf(context, wish, done), undo });
    } catch (error) {
      if (!(error instanceof DomainError) || !TOLD.includes(error.kind)) throw error;
      return open(context, { roundId }, faultOf(errorSentence(context.t, error), panel));
    }
  }

  return {
    open: (context, data) => open(context, data),
    start: (context, data) => command(context, data, { what: 'open' }),
    startNow: (context, data) => command(context, data, { what: 'open-now' }),
    close: (context, data) => command(context, data, { what: 'close' }, 'close'),
    cancel: (context, data) => command(context, data, { what: 'cancel' }, 'cancel'),
    nudge: (context, data) => command(context, data, { what: 'nudge' }),
    extend: (context, { extendDay, ...data }) => until(context, data, 'extend', extendDay),
    reopen: (context, { reopenDay, ...data }) => until(context, data, 'reopen', reopenDay),

    /** The same press makes the same round, however often it is delivered. */
    async repeat(context, { roundId, version }) {
      const id = contentId(JSON.stringify([roundId, version, context.activityId]));
      const view = await roundRepeats.repeat(context.actor, roundId, id);
      const message = { tone: 'good', text: context.t('assessment-rounds.done.repeat') } as const;
      return showRound(services, context, view, { message });
    },

    async post(context, { roundId, channelId }) {
      const { actor, language, t } = context;
      try {
        const present = presentInChannel({ ...context, chatLink: links.chat() });
        const outcome = await channelCards.post(actor, roundId, { channelId, language }, present);
        const known = (await channels.of(actor.tenantId)).find(({ id }) => id === channelId);
        const channel = channelName({ t }, known?.name ?? '');
        const message: Message = {
          tone: outcome === 'posted' ? 'good' : 'warning',
          text: t(`assessment-rounds.post.${outcome}`, { channel }),
        };
        return await open(context, { roundId }, { message });
      } catch (error) {
        if (!(error instanceof DomainError) || ![...TOLD, 'not-found'].includes(error.kind)) throw error;
        return open(context, { roundId }, faultOf(errorSentence(t, error), 'post'));
      }
    },
  };

  function until(context: ChatContext, data: RoundVersionData, what: 'extend' | 'reopen', typed: string) {
    const closesOn = LocalDate.safeParse(typed).data;
    if (closesOn !== undefined) return command(context, data, { what, closesOn }, what);
    return open(context, data, faultOf(context.t('assessment-rounds.day.missing'), what));
  }
}

/** The round with what this person may know of it besides. */
export async function showRound(
  services: ChatServices,
  context: ChatContext,
  view: RoundView,
  options?: RoundOptions,
): Promise<CardMessage> {
  return presentRound(context, await shownOf(services, context, view), options);
}

function faultOf(text: string, panel: PanelFault['in'] | undefined): RoundOptions {
  const message = { tone: 'attention', text } as const;
  return panel === 'extend' || panel === 'reopen' || panel === 'post' ? { fault: { in: panel, text } } : { message };
}

function outcomeOf({ t, language }: ChatContext, { what }: RoundCommand, { outcome, view }: RoundOutcome): Message {
  if (outcome !== 'applied') return { tone: 'warning', text: t(`assessment-rounds.outcome.${outcome}`) };
  const { state, opensOn, closesOn } = view.round;
  const isPlanned = what === 'open' && state === 'planned';
  const day = longDay(isPlanned ? opensOn : closesOn, language);
  const done = what === 'open-now' ? 'open' : what;
  return { tone: 'good', text: t(`assessment-rounds.done.${isPlanned ? 'plan' : done}`, { day }) };
}

/** More time is taken back by the day that it was. */
function undoOf(
  { t, language }: ChatContext,
  { what }: RoundCommand,
  before: AssessmentRound,
  { view }: RoundOutcome,
): CardButton | undefined {
  if (what !== 'extend' || !view.may.extend) return undefined;
  return {
    title: t('assessment-rounds.extend.undo', { day: longDay(before.closesOn, language) }),
    verb: VERBS.extend,
    data: { ...roundData(view.round), extendDay: before.closesOn },
  };
}
