import type { Ids } from '../../../ports/ids';
import { contentId } from '../../../shared/content-id';

/** Makes one report of a form, however often it is sent; as long as the id of a report must be. */
export function newDraftId(ids: Ids): string {
  return contentId(ids.next());
}
