import type { PlanCopyPreview } from '../../../contracts/plan-copies';
import type { Language } from '../../../contracts/people';
import { titleIn } from '../../annual-plan';
import { namedPerson } from '../../annual-plan/presenters';
import type { CopyPreview } from '../service';

/** What would come along, as the API answers it. */
export function presentPreview(
  { language }: { readonly language: Language },
  { from, to, goals, planActions, sections, may }: CopyPreview,
): PlanCopyPreview {
  return {
    from,
    to,
    goals: goals.map(({ goal, next, isUnfinished, isCopied }) => ({
      id: goal.id,
      title: goal.title,
      unit: goal.unit,
      baseline: next.baseline,
      target: next.target,
      isUnfinished,
      isCopied,
    })),
    planActions: planActions.map(({ view: { item }, next, nextOwner, isUnfinished, isCopied }) => ({
      id: item.id,
      title: titleIn(language, item),
      wasDueOn: item.dueOn,
      dueOn: next.dueOn,
      owner: namedPerson(next.ownerId, nextOwner?.name),
      ...(item.goalId === undefined ? {} : { goalId: item.goalId }),
      isUnfinished,
      isCopied,
    })),
    sections: [...sections],
    may,
  };
}
