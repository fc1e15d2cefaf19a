import type { PlanItem } from '../../contracts/annual-plan';
import type { SectionKey } from '../../contracts/plan-sections';
import type { ItemView } from '../annual-plan';

/** What somebody answered to a question for the plan. */
export interface Contribution {
  readonly itemId: string;
  /** For whom it was recorded, or who gave it; undefined when that colleague left. */
  readonly from: string | undefined;
  readonly question: string;
  readonly text: string;
}

/** The section in which an answer stands: what tenants say, what partners say, what colleagues see. */
function sectionOf({ request }: PlanItem): SectionKey | undefined {
  if (request?.what !== 'contribution') return undefined;
  if (request.onBehalfOf === undefined) return 'analysis';
  return TENANTS.test(request.onBehalfOf) ? 'participation' : 'partners';
}

/** The answers that stand in one section, by due day. */
export function contributionsFor(key: SectionKey, requests: readonly ItemView[]): readonly Contribution[] {
  return requests.flatMap(({ item, owner }) => {
    const { request, answer, id } = item;
    if (request?.what !== 'contribution' || answer === undefined || sectionOf(item) !== key) return [];
    return [{ itemId: id, from: request.onBehalfOf ?? owner?.name, question: request.question, text: answer.text }];
  });
}

const TENANTS = /huurder|bewoner|tenant|resident/i;
