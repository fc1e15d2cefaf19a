import type { ChatContext } from '../../../chat/chat-context';
import type { RunCommand } from '../../../contracts/intervention-runs';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { RunNotFound } from '../errors';
import type { RunView } from '../run-view';
import type { RunVersionData, StepData, StopData } from './card-data';
import { outcomeMessage } from './outcome-message';
import { presentRun, type RunCardOptions } from './run-card';
import { titleOf } from './run-frame';
import { presentRuns } from './runs-card';
import type { ChatServices } from './services';

type Answer<T> = (context: ChatContext, data: T) => Promise<CardMessage>;

/** What is carried out: the list, one of them, and what its buttons do. */
export interface RunScreen {
  readonly list: (context: ChatContext) => Promise<CardMessage>;
  readonly open: Answer<{ readonly runId: string }>;
  readonly completeStep: Answer<StepData>;
  readonly stop: Answer<StopData>;
  readonly resume: Answer<RunVersionData>;
}

const EVIDENCE_MISSING = 'annual-plan.evidence.missing';
const STOP_REASON_MISSING = 'interventions.stop-reason.missing';
/** As many of somebody's own, and of their team, as fit a card. */
const MOST_RUNS = 8;

export function createRunScreen(services: ChatServices): RunScreen {
  const { runs } = services;
  return {
    list: (context) => listRuns(services, context),
    open: async (context, { runId }) => showRun(services, context, await runs.view(context.actor, runId)),
    completeStep: (context, data) => completeStep(services, context, data),
    stop: (context, data) => stop(services, context, data),
    resume: (context, data) =>
      changeRun(services, context, data, { what: 'resume' }, context.t('interventions.resumed')),
  };
}

export async function showRun(
  { issueButton, toolkit }: Pick<ChatServices, 'issueButton' | 'toolkit'>,
  context: ChatContext,
  view: RunView,
  more: Omit<RunCardOptions, 'issueButton' | 'intervention'> = {},
): Promise<CardMessage> {
  const intervention = await toolkit.one(context.actor.tenantId, view.run.interventionId);
  return presentRun(context, view, { issueButton, intervention, ...more });
}

/** What needs nothing but a tap. @param said when it was done */
export async function changeRun(
  services: ChatServices,
  context: ChatContext,
  { runId, version }: RunVersionData,
  command: RunCommand,
  said: string,
): Promise<CardMessage> {
  const { outcome, view } = await services.runs.change(context.actor, runId, version, command);
  return showRun(services, context, view, { message: outcomeMessage(context, outcome, said) });
}

async function listRuns({ runs }: ChatServices, context: ChatContext): Promise<CardMessage> {
  const { actor } = context;
  const [mine, ...teams] = await Promise.all([
    runs.list(actor, { ownerId: 'me', stage: 'unfinished', limit: MOST_RUNS }),
    ...actor.teamIds.map((teamId) => runs.list(actor, { teamId, stage: 'unfinished', limit: 2 * MOST_RUNS })),
  ]);
  const others = teams.flatMap((page) => page.runs).filter(({ run }) => run.ownerId !== actor.personId);
  return presentRuns(context, { mine: mine.runs, others, atMost: MOST_RUNS });
}

/** A step is done as the task that it is, and refused as such. */
async function completeStep(
  services: ChatServices,
  context: ChatContext,
  { runId, itemId, year, version, evidence }: StepData,
): Promise<CardMessage> {
  const { runs, tasks } = services;
  const { actor, t } = context;
  const before = await runs.view(actor, runId);
  if (!before.steps.some(({ item }) => item.id === itemId)) throw new RunNotFound();
  const ref = { teamId: before.run.teamId, year, itemId };
  try {
    const { outcome } = await tasks.change(actor, ref, version, { what: 'complete', evidence });
    const view = await runs.view(actor, runId);
    const said = t(view.stage === 'running' ? 'interventions.step.done' : 'interventions.step.last-done');
    const step = outcome === 'stale' ? { typed: evidence, error: t('interventions.outcome.stale') } : undefined;
    return await showRun(services, context, view, { message: outcomeMessage(context, outcome, said), step });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== EVIDENCE_MISSING) throw error;
    return showRun(services, context, before, { step: { typed: evidence, error: errorSentence(t, error) } });
  }
}

async function stop(services: ChatServices, context: ChatContext, { why, ...data }: StopData): Promise<CardMessage> {
  const { runs } = services;
  const { actor, t } = context;
  try {
    const { outcome, view } = await runs.change(actor, data.runId, data.version, { what: 'stop', why });
    return await showRun(services, context, view, {
      message: outcomeMessage(context, outcome, t('interventions.stopped')),
      ...(outcome === 'stale' ? { stop: { typed: why } } : {}),
    });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== STOP_REASON_MISSING) throw error;
    const view = await runs.view(actor, data.runId);
    const message = {
      tone: 'attention',
      text: t('interventions.not-stopped', { title: titleOf(context, view) }),
    } as const;
    return showRun(services, context, view, { message, stop: { typed: why, error: errorSentence(t, error) } });
  }
}
