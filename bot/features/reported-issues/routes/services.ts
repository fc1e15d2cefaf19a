import { z } from 'zod';
import { IdInPath } from '../../../api/params';
import type { HelpNumbers } from '../../help-numbers';
import type { ReportedIssues } from '../service';

export interface IssueRouteServices {
  readonly reportedIssues: ReportedIssues;
  readonly helpNumbers: Pick<HelpNumbers, 'forIssue'>;
}

/** A reported issue in an address: `/:teamId/:id`. */
export const IssueInPath = z.object({ teamId: IdInPath, id: IdInPath });

/** The reported issue that the example of `reportIssue` makes. */
export const exampleIssue = { teamId: '{teamId}', id: '{id}' };

export const forReaders = {
  only: 'people of the team, the reporter, managers and administrators; what is sensitive only for who has to do with it',
  refused: ['other-lead'],
} as const;

export const forWorkers = {
  only: 'people of the team, the reporter and administrators',
  refused: ['other-lead', 'manager'],
} as const;

/** A gray dot: the smallest PNG there is. */
export const EXAMPLE_PICTURE = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'),
);
