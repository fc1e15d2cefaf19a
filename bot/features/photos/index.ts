export { photos } from './collections';
export { createPhotos, type Photos, type PhotoViewers } from './service';
