import { z } from 'zod';
import { Instant } from '../../contracts/calendar';
import { Photo, PhotoOwner } from '../../contracts/photos';
import type { CollectionDefinition } from '../../ports/collection';

/** `jpeg` is base64. */
export const PhotoDocument = Photo.extend({ owner: PhotoOwner, jpeg: z.string(), keepUntil: Instant });
export type PhotoDocument = z.infer<typeof PhotoDocument>;

/** In a partition of its own, id `photo`: large as it is, it stands in nobody's way. */
export const photos: CollectionDefinition<PhotoDocument> = {
  type: 'photo',
  parse: (body) => PhotoDocument.parse(body),
  keys: {},
};
