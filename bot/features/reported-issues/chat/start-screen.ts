import type { ChatContext } from '../../../chat/chat-context';
import { LocalDate } from '../../../contracts/calendar';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { InterventionNotFound, IssueNotFound } from '../errors';
import type { StartData, StartForm } from './card-data';
import { showIssue } from './issue-screen';
import { outcomeMessage } from './outcome-message';
import type { ChatServices } from './services';
import { presentStart, type StartOptions } from './start-card';

/** Starting an intervention for an issue: who leads it, and from when. */
export interface StartScreen {
  readonly open: (context: ChatContext, data: StartData) => Promise<CardMessage>;
  readonly start: (context: ChatContext, form: StartForm) => Promise<CardMessage>;
}

export function createStartScreen(services: ChatServices): StartScreen {
  return {
    open: (context, data) => open(services, context, data),
    start: (context, form) => start(services, context, form),
  };
}

async function open(
  { issues, people, toolkit }: ChatServices,
  context: ChatContext,
  { interventionId, ...ref }: StartData,
  more: Pick<StartOptions, 'message' | 'typed'> = {},
): Promise<CardMessage> {
  const view = await issues.view(context.actor, ref);
  const intervention = await toolkit.one(context.actor.tenantId, interventionId);
  if (intervention?.state !== 'adopted') throw new InterventionNotFound();
  const { members } = await people.team(context.actor, view.ref.teamId);
  return presentStart(context, view, { intervention, colleagues: members.map(({ person }) => person), ...more });
}

/** What was filled in comes back with what is wrong with it. */
async function start(services: ChatServices, context: ChatContext, form: StartForm): Promise<CardMessage> {
  const { t } = context;
  const refused = (text: string) =>
    open(services, context, form, { message: { tone: 'attention', text }, typed: form });
  const startOn = LocalDate.safeParse(form.startOn).data;
  if (startOn === undefined) return refused(t('error.interventions.start-day.invalid'));
  try {
    return (await started(services, context, form, startOn)) ?? (await refused(t('reported-issues.stale')));
  } catch (error) {
    if (!(error instanceof DomainError) || error instanceof InterventionNotFound || error instanceof IssueNotFound)
      throw error;
    return refused(errorSentence(t, error));
  }
}

/** Undefined when others changed the issue meanwhile. */
async function started(
  services: ChatServices,
  context: ChatContext,
  { interventionId, ownerId, version, ...ref }: StartForm,
  startOn: LocalDate,
): Promise<CardMessage | undefined> {
  const { actor, t } = context;
  const command = { what: 'start', interventionId, startOn, ownerId } as const;
  const { outcome, view } = await services.issues.change(actor, ref, version, command);
  if (outcome === 'stale') return undefined;
  const owner = (await services.people.person(actor.tenantId, ownerId))?.givenName ?? '';
  const message = outcomeMessage(context, outcome, t('reported-issues.started', { owner }));
  return showIssue(services, context, view, { message });
}
