import { defineCardAction, type AnyCardAction, type ChatFeature } from '../../../chat/define';
import { VERBS } from '../verbs';
import { HandOverForm, RoundPress } from './card-data';
import { createHandOver } from './hand-over-screen';
import { createJudgeScreen, type JudgeScreen } from './judge-screen';
import type { ChatServices } from './services';

export { judgeOffers } from './judge-offers';
export type { ChatServices } from './services';

/** Judging places in the chat, from whatever leads to a round: a line of the digest, a task, `meetronde`. */
export function judgementsChat(services: ChatServices): ChatFeature {
  const screen = createJudgeScreen(services);
  const { handOver, ...pressed } = VERBS;
  return {
    cardActions: [
      ...Object.values(pressed).map((verb) => pressAction(screen, verb)),
      defineCardAction({
        verb: handOver,
        parse: (data) => HandOverForm.parse(data),
        handle: createHandOver(services),
      }),
    ],
  };
}

/** The card with which somebody begins or goes on in a round, for the command that leads there. */
export function ownRoundScreen(services: ChatServices): JudgeScreen['open'] {
  return createJudgeScreen(services).open;
}

function pressAction(screen: JudgeScreen, verb: string): AnyCardAction {
  return defineCardAction({
    verb,
    openToGuests: true,
    parse: (data) => RoundPress.parse(typeof data === 'object' ? { ...data, verb } : data),
    handle: screen.press,
  });
}
