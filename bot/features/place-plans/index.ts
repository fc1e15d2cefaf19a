export { placePlans } from './collections';
export { createPlacePlans } from './service';
