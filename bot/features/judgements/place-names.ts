import type { Clock } from '../../ports/clock';
import { namesOf, type Places } from '../places';
import { keepReads } from './kept-reads';

/** The names of an association's places; costs reading them all, once a minute at most. */
export type PlaceNames = (tenantId: string) => Promise<readonly string[]>;

const KEPT_MILLISECONDS = 60_000;
const MOST_KEPT = 500;

/** A place that is new counts a minute later: until then a remark that names it may lose the name. */
export function createPlaceNames({
  places,
  clock,
}: {
  readonly places: Pick<Places, 'all'>;
  readonly clock: Clock;
}): PlaceNames {
  const read: PlaceNames = async (tenantId) => namesOf(await places.all(tenantId));
  return keepReads(read, { clock, milliseconds: KEPT_MILLISECONDS, most: MOST_KEPT }).read;
}
