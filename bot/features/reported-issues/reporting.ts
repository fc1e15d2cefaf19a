import type { IssueRef, NewReport, ReportedIssue, ReportSource } from '../../contracts/reported-issues';
import type { Clock } from '../../ports/clock';
import type { Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { contentId } from '../../shared/content-id';
import type { IssueDocument } from './collections';
import { NoTeam } from './errors';
import type { IssueDocuments } from './issue-documents';
import type { Settling } from './issue-settling';
import { recognizedOf } from './recognized';
import type { Understander, Understanding } from './understanding';

/** A report as a surface hands it on. */
export interface Report extends NewReport {
  readonly source: ReportSource;
}

export interface ReportingDeps {
  readonly directory: Directory;
  readonly documents: IssueDocuments;
  readonly settling: Settling;
  readonly understander: Understander;
  readonly clock: Clock;
}

export interface Reported {
  /** `already`: it was sent before. */
  readonly outcome: 'applied' | 'already';
  readonly entry: Entry<IssueDocument>;
  readonly understanding: Understanding;
}

/**
 * Keeps a report, once. It is of the team of its place; while nobody knows where that is, of the reporter's own first team.
 * @throws TextMissing, PlaceNotFound, NoTeam
 */
export async function report(deps: ReportingDeps, actor: Actor, wish: Report): Promise<Reported> {
  const { documents, settling } = deps;
  const understanding = await deps.understander.understand(actor, wish.text, wish);
  const issue = newIssue(deps, actor, wish, understanding, await teamOf(deps, actor, understanding));
  const ref = { teamId: issue.teamId, issueId: issue.id };
  const known = await documents.find(actor.tenantId, ref);
  if (known !== undefined) return { outcome: 'already', entry: known, understanding };
  try {
    const entry = await documents.create(actor.tenantId, issue, issue.theme !== issue.recognized.theme);
    return { outcome: 'applied', entry: (await settling.settle(entry)) ?? entry, understanding };
  } catch (error) {
    // The same report twice at once: it is there.
    if (!(error instanceof StoreError && error.code === 'exists')) throw error;
    return { outcome: 'already', entry: await made(documents, actor, ref, error), understanding };
  }
}

async function made(documents: IssueDocuments, { tenantId }: Actor, ref: IssueRef, cause: StoreError) {
  const entry = await documents.find(tenantId, ref);
  if (entry === undefined) throw cause;
  return entry;
}

/** @throws NoTeam */
async function teamOf({ directory }: ReportingDeps, { tenantId, teamIds }: Actor, { place }: Understanding) {
  const teamId = place?.teamId ?? teamIds[0] ?? (await directory.teams(tenantId))[0]?.id;
  if (teamId === undefined) throw new NoTeam();
  return teamId;
}

function newIssue(
  { clock }: ReportingDeps,
  { personId }: Actor,
  { id, source }: Report,
  { redacted, recognition, place, theme, otherThemes, writtenPlace }: Understanding,
  teamId: string,
): ReportedIssue {
  return {
    // What somebody else sent under the same id is not this one.
    id: `${id}-${contentId(personId)}`,
    teamId,
    ...(place === undefined ? {} : { placeId: place.id }),
    ...(writtenPlace === undefined ? {} : { writtenPlace }),
    text: redacted.text,
    removed: [...redacted.removed],
    ...(theme === undefined ? {} : { theme }),
    otherThemes: [...otherThemes],
    recognized: recognizedOf(recognition).recognized,
    isEmergency: recognition.emergency.isOne,
    source,
    reportedBy: personId,
    reportedAt: clock.now(),
    status: 'open',
    joined: [],
    photoIds: [],
    suggested: [],
    runs: [],
    history: [],
    version: 1,
  };
}
