import { z } from 'zod';
import { Instant, LocalDate } from '../../contracts/calendar';
import { LocalNumber } from '../../contracts/help-numbers';
import { PersonId } from '../../contracts/people';
import type { CollectionDefinition } from '../../ports/collection';

/** Somebody looked a national number up. It counts for the number that was looked up, not for a later one. */
const NumberCheck = z.object({ number: z.string(), on: LocalDate, by: PersonId });
type NumberCheck = z.infer<typeof NumberCheck>;

/** What an association adds to the national numbers: its own, and by the id of a national one when it was checked. */
export const KeptHelpNumbers = z.object({
  local: z.array(LocalNumber),
  checks: z.record(z.string(), NumberCheck),
  changedAt: Instant,
  changedBy: PersonId,
  version: z.int().min(1),
});
export type KeptHelpNumbers = z.infer<typeof KeptHelpNumbers>;

/** In the tenant's partition under the id `help-numbers`. */
export const helpNumbers: CollectionDefinition<KeptHelpNumbers> = {
  type: 'help-numbers',
  parse: (body) => KeptHelpNumbers.parse(body),
  keys: {},
};

export const HELP_NUMBERS_ID = 'help-numbers';
