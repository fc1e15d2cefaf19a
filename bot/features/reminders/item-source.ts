import type { PlanItemRef } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { RemindableItem } from './remindable';

/** Where remindable items come from: a feature that has people do things by a day implements this. */
export interface ItemSource {
  /** The card action that opens an item; its data are the fields of the ref, with where it was opened from. */
  readonly openVerb: string;
  /** The card action with which somebody begins what an assessment round asks; its data are the `roundId` and where it was opened from. */
  readonly judgeVerb?: string | undefined;
  /** The card action that lists what somebody has to do. */
  readonly listVerb: string;
  /** What somebody owns and is open; may be some seconds behind. */
  openOf(tenantId: string, ownerId: PersonId): Promise<readonly RemindableItem[]>;
  /** What a team, or without one the association itself, has open with a due day up to `dueBy`. */
  openOfTeam(tenantId: string, teamId: string | undefined, dueBy: LocalDate): Promise<readonly RemindableItem[]>;
  /** The item as it is now; undefined when it is not open any more. */
  find(tenantId: string, ref: PlanItemRef): Promise<RemindableItem | undefined>;
}
