import type { Route } from '../../../api/define';
import { commandRoutes } from './commands';
import { followUpRoutes, type FollowUpServices } from './follow-up';
import { issueRoutes } from './issues';
import { listRoutes } from './lists';
import { photoRoutes } from './photos';
import { reportingRoutes } from './reporting';
import type { IssueRouteServices } from './services';

/** The API of reported issues. */
export function reportedIssueRoutes(services: IssueRouteServices & FollowUpServices): readonly Route[] {
  return [
    ...listRoutes(services),
    ...reportingRoutes(services),
    ...issueRoutes(services),
    ...commandRoutes(services),
    ...photoRoutes(services),
    ...followUpRoutes(services),
  ];
}
