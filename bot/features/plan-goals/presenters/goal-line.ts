import type { Goal } from '../../../contracts/plan-goals';
import type { Reader } from '../../annual-plan/presenters';
import { currentValue } from '../goal-change';

/** Where a goal began, where it is and where it must be, as people read them. */
export interface GoalValues {
  readonly baseline: string;
  readonly current: string;
  readonly target: string;
}

/** Each value with its unit; in words where it is not known. */
export function goalValues({ t }: Reader, goal: Goal): GoalValues {
  const written = (value: number | null) =>
    value === null ? t('plan-goals.value.unknown') : t('plan-goals.value', { value, unit: goal.unit }).trim();
  return { baseline: written(goal.baseline), current: written(currentValue(goal)), target: written(goal.target) };
}

/** `rapportcijfer schoon en heel: van 6,2 via 6,6 naar 7`. */
export function goalLine(reader: Reader, goal: Goal): string {
  const values = goalValues(reader, goal);
  const indicator = goal.indicator === '' ? reader.t('plan-goals.indicator.unknown') : goal.indicator;
  const key = goal.measurements.length === 0 ? 'plan-goals.line' : 'plan-goals.line.measured';
  return reader.t(key, { indicator, ...values });
}
