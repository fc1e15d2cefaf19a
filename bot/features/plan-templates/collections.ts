import { z } from 'zod';
import { Instant, LocalDate } from '../../contracts/calendar';
import { PersonId } from '../../contracts/people';
import { PlanTemplate, PlanTemplateText } from '../../contracts/plan-settings';
import type { CollectionDefinition } from '../../ports/collection';

/**
 * The association's own template. `adopted` is what plans get that are made now, also while somebody works on a draft after it;
 * `built-in` after the association went back to the one that the program comes with, so that versions never begin anew.
 */
export const StoredTemplate = PlanTemplate.extend({
  state: z.enum(['built-in', 'draft', 'adopted']),
  adopted: PlanTemplateText.optional(),
});
export type StoredTemplate = z.infer<typeof StoredTemplate>;

/** In the tenant's partition under the id `plan-template`. */
export const planTemplates: CollectionDefinition<StoredTemplate> = {
  type: 'plan-template',
  parse: (body) => StoredTemplate.parse(body),
  keys: {},
};

/** That somebody looked a legal date up for one plan year. It counts for this day only: when the law's day changes, it is to be confirmed anew. */
export const LegalConfirmation = z.object({ key: z.string(), dueOn: LocalDate, at: Instant, by: PersonId });
export type LegalConfirmation = z.infer<typeof LegalConfirmation>;

/** In the association's partition of the plan year, id `legal-date:{key}`. */
export const legalConfirmations: CollectionDefinition<LegalConfirmation> = {
  type: 'legal-date',
  parse: (body) => LegalConfirmation.parse(body),
  keys: {},
};
