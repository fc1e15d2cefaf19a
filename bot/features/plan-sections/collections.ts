import { PlanSection, type SectionKey } from '../../contracts/plan-sections';
import type { CollectionDefinition } from '../../ports/collection';

/** In the plan's partition under the id `section:{key}`: what a team wrote. */
export const planSections: CollectionDefinition<PlanSection> = {
  type: 'plan-section',
  parse: (body) => PlanSection.parse(body),
  keys: {},
};

export function sectionDocId(key: SectionKey): string {
  return `section:${key}`;
}
