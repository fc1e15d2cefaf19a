import type { OwnRound, Participant } from '../../contracts/assessment-rounds';
import type { Judgement, OthersPicture } from '../../contracts/judgements';
import type { Place } from '../../contracts/places';
import { localDateOf } from '../../shared/local-date';
import { isOpenOn } from '../assessment-rounds';
import type { Drafts } from './drafts';
import { othersPicture } from './others-picture';
import { startedRound, type SeatDeps, type Sitter } from './seat';

export interface OwnRoundDeps extends SeatDeps {
  readonly drafts: Pick<Drafts, 'placesOf'>;
  readonly ofPlace: (tenantId: string, roundId: string, placeId: string) => Promise<readonly Judgement[]>;
}

/** So many places are read at the same time. */
const READ_AT_ONCE = 10;

/** Where somebody is in a round. Costs what they are asked; the others' judgements are read once everything is answered. */
export async function ownRound(deps: OwnRoundDeps, sitter: Sitter, roundId: string): Promise<OwnRound> {
  const { tenantId, participantId } = sitter;
  const round = await startedRound(deps, tenantId, roundId);
  const row = (await deps.participants.find(tenantId, roundId, participantId))?.body ?? { placeIds: [], given: {} };
  const [places, drafted] = await Promise.all([placesOf(deps, tenantId, row), deps.drafts.placesOf(sitter, roundId)]);
  const states = places.map((place) => ({ ...place, state: stateOf(row, place.id, drafted) }));
  const open = states.find(({ state }) => state === 'open' || state === 'draft');
  const { name: roundName, closesOn } = round;
  return {
    ...{ roundId, roundName, closesOn, participantId, places: states },
    isOpen: isOpenOn(round, localDateOf(deps.clock.now())),
    answered: states.filter(({ state }) => state === 'answered' || state === 'unknown').length,
    asked: states.length,
    ...(open === undefined ? {} : { nextOpenPlaceId: open.id }),
    others: open === undefined ? await picturesOf(deps, sitter, roundId, places) : [],
  };
}

type Row = Pick<Participant, 'placeIds' | 'given'>;

function stateOf({ given }: Row, placeId: string, drafted: ReadonlySet<string>): OwnRound['places'][number]['state'] {
  const answer = given[placeId];
  if (answer !== undefined) return answer.knows ? 'answered' : 'unknown';
  return drafted.has(placeId) ? 'draft' : 'open';
}

async function placesOf({ places }: SeatDeps, tenantId: string, { placeIds }: Row) {
  const read = async (ids: readonly string[]): Promise<readonly Place[]> =>
    (await inPortions(ids, (id) => places.place(tenantId, id))).flatMap((place) => place ?? []);
  const found = await read(placeIds);
  const around = await read([...new Set(found.flatMap(({ neighborhoodId }) => neighborhoodId ?? []))]);
  return found.map(({ id, name, neighborhoodId }) => {
    const neighborhood = around.find((place) => place.id === neighborhoodId);
    return { id, name, ...(neighborhood === undefined ? {} : { neighborhood: neighborhood.name }) };
  });
}

async function picturesOf(
  { ofPlace }: OwnRoundDeps,
  { tenantId, participantId }: Sitter,
  roundId: string,
  places: readonly { readonly id: string }[],
): Promise<OthersPicture[]> {
  const pictures = await inPortions(places, async ({ id }) =>
    othersPicture(participantId, id, await ofPlace(tenantId, roundId, id)),
  );
  return pictures.flatMap((picture) => picture ?? []);
}

async function inPortions<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += READ_AT_ONCE) {
    results.push(...(await Promise.all(items.slice(at, at + READ_AT_ONCE).map(read))));
  }
  return results;
}
