import {
  defineCardAction,
  defineCommand,
  type AnyCardAction,
  type ChatFeature,
  type Command,
} from '../../../chat/define';
import { VERBS } from '../verbs';
import {
  EffectForm,
  InterventionData,
  PraiseForm,
  RunData,
  RunVersionData,
  StartData,
  StartForm,
  StepData,
  StopData,
  TellData,
  ToldData,
  ToolkitData,
} from './card-data';
import { createEffectScreen, type EffectScreen } from './effect-screen';
import { photoHandler } from './photo-handler';
import { createPraiseScreen, type PraiseScreen } from './praise-screen';
import { createRunScreen, type RunScreen } from './run-screen';
import type { ChatServices } from './services';
import { createStartScreen, type StartScreen } from './start-screen';
import { createTellScreen, type TellScreen } from './tell-screen';
import { toolkitSearch } from './toolkit-search';
import { createToolkitScreen, type ToolkitScreen } from './toolkit-screen';

export { stepOffers } from './step-offers';
export type { ChatServices } from './services';

/** The toolkit and what is carried out of it: `instrumentarium`, `instrumentarium afval`, `interventies`. */
export function interventionsChat(services: ChatServices): ChatFeature {
  const toolkit = createToolkitScreen(services);
  const runs = createRunScreen(services);
  return {
    commands: commandsOf(toolkit, runs),
    cardActions: [
      ...toolkitActions(toolkit, createStartScreen(services)),
      ...runActions(runs),
      ...closingActions(createEffectScreen(services), createTellScreen(services), createPraiseScreen(services)),
    ],
    searches: [toolkitSearch(services)],
    files: photoHandler(services),
  };
}

function commandsOf(toolkit: ToolkitScreen, runs: RunScreen): readonly Command[] {
  return [
    defineCommand({
      name: 'interventions/toolkit',
      phrases: { nl: ['instrumentarium', 'instrumentarium {words}'], en: ['toolkit', 'toolkit {words}'] },
      help: 'interventions.help.toolkit',
      handle: async (context, { words = '' }) =>
        context.reply(await toolkit.find(context, ToolkitData.parse({ words }))),
    }),
    defineCommand({
      name: 'interventions/runs',
      phrases: { nl: ['interventies', 'mijn interventies'], en: ['interventions', 'my interventions'] },
      help: 'interventions.help.runs',
      handle: async (context) => context.reply(await runs.list(context)),
    }),
  ];
}

function toolkitActions(toolkit: ToolkitScreen, starts: StartScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openToolkit, parse: (data) => ToolkitData.parse(data), handle: toolkit.find }),
    defineCardAction({
      verb: VERBS.openIntervention,
      parse: (data) => InterventionData.parse(data),
      handle: toolkit.open,
    }),
    defineCardAction({ verb: VERBS.openStart, parse: (data) => StartData.parse(data), handle: starts.open }),
    defineCardAction({ verb: VERBS.startRun, parse: (data) => StartForm.parse(data), handle: starts.start }),
  ];
}

function runActions(runs: RunScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openRuns, parse: () => undefined, handle: runs.list }),
    defineCardAction({ verb: VERBS.openRun, parse: (data) => RunData.parse(data), handle: runs.open }),
    defineCardAction({ verb: VERBS.completeStep, parse: (data) => StepData.parse(data), handle: runs.completeStep }),
    defineCardAction({ verb: VERBS.stopRun, parse: (data) => StopData.parse(data), handle: runs.stop }),
    defineCardAction({ verb: VERBS.resumeRun, parse: (data) => RunVersionData.parse(data), handle: runs.resume }),
  ];
}

/** What comes after the last step. */
function closingActions(effect: EffectScreen, told: TellScreen, praise: PraiseScreen): readonly AnyCardAction[] {
  return [
    defineCardAction({ verb: VERBS.openEffect, parse: (data) => RunData.parse(data), handle: effect.open }),
    defineCardAction({ verb: VERBS.recordEffect, parse: (data) => EffectForm.parse(data), handle: effect.record }),
    defineCardAction({ verb: VERBS.undoEffect, parse: (data) => RunVersionData.parse(data), handle: effect.undo }),
    defineCardAction({ verb: VERBS.openTell, parse: (data) => TellData.parse(data), handle: told.open }),
    defineCardAction({ verb: VERBS.tell, parse: (data) => ToldData.parse(data), handle: told.tell }),
    defineCardAction({ verb: VERBS.undoTell, parse: (data) => RunVersionData.parse(data), handle: told.undo }),
    defineCardAction({ verb: VERBS.openPraise, parse: (data) => RunData.parse(data), handle: praise.open }),
    defineCardAction({ verb: VERBS.praise, parse: (data) => PraiseForm.parse(data), handle: praise.post }),
  ];
}
