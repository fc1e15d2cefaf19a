import type { RoundPreview } from '../../contracts/assessment-rounds';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Store } from '../../ports/store';
import { localDateOf } from '../../shared/local-date';
import { roundPartition } from '../../shared/partitions';
import type { People } from '../people';
import type { Places } from '../places';
import { participants, type StoredRound } from './collections';
import type { PartnerReader } from './partner-reader';
import { previewOf } from './preview';
import { placesOf } from './round-access';

export interface PreviewDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly people: Pick<People, 'settingsOf'>;
  readonly places: Places;
  readonly partners: PartnerReader;
  readonly clock: Clock;
}

/** What opening this round would mean. Costs everybody who is asked, with a point read for each colleague. */
export async function roundPreview(deps: PreviewDeps, tenantId: string, round: StoredRound): Promise<RoundPreview> {
  const rows = createCollection(deps.store, participants, deps.clock);
  const [asked, people, partners, places] = await Promise.all([
    rows.all(roundPartition(tenantId, round.id), { where: { isAsked: true } }),
    deps.directory.people(tenantId),
    deps.partners.all(tenantId),
    deps.places.all(tenantId),
  ]);
  const bodies = asked.map(({ body }) => body);
  return previewOf({
    ...{ round, rows: bodies, places: placesOf(round, places), today: localDateOf(deps.clock.now()) },
    people: new Map(people.map((person) => [person.id, person])),
    partners: new Map(partners.map((partner) => [partner.id, partner])),
    unreached: await unreachedOf(
      deps,
      tenantId,
      bodies.flatMap(({ personId }) => personId ?? []),
    ),
  });
}

async function unreachedOf(
  { people }: PreviewDeps,
  tenantId: string,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const settings = await Promise.all(personIds.map((personId) => people.settingsOf(tenantId, personId)));
  return new Set(
    settings.flatMap(({ personId, reachability }) => (reachability.state === 'installed' ? [] : [personId])),
  );
}
