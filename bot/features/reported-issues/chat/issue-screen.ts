import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import type { IssueCommand, IssueRef } from '../../../contracts/reported-issues';
import type { CardMessage } from '../../../ports/messenger';
import type { IssueView } from '../issue-views';
import type { CloseData, JoinData, ReopenData, VersionData } from './card-data';
import { presentIssue, type IssueCardOptions } from './issue-card';
import { outcomeMessage } from './outcome-message';
import type { ChatServices } from './services';
import { presentWithdrawn } from './withdrawn-card';

type Answer<T> = (context: ChatContext, data: T) => Promise<CardMessage>;

/** How one issue stands, and what its buttons do. */
export interface IssueScreen {
  readonly open: Answer<IssueRef>;
  readonly takeUp: Answer<VersionData>;
  readonly close: Answer<CloseData>;
  readonly reopen: Answer<ReopenData>;
  readonly join: Answer<JoinData>;
  readonly separate: Answer<VersionData>;
  readonly withdraw: Answer<VersionData>;
}

const LONGEST_NOTE = 500;

export function createIssueScreen(services: ChatServices): IssueScreen {
  const does = (context: ChatContext, data: VersionData, command: IssueCommand, spoken: Spoken) =>
    change(services, context, data, command, spoken);
  return {
    open: async (context, data) => showIssue(services, context, await services.issues.view(context.actor, data)),
    takeUp: (context, data) =>
      does(context, data, { what: 'take-up' }, { said: context.t('reported-issues.taken-up') }),
    close(context, { as, note, ...data }) {
      const command = { what: 'close', as: as === '' ? 'solved' : as, note: shortNote(note) } as const;
      return does(context, data, command, {
        said: context.t('reported-issues.closed'),
        typed: note,
        fold: 'close',
      });
    },
    reopen(context, { reason, ...data }) {
      const command = { what: 'reopen', reason: shortNote(reason) } as const;
      return does(context, data, command, {
        said: context.t('reported-issues.reopened'),
        typed: reason,
        fold: 'reopen',
      });
    },
    join: (context, { joinTo, ...data }) =>
      does(context, data, { what: 'join', issueId: joinTo }, { said: context.t('reported-issues.joined') }),
    separate: (context, data) =>
      does(context, data, { what: 'separate' }, { said: context.t('reported-issues.separated') }),
    withdraw: (context, data) => withdraw(services, context, data),
  };
}

/** The card of one issue, with who did what, and whom to call where there is danger. */
export async function showIssue(
  services: ChatServices,
  context: ChatContext,
  view: IssueView,
  more: { readonly message?: Message | undefined; readonly open?: IssueCardOptions['open'] } = {},
): Promise<CardMessage> {
  const [{ names, numbers }, started] = await Promise.all([
    services.issues.around(context.actor, view),
    startedFor(services, context, view),
  ]);
  return presentIssue(context, view, { names, numbers, started, ...more });
}

/** The interventions that were started for it, by title. */
export async function startedFor(
  { toolkit }: Pick<ChatServices, 'toolkit'>,
  { actor, language }: Pick<ChatContext, 'actor' | 'language'>,
  { issue }: IssueView,
): Promise<readonly string[]> {
  const ids = [...new Set(issue.runs.map(({ interventionId }) => interventionId))];
  if (ids.length === 0) return [];
  const { byId } = await toolkit.known(actor.tenantId);
  return ids.flatMap((id) => byId.get(id)?.intervention.title[language] ?? []);
}

interface Spoken {
  /** When it was done. */
  readonly said: string;
  /** What was typed, and where: it comes back when others were first. */
  readonly typed?: string;
  readonly fold?: 'close' | 'reopen';
}

async function change(
  services: ChatServices,
  context: ChatContext,
  data: VersionData,
  command: IssueCommand,
  { said, typed = '', fold }: Spoken,
): Promise<CardMessage> {
  const { outcome, view } = await services.issues.change(context.actor, data, data.version, command);
  const message = outcomeMessage(context, outcome, said, typed);
  const open = outcome === 'stale' && fold !== undefined ? { fold, typed } : undefined;
  return showIssue(services, context, view, { message, open });
}

async function withdraw(services: ChatServices, context: ChatContext, data: VersionData): Promise<CardMessage> {
  const command = { what: 'close', as: 'withdrawn', note: '' } as const;
  const { outcome, view } = await services.issues.change(context.actor, data, data.version, command);
  if (outcome !== 'stale') return presentWithdrawn(context, view);
  return showIssue(services, context, view, { message: outcomeMessage(context, outcome, '') });
}

function shortNote(typed: string): string {
  return typed.trim().slice(0, LONGEST_NOTE);
}
