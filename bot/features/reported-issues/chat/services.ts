import type { Ids } from '../../../ports/ids';
import type { HelpNumbers } from '../../help-numbers';
import type { Toolkit } from '../../interventions';
import type { People } from '../../people';
import type { Photos } from '../../photos';
import type { Places } from '../../places';
import type { ReportedIssues } from '../service';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly issues: ReportedIssues;
  readonly toolkit: Toolkit;
  readonly helpNumbers: HelpNumbers;
  readonly photos: Photos;
  readonly places: Places;
  readonly people: People;
  readonly ids: Ids;
}
