import { GoalText, type EffortLevel } from '../../../../../bot/contracts/plan-goals';
import type { MessageKey } from '../../../i18n';
import { decimalIn, decimalText } from './decimal';

/** A goal as it is being typed: numbers are still text. */
export interface GoalDraft {
  readonly title: string;
  readonly indicator: string;
  readonly unit: string;
  readonly baseline: string;
  readonly target: string;
  readonly effortLevel: EffortLevel;
  readonly placeIds: readonly string[];
  readonly agreementIds: readonly string[];
}

export const EMPTY_GOAL: GoalDraft = {
  title: '',
  indicator: '',
  unit: '',
  baseline: '',
  target: '',
  effortLevel: 'basis',
  placeIds: [],
  agreementIds: [],
};

export function draftOf(goal: GoalText, language: string): GoalDraft {
  const { title, indicator, unit, effortLevel, placeIds, agreementIds } = goal;
  return {
    title,
    indicator,
    unit,
    effortLevel,
    placeIds,
    agreementIds,
    baseline: decimalText(goal.baseline, language),
    target: decimalText(goal.target, language),
  };
}

/** What is wrong with what was typed, by field. */
export function faultsOf({ title, baseline, target }: GoalDraft): Partial<Record<keyof GoalDraft, MessageKey>> {
  return {
    ...(title.trim().length < 3 ? { title: 'plan.goal.title.missing' } : {}),
    ...(decimalIn(baseline) === undefined ? { baseline: 'plan.number.invalid' } : {}),
    ...(decimalIn(target) === undefined ? { target: 'plan.number.invalid' } : {}),
  };
}

/** The goal that was typed. @throws when `faultsOf` has something to say */
export function goalTextOf(draft: GoalDraft): GoalText {
  return GoalText.parse({ ...draft, baseline: decimalIn(draft.baseline), target: decimalIn(draft.target) });
}
