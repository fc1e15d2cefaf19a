import type { IssueRef } from '../../contracts/reported-issues';
import type { Clock } from '../../ports/clock';
import type { Entry } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import type { InterventionRuns } from '../interventions';
import type { IssueDocument } from './collections';
import { JoinedStays } from './errors';
import { changeIssue, isAlready, type SingleCommand, type Started } from './issue-change';
import type { IssueDocuments } from './issue-documents';
import type { Asked } from './issue-history';
import { isTogether, join, separate } from './issue-joining';
import { visibleIssue } from './issue-reading';
import { hasConsequences, type Settling } from './issue-settling';
import type { PreparedCommand, StartCommand } from './prepared-command';

export interface WriterDeps {
  readonly store: Store;
  readonly runs: Pick<InterventionRuns, 'start'>;
  readonly documents: IssueDocuments;
  readonly settling: Settling;
  readonly clock: Clock;
}

/** Carries commands out that were found to be allowed, against the issue as it was read. */
export function createIssueWriter(deps: WriterDeps) {
  const { documents, settling, clock } = deps;
  const askedBy = ({ personId }: Actor): Asked => ({ by: personId, at: clock.now() });

  /** The issue where it is when it is not on its way to another team. @throws IssueNotFound */
  async function arrived(actor: Actor, ref: IssueRef): Promise<Entry<IssueDocument>> {
    for (;;) {
      const entry = await visibleIssue(documents, actor, ref);
      if (entry.body.movingTo === undefined) return entry;
      await settling.settle(entry);
    }
  }

  /** With what follows from it. @throws JoinedStays, and `stale` of the store when somebody else was first */
  async function write(actor: Actor, entry: Entry<IssueDocument>, command: SingleCommand): Promise<IssueDocument> {
    const next = changeIssue(entry.body, command, askedBy(actor));
    if (next.movingTo !== undefined && isTogether(entry.body)) throw new JoinedStays();
    const written = await documents.replace(entry, next, hasConsequences(entry.body, next));
    return (await settling.settle(written))?.body ?? written.body;
  }

  async function carryOut(actor: Actor, entry: Entry<IssueDocument>, command: PreparedCommand | Started) {
    if (command.what !== 'join' && command.what !== 'separate') return write(actor, entry, command);
    if (command.what === 'join') await join(deps, actor, entry, command.issueId, askedBy(actor));
    else await separate(deps, actor, entry, askedBy(actor));
    return (await documents.again(entry))?.body;
  }

  /** Answers the issue after the command; undefined when somebody was first. */
  async function attempt(actor: Actor, entry: Entry<IssueDocument>, command: PreparedCommand | Started) {
    try {
      return await carryOut(actor, entry, command);
    } catch (error) {
      if (error instanceof StoreError && ['stale', 'missing'].includes(error.code)) return undefined;
      throw error;
    }
  }

  return {
    arrived,
    attempt,

    /**
     * Starts an intervention. The run is made first, under an id that follows from the issue: then it is told in the issue,
     * whatever happened to that meanwhile. @throws what starting an intervention is refused for
     */
    async start(actor: Actor, before: Entry<IssueDocument>, command: StartCommand): Promise<IssueDocument> {
      const { interventionId, ownerId, startOn } = command;
      const { id, teamId, placeId, theme, runs } = before.body;
      const earlier = runs.filter((run) => run.interventionId === interventionId).length;
      const wish = { interventionId, ownerId, startOn, teamId, placeId, issueId: id, theme };
      const { view } = await deps.runs.start(actor, { ...wish, id: `${id}.${interventionId}.${earlier}` });
      const started = { what: 'start', interventionId, runId: view.run.id } as const;
      for (let entry = before; ; entry = await arrived(actor, { teamId, issueId: id })) {
        if (isAlready(entry.body, started, askedBy(actor))) return entry.body;
        const next = await attempt(actor, entry, started);
        if (next !== undefined) return next;
      }
    },
  };
}
