import type { Ids } from '../../../ports/ids';
import type { Plans } from '../../annual-plan';
import type { People } from '../../people';
import type { PlanReports } from '../service';
import type { TeamTalks } from '../team-talks';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly plans: Plans;
  readonly planReports: PlanReports;
  readonly teamTalks: TeamTalks;
  readonly people: People;
  readonly ids: Ids;
}
