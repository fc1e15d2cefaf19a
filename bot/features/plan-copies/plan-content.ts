import type { PlanItem, TeamPlanRef } from '../../contracts/annual-plan';
import type { Goal } from '../../contracts/plan-goals';
import { SECTION_KEYS, type PlanSection, type SectionKey } from '../../contracts/plan-sections';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { planPartition } from '../../shared/partitions';
import { planItems } from '../annual-plan';
import type { GoalReader } from '../plan-goals';
import { planSections } from '../plan-sections';

/** What a plan holds that can come along, or came along. */
export interface PlanContent {
  readonly goals: readonly Goal[];
  readonly items: readonly PlanItem[];
  readonly sections: readonly Entry<PlanSection>[];
}

/** All of it. Three queries. */
export async function contentOf(
  { store, clock, goalReader }: { readonly store: Store; readonly clock: Clock; readonly goalReader: GoalReader },
  tenantId: string,
  ref: TeamPlanRef,
): Promise<PlanContent> {
  const pk = planPartition(tenantId, ref.teamId, ref.year);
  const [known, items, sections] = await Promise.all([
    goalReader.of(tenantId, ref),
    createCollection(store, planItems, clock).all(pk),
    createCollection(store, planSections, clock).all(pk),
  ]);
  return { goals: known, items: items.map(({ body }) => body), sections };
}

/** What can go on: what was dropped or cancelled was decided, and milestones every plan has of its own. */
export function goingOn({ goals: known, items, sections }: PlanContent): PlanContent {
  return {
    goals: known.filter(({ status }) => status === 'active'),
    items: items.filter(({ kind, status }) => kind === 'plan-action' && status !== 'cancelled'),
    sections: sections
      .filter(({ body }) => body.text !== '')
      .toSorted((one, other) => SECTION_KEYS.indexOf(one.body.key) - SECTION_KEYS.indexOf(other.body.key)),
  };
}

/** The goals of the new plan that go on with one of the old. */
export function goalIn({ goals: known }: PlanContent, { id, year }: Goal): readonly Goal[] {
  return known.filter(({ carriedFrom }) => carriedFrom?.goalId === id && carriedFrom.year === year);
}

export function hasItem({ items }: PlanContent, { id, planYear }: PlanItem): boolean {
  return items.some(({ carriedFrom }) => carriedFrom?.itemId === id && carriedFrom.year === planYear);
}

export function sectionIn({ sections }: PlanContent, key: SectionKey): Entry<PlanSection> | undefined {
  return sections.find(({ body }) => body.key === key);
}

export function isFree(now: PlanContent, key: SectionKey): boolean {
  return (sectionIn(now, key)?.body.text ?? '') === '';
}
