import {
  defineCardAction,
  defineCommand,
  type AnyCardAction,
  type ChatFeature,
  type Command,
} from '../../../chat/define';
import { VERBS } from '../verbs';
import {
  ChoosePlacesData,
  ExtendData,
  JudgeData,
  NextStepForm,
  OpenFormData,
  OpenNeighborhoodData,
  OpenNextStepData,
  PostData,
  ReopenData,
  RoundData,
  RoundFormData,
  RoundVersionData,
  SavePlaceData,
  SaveRemarkData,
} from './card-data';
import { createFormScreen, type FormScreen } from './form-screen';
import { createNeighborhoodScreen, type NeighborhoodScreen } from './neighborhood-screen';
import { createNextStepScreen, type NextStepScreen } from './next-step-screen';
import { createResponseScreen } from './response-screen';
import { createRoundScreen, type RoundScreen } from './round-screen';
import { createRoundsScreen, type RoundsScreen } from './rounds-screen';
import type { ChatServices } from './services';

export { channelCardJobs } from './channel-card-job';
export type { ChatServices } from './services';

/** Assessment rounds: judging what is asked, making and following them, and a team lead's neighborhoods. */
export function assessmentRoundsChat(services: ChatServices): ChatFeature {
  const rounds = createRoundsScreen(services);
  const response = createResponseScreen(services);
  return {
    commands: commandsOf(rounds),
    cardActions: [
      defineCardAction({
        verb: VERBS.judge,
        openToGuests: true,
        parse: (data) => JudgeData.parse(data),
        handle: rounds.goJudging,
      }),
      defineCardAction({ verb: VERBS.openRounds, parse: () => undefined, handle: rounds.list }),
      defineCardAction({ verb: VERBS.openResponse, parse: (data) => RoundData.parse(data), handle: response }),
      ...formActions(createFormScreen(services)),
      ...roundActions(createRoundScreen(services)),
      ...neighborhoodActions(createNeighborhoodScreen(services), createNextStepScreen(services)),
    ],
  };
}

function commandsOf(rounds: RoundsScreen): readonly Command[] {
  return [
    defineCommand({
      name: 'assessment-rounds/judge',
      openToGuests: true,
      phrases: { nl: ['meetronde'], en: ['assessment round'] },
      help: 'assessment-rounds.help.judge',
      handle: async (context) => context.reply(await rounds.judge(context)),
    }),
    defineCommand({
      name: 'assessment-rounds/list',
      phrases: { nl: ['meetrondes'], en: ['assessment rounds'] },
      help: 'assessment-rounds.help.list',
      handle: async (context) => context.reply(await rounds.list(context)),
    }),
  ];
}

function formActions({ open, make, choosePlaces }: FormScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openForm, parse: (data) => OpenFormData.parse(data), handle: open }),
    defineCardAction({ verb: VERBS.makeRound, parse: (data) => RoundFormData.parse(data), handle: make }),
    defineCardAction({ verb: VERBS.choosePlaces, parse: (data) => ChoosePlacesData.parse(data), handle: choosePlaces }),
  ];
}

function roundActions(round: RoundScreen): readonly AnyCardAction[] {
  const versioned = (data: unknown) => RoundVersionData.parse(data);
  return [
    defineCardAction({ verb: VERBS.openRound, parse: (data) => RoundData.parse(data), handle: round.open }),
    defineCardAction({ verb: VERBS.open, parse: versioned, handle: round.start }),
    defineCardAction({ verb: VERBS.openNow, parse: versioned, handle: round.startNow }),
    defineCardAction({ verb: VERBS.close, parse: versioned, handle: round.close }),
    defineCardAction({ verb: VERBS.cancel, parse: versioned, handle: round.cancel }),
    defineCardAction({ verb: VERBS.nudge, parse: versioned, handle: round.nudge }),
    defineCardAction({ verb: VERBS.repeat, parse: versioned, handle: round.repeat }),
    defineCardAction({ verb: VERBS.extend, parse: (data) => ExtendData.parse(data), handle: round.extend }),
    defineCardAction({ verb: VERBS.reopen, parse: (data) => ReopenData.parse(data), handle: round.reopen }),
    defineCardAction({ verb: VERBS.postResponse, parse: (data) => PostData.parse(data), handle: round.post }),
  ];
}

function neighborhoodActions(card: NeighborhoodScreen, nextStep: NextStepScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openNeighborhoods, parse: (data) => RoundData.parse(data), handle: card.list }),
    defineCardAction({
      verb: VERBS.openNeighborhood,
      parse: (data) => OpenNeighborhoodData.parse(data),
      handle: card.open,
    }),
    defineCardAction({ verb: VERBS.savePlace, parse: (data) => SavePlaceData.parse(data), handle: card.savePlace }),
    defineCardAction({ verb: VERBS.saveRemark, parse: (data) => SaveRemarkData.parse(data), handle: card.saveRemark }),
    defineCardAction({
      verb: VERBS.openNextStep,
      parse: (data) => OpenNextStepData.parse(data),
      handle: nextStep.open,
    }),
    defineCardAction({ verb: VERBS.addNextStep, parse: (data) => NextStepForm.parse(data), handle: nextStep.add }),
  ];
}
