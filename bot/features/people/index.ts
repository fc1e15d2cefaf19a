export { OPEN_ABSENCE } from './absence-card';
export { availabilityOf } from './availability';
export { conversations, personSettings, substitutions } from './collections';
export { createPeople, settingsId, type People } from './service';
export { createSubstitutionCheck } from './substitution-check';
