export { OPEN_ABSENCE } from './absence-card';
export { availabilityOf, isAway, type Availability } from './availability';
export { conversations, personSettings, substitutions } from './collections';
export { PersonNotFound } from './errors';
export { createPeople, memberIds, type Identity, type People, type TeamMember } from './service';
