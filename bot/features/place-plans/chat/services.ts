import type { Ids } from '../../../ports/ids';
import type { Plans } from '../../annual-plan';
import type { People } from '../../people';
import type { Places } from '../../places';
import type { PlacePlans } from '../service';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly plans: Plans;
  readonly places: Places;
  readonly people: People;
  readonly placePlans: PlacePlans;
  readonly ids: Ids;
}
