import type { Entry } from '../../ports/collection';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import type { IssueDocument } from './collections';
import { CannotJoin } from './errors';
import type { IssueDocuments } from './issue-documents';
import { withHistory, type Asked } from './issue-history';
import { mayViewIssue } from './permissions';

export interface JoiningDeps {
  readonly store: Store;
  readonly documents: IssueDocuments;
}

/**
 * Closes an issue because it goes on in another one, which lists it: both change in one batch.
 * @throws CannotJoin, and `stale` of the store when somebody else was first
 */
export async function join(
  { store, documents }: JoiningDeps,
  actor: Actor,
  entry: Entry<IssueDocument>,
  issueId: string,
  asked: Asked,
): Promise<void> {
  const other = await documents.find(actor.tenantId, { teamId: entry.body.teamId, issueId });
  if (other === undefined || !mayBeJoined(actor, entry, other)) throw new CannotJoin();
  const { id, status } = entry.body;
  const joined = { ...entry.body, status: 'closed' as const, closedAs: 'joined' as const, joinedTo: issueId };
  const main = { ...other.body, joined: [...other.body.joined, { issueId: id, ...asked }] };
  await store.batch(entry.pk, [
    documents.toReplace(entry, withHistory(joined, asked, { what: 'joined', issueId, before: status })),
    documents.toReplace(other, withHistory(main, asked, { what: 'was-joined', issueId: id })),
  ]);
}

/** The issue goes on by itself, as it was before it was joined. @throws `stale` of the store when somebody else was first */
export async function separate(
  { store, documents }: JoiningDeps,
  { tenantId }: Actor,
  entry: Entry<IssueDocument>,
  asked: Asked,
): Promise<void> {
  const { joinedTo, closedAs: _as, ...issue } = entry.body;
  const other =
    joinedTo === undefined ? undefined : await documents.find(tenantId, { teamId: issue.teamId, issueId: joinedTo });
  const alone = { ...issue, status: statusBefore(entry.body) };
  const operations = [
    documents.toReplace(entry, withHistory(alone, asked, { what: 'separated', issueId: joinedTo ?? issue.id })),
  ];
  // The other one may be gone: it was reported earlier, and is kept no longer than its time.
  if (other?.pk === entry.pk) {
    const left = { ...other.body, joined: other.body.joined.filter(({ issueId }) => issueId !== issue.id) };
    operations.push(documents.toReplace(other, withHistory(left, asked, { what: 'separated', issueId: issue.id })));
  }
  await store.batch(entry.pk, operations);
}

/** Whether it is joined to others, or others to it: what belongs together stays with one team. */
export function isTogether({ closedAs, joined }: IssueDocument): boolean {
  return closedAs === 'joined' || joined.length > 0;
}

function mayBeJoined(actor: Actor, entry: Entry<IssueDocument>, other: Entry<IssueDocument>): boolean {
  const isHere = other.pk === entry.pk && other.body.movingTo === undefined;
  return isHere && other.id !== entry.id && other.body.status !== 'closed' && mayViewIssue(actor, other.body);
}

function statusBefore({ history }: IssueDocument) {
  const change = history.findLast((one) => one.change.what === 'joined')?.change;
  return change?.what === 'joined' ? change.before : 'open';
}
