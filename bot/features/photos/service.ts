import type { Instant } from '../../contracts/calendar';
import { Photo, type PhotoOwner } from '../../contracts/photos';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Images } from '../../ports/images';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { photoPartition } from '../../shared/partitions';
import { photos as photoDocuments } from './collections';
import { PhotoNotFound } from './errors';

/** Whether somebody may see a photo of this owner; of kinds that are left out nobody may. It may throw that there is no such owner. */
export type PhotoViewers = Readonly<
  Partial<Record<PhotoOwner['kind'], (actor: Actor, owner: PhotoOwner, photoId: string) => Promise<boolean>>>
>;

export interface NewPhoto {
  readonly owner: PhotoOwner;
  /** The picture as somebody gave it. */
  readonly bytes: Uint8Array;
  /** As long as the owner is kept. */
  readonly keepUntil: Instant;
}

export type Photos = ReturnType<typeof createPhotos>;

/** Pictures that belong to something else, which says who may add, see and remove them. */
export function createPhotos(deps: {
  readonly store: Store;
  readonly clock: Clock;
  readonly images: Pick<Images, 'shrink'>;
}) {
  const documents = createCollection(deps.store, photoDocuments, deps.clock);
  const find = (tenantId: string, id: string) => documents.read(photoPartition(tenantId, id), DOCUMENT);

  return {
    /** Shrinks and keeps a picture. The same one of the same owner is kept once. @throws PictureRefused */
    async add({ tenantId, personId }: Actor, { owner, bytes, keepUntil }: NewPhoto): Promise<Photo> {
      const id = await photoId(owner, bytes);
      const known = await find(tenantId, id);
      if (known !== undefined) return Photo.parse(known.body);
      const { jpeg, ...size } = await deps.images.shrink(bytes);
      const photo = { id, ...size, addedBy: personId, addedAt: deps.clock.now() };
      const body = { ...photo, owner, jpeg: Buffer.from(jpeg).toString('base64'), keepUntil };
      try {
        await documents.create(photoPartition(tenantId, id), DOCUMENT, body, { keepUntil });
        return photo;
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'exists')) throw error;
        // Somebody added the same picture in the meantime: that is the one.
        return Photo.parse((await find(tenantId, id))?.body ?? body);
      }
    },

    /** The JPEG, for whom its owner shows it to. @throws PhotoNotFound, and what the owner throws */
    async picture(actor: Actor, id: string, viewers: PhotoViewers): Promise<Uint8Array> {
      const entry = await find(actor.tenantId, id);
      if (entry === undefined) throw new PhotoNotFound();
      const { owner, jpeg } = entry.body;
      if (!(await viewers[owner.kind]?.(actor, owner, id))) throw new PhotoNotFound();
      return Buffer.from(jpeg, 'base64');
    },

    /** Only of this owner; one that is not there is no error. */
    async remove(tenantId: string, id: string, owner: Pick<PhotoOwner, 'kind' | 'id'>): Promise<void> {
      const entry = await find(tenantId, id);
      if (entry?.body.owner.kind !== owner.kind || entry.body.owner.id !== owner.id) return;
      await documents.delete(entry.pk, entry.id);
    },
  };
}

const DOCUMENT = 'photo';

/** The same picture of two owners is two photos: each is kept as long, and shown to whom, its own owner says. */
async function photoId({ kind, id }: PhotoOwner, bytes: Uint8Array): Promise<string> {
  const picture = hex(await crypto.subtle.digest('SHA-256', bytes.slice()));
  const name = new TextEncoder().encode(JSON.stringify([kind, id, picture]));
  return hex(await crypto.subtle.digest('SHA-256', name)).slice(0, ID_LENGTH);
}

const ID_LENGTH = 32;

function hex(digest: ArrayBuffer): string {
  return Buffer.from(digest).toString('hex');
}
