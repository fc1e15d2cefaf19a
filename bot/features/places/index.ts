export { places } from './collections';
export { createPlaces, type Places } from './service';
export { namesOf } from './place-names';
