import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import { teamPartition, tenantOf } from '../../shared/partitions';
import { issueMoves, reportedIssues, type IssueDocument, type IssueMove } from './collections';
import { docId, dueSoon, moveId, optionsOf, withKeys } from './issue-documents';

export type IssueMoving = ReturnType<typeof createIssueMoving>;

/** Brings issues to the team of their place. */
export function createIssueMoving({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const issues = createCollection(store, reportedIssues, clock);
  const moves = createCollection(store, issueMoves, clock);

  /** Together with the sign that it is here: of two who bring it, or bring it late, the second changes nothing. */
  async function arrive(pk: string, issue: IssueDocument): Promise<void> {
    const sign = await moves.read(pk, moveId(issue.id));
    if (sign !== undefined && sign.body.version >= issue.version) return;
    const options = optionsOf(issue, dueSoon(clock));
    const { due: _none, ...kept } = options;
    const here = signOf(issue, issue.teamId);
    try {
      await store.batch(pk, [
        issues.toCreate(pk, docId(issue.id), withKeys(issue), options),
        sign === undefined ? moves.toCreate(pk, moveId(issue.id), here, kept) : moves.toReplace(sign, here, kept),
      ]);
    } catch (error) {
      if (!(error instanceof StoreError && ['exists', 'stale', 'missing'].includes(error.code))) throw error;
      const there = await issues.read(pk, docId(issue.id));
      if (there === undefined) return arrive(pk, issue);
      // What it left on its way out of this team before.
      const isLeftover = there.body.movingTo !== undefined && there.body.version < issue.version;
      if (isLeftover) await issues.replace(there, withKeys(issue), options);
    }
  }

  return {
    /**
     * Brings an issue to the team where it is going: written there first, then taken away here, where a sign stays. Every part may
     * happen twice. Answers it as it is there; undefined when it is gone from there too.
     */
    async move(entry: Entry<IssueDocument>): Promise<Entry<IssueDocument> | undefined> {
      const { movingTo, ...issue } = entry.body;
      if (movingTo === undefined) return entry;
      const pk = teamPartition(tenantOf(entry.pk), movingTo);
      await arrive(pk, { ...issue, teamId: movingTo });
      try {
        await store.batch(entry.pk, [
          { op: 'delete', id: entry.id, etag: entry.etag },
          moves.toUpsert(entry.pk, moveId(issue.id), signOf(issue, movingTo), optionsOf(issue, undefined)),
        ]);
      } catch (error) {
        // Somebody else brought it there, or it has come back meanwhile.
        if (!(error instanceof StoreError && ['stale', 'missing'].includes(error.code))) throw error;
      }
      return issues.read(pk, entry.id);
    },
  };
}

function signOf({ id, version }: IssueDocument, toTeamId: string): IssueMove {
  return { issueId: id, toTeamId, version };
}
