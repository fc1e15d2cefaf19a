import type { IssueCommand, IssueHistoryEntry, IssueRef } from '../../contracts/reported-issues';
import type { Directory } from '../../ports/directory';
import type { Actor } from '../../shared/actor';
import type { Places } from '../places';
import type { IssueDocument } from './collections';
import { NotAllowed } from './errors';
import { changesSince } from './issue-history';
import { viewIssue, type IssueView } from './issue-views';
import { createIssueWriter, type WriterDeps } from './issue-writer';
import { isAllowed, issuePermissions } from './permissions';
import { isDone, preparedCommand } from './prepared-command';
import type { Understander } from './understanding';

/** `already`: it was so before. `stale`: others changed it since the version that was looked at, and nothing was done. */
export interface ChangeOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  /** As it is now; under another reference when it went to another team. */
  readonly view: IssueView;
  /** What happened since the version that the person looked at, without their own command. */
  readonly changes: readonly IssueHistoryEntry[];
}

export interface CommandDeps extends WriterDeps {
  readonly directory: Directory;
  readonly places: Pick<Places, 'place'>;
  readonly understander: Understander;
}

/** Changing reported issues. Each command is read, checked and written against the version that was read. */
export function createIssueCommands(deps: CommandDeps) {
  const { clock } = deps;
  const writer = createIssueWriter(deps);

  async function answer(
    actor: Actor,
    outcome: ChangeOutcome['outcome'],
    issue: IssueDocument,
    seenVersion: number,
  ): Promise<ChangeOutcome> {
    const changes = outcome === 'applied' ? [] : changesSince(issue, seenVersion);
    return { outcome, view: await viewIssue(deps, actor, issue), changes };
  }

  return {
    /**
     * @param seenVersion the version on the card that was acted on
     * @throws IssueNotFound, NotAllowed, PlaceNotFound, TextMissing, CannotJoin, JoinedStays, and what starting an intervention is
     * refused for
     */
    async change(actor: Actor, ref: IssueRef, seenVersion: number, command: IssueCommand): Promise<ChangeOutcome> {
      const first = await writer.arrived(actor, ref);
      const prepared = command.what === 'start' ? command : await preparedCommand(deps, actor, command);
      for (let entry = first; ; entry = await writer.arrived(actor, ref)) {
        const asked = { by: actor.personId, at: clock.now() };
        if (isDone(entry.body, prepared, asked, seenVersion)) return answer(actor, 'already', entry.body, seenVersion);
        if (entry.body.version !== seenVersion) return answer(actor, 'stale', entry.body, seenVersion);
        if (!isAllowed(command, issuePermissions(actor, entry.body))) throw new NotAllowed();
        const next =
          prepared.what === 'start'
            ? await writer.start(actor, entry, prepared)
            : await writer.attempt(actor, entry, prepared);
        // Otherwise somebody else was first: look again, which ends as `already` or `stale`.
        if (next !== undefined) return answer(actor, 'applied', next, seenVersion);
      }
    },
  };
}
