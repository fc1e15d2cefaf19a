export { places } from './collections';
export { createPlaces, type Places } from './service';
