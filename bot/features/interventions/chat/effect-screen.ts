import type { ChatContext } from '../../../chat/chat-context';
import { Grade, type EffectFinding } from '../../../contracts/intervention-runs';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { NotAllowed, StepsOpen } from '../errors';
import { reopenedBy } from '../presenters';
import type { RunView } from '../run-view';
import type { EffectForm, RunVersionData } from './card-data';
import { presentEffectForm, type EffectOptions } from './effect-card';
import { outcomeMessage } from './outcome-message';
import { changeRun, showRun } from './run-screen';
import type { ChatServices } from './services';

/** Telling what an intervention changed, six weeks after its last step. */
export interface EffectScreen {
  readonly open: (context: ChatContext, data: { readonly runId: string }) => Promise<CardMessage>;
  readonly record: (context: ChatContext, form: EffectForm) => Promise<CardMessage>;
  readonly undo: (context: ChatContext, data: RunVersionData) => Promise<CardMessage>;
}

const SENTENCE_MISSING = 'interventions.effect-sentence.missing';

export function createEffectScreen(services: ChatServices): EffectScreen {
  const { runs } = services;
  return {
    /** Who opens it before its time, from an old card, sees how far it is instead. */
    async open(context, { runId }) {
      const view = await runs.view(context.actor, runId);
      if (view.may.recordEffect) return presentEffectForm(context, view);
      const error = view.stage === 'running' ? new StepsOpen() : new NotAllowed();
      const message = { tone: 'warning', text: errorSentence(context.t, error) } as const;
      return showRun(services, context, view, { message });
    },

    /** What was filled in comes back with what is wrong with it. */
    async record(context, form) {
      const { actor, t } = context;
      const again = async (options: EffectOptions) =>
        presentEffectForm(context, await runs.view(actor, form.runId), { typed: form, ...options });
      const read = readFinding(form);
      if (read.wrong === 'result') return again(refusal(t('interventions.effect.result.missing')));
      if (read.wrong !== undefined)
        return again({ ...refusal(t('interventions.effect.grade.wrong')), wrong: read.wrong });
      try {
        const command = { what: 'record-effect', effect: read.finding } as const;
        const { outcome, view } = await runs.change(actor, form.runId, form.version, command);
        const message = outcomeMessage(context, outcome, t(saidOf(view)));
        if (outcome === 'stale') return presentEffectForm(context, view, { typed: form, message });
        return await showRun(services, context, view, { message });
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== SENTENCE_MISSING) throw error;
        return again(refusal(errorSentence(t, error)));
      }
    },

    undo: (context, data) =>
      changeRun(services, context, data, { what: 'undo-effect' }, context.t('interventions.effect.undone')),
  };
}

type Read =
  | { readonly finding: EffectFinding; readonly wrong?: undefined }
  | { readonly wrong: 'result' | 'gradeBefore' | 'gradeAfter' };

/** A grade is written with a comma or a point, or left out. */
function readFinding({ result, sentence, gradeBefore, gradeAfter }: EffectForm): Read {
  if (result === '') return { wrong: 'result' };
  const [before, after] = [gradeOf(gradeBefore), gradeOf(gradeAfter)];
  if (before === 'none') return { wrong: 'gradeBefore' };
  if (after === 'none') return { wrong: 'gradeAfter' };
  const grades = {
    ...(before === undefined ? {} : { gradeBefore: before }),
    ...(after === undefined ? {} : { gradeAfter: after }),
  };
  return { finding: { result, sentence, ...grades } };
}

function gradeOf(typed: string): number | 'none' | undefined {
  if (typed.trim() === '') return undefined;
  return Grade.safeParse(Number(typed.trim().replace(',', '.'))).data ?? 'none';
}

function refusal(text: string): Pick<EffectOptions, 'message'> {
  return { message: { tone: 'attention', text } };
}

/** What did not help may mean that the report is to be opened again. */
function saidOf(view: RunView) {
  return reopenedBy(view) === undefined ? 'interventions.effect.recorded' : 'interventions.effect.recorded.reopen';
}
