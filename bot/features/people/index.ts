export { OPEN_ABSENCE } from './absence-card';
export { availabilityOf } from './availability';
export { conversations, personSettings, substitutions } from './collections';
export { mayAdminister, mayOversee } from './permissions';
export { createPeople, settingsId, type People } from './service';
export { createSubstitutionCheck } from './substitution-check';
