import type { IssueRef } from '../../contracts/reported-issues';
import type { Entry } from '../../ports/collection';
import type { Actor } from '../../shared/actor';
import type { IssueDocument } from './collections';
import { IssueNotFound } from './errors';
import type { IssueDocuments } from './issue-documents';
import { mayViewIssue } from './permissions';

/** The issue as it is. @throws IssueNotFound also for one that this person may not see */
export async function visibleIssue(
  documents: IssueDocuments,
  actor: Actor,
  ref: IssueRef,
): Promise<Entry<IssueDocument>> {
  const entry = await documents.find(actor.tenantId, ref);
  if (entry === undefined || !mayViewIssue(actor, entry.body)) throw new IssueNotFound();
  return entry;
}
