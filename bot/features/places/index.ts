export { createPlaces, places, type Places } from './service';
