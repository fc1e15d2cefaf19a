import type { Instant } from '../../contracts/calendar';
import type { Clock } from '../../ports/clock';
import { addMilliseconds } from '../../shared/local-date';
import type { Places } from '../places';

/** The names of an association's places; costs reading them all, once a minute at most. */
export type PlaceNames = (tenantId: string) => Promise<readonly string[]>;

const KEPT_MILLISECONDS = 60_000;

interface Kept {
  readonly until: Instant;
  readonly names: Promise<readonly string[]>;
}

/** A place that is new counts a minute later: until then a remark that names it may lose the name. */
export function createPlaceNames({
  places,
  clock,
}: {
  readonly places: Pick<Places, 'all'>;
  readonly clock: Clock;
}): PlaceNames {
  const kept = new Map<string, Kept>();
  const read = async (tenantId: string): Promise<readonly string[]> =>
    (await places.all(tenantId)).flatMap(({ name, aliases }) => [name, ...aliases]);

  return (tenantId) => {
    const known = kept.get(tenantId);
    const now = clock.now();
    if (known !== undefined && now < known.until) return known.names;
    const names = read(tenantId);
    kept.set(tenantId, { until: addMilliseconds(now, KEPT_MILLISECONDS), names });
    names.catch(() => kept.delete(tenantId));
    return names;
  };
}
