import { z } from 'zod';
import { ReportedIssue } from '../../contracts/reported-issues';
import type { CollectionDefinition } from '../../ports/collection';

/** A reported issue with what it is found by; both keys are empty where nothing is known. */
export const IssueDocument = ReportedIssue.extend({
  themeKey: z.string(),
  placeKey: z.string(),
  /** Its place is of that team: it is on its way there. */
  movingTo: z.string().optional(),
});
export type IssueDocument = z.infer<typeof IssueDocument>;

/** In the partition of the team, id `issue:{issue}`. */
export const reportedIssues: CollectionDefinition<IssueDocument> = {
  type: 'reported-issue',
  parse: (body) => IssueDocument.parse(body),
  keys: {
    reportedAt: { kind: 'string', sorts: true },
    status: { kind: 'string' },
    themeKey: { kind: 'string' },
    placeKey: { kind: 'string' },
    reportedBy: { kind: 'string' },
  },
};

/**
 * Where an issue was last seen from this team: here when it arrived, or the team that it left for. Who looks here is sent on, and
 * what comes late does not bring it back: `version` is that of the issue then.
 */
export const IssueMove = z.object({ issueId: z.string(), toTeamId: z.string(), version: z.int().min(1) });
export type IssueMove = z.infer<typeof IssueMove>;

/** In the partition of each team that it went from or to, id `issue-move:{issue}`. */
export const issueMoves: CollectionDefinition<IssueMove> = {
  type: 'issue-move',
  parse: (body) => IssueMove.parse(body),
  keys: {},
};
