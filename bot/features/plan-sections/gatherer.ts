import type { Language } from '../../contracts/people';
import type { SectionKey } from '../../contracts/plan-sections';
import type { Actor } from '../../shared/actor';
import type { PlanGoals } from '../plan-goals';

type InBoth = Readonly<Record<Language, string>>;

/** A heading with lines, in both languages. */
export interface GatheredFact {
  readonly title: InBoth;
  readonly lines: readonly InBoth[];
}

/** Where a section's facts come from that this feature does not know itself: scores, reported issues, inspections. */
export interface Gatherer {
  readonly section: SectionKey;
  readonly gather: (actor: Actor, plan: PlanGoals) => Promise<readonly GatheredFact[]>;
}
