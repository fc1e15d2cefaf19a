import type { AnnualPlan, TeamPlanRef } from '../../contracts/annual-plan';
import type { Instant } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import { GoalText, type Goal, type GoalCommand, type GoalMeasurement } from '../../contracts/plan-goals';
import { localDate, localDateOf } from '../../shared/local-date';
import { InvalidMeasurementDay, TargetIsBaseline } from './errors';

/** Who asks, and when. */
export interface Asked {
  readonly by: PersonId;
  readonly at: Instant;
}

const MOST_MEASUREMENTS = 100;
const MOST_ADJUSTMENTS = 20;

/** A goal that was not there yet. @throws TargetIsBaseline */
export function newGoal({ teamId, year }: TeamPlanRef, id: string, text: GoalText, { by, at }: Asked): Goal {
  requireMovement(text);
  return {
    ...text,
    id,
    teamId,
    year,
    measurements: [],
    status: 'active',
    changedAt: at,
    changedBy: by,
    version: 1,
  };
}

/** The goal as it was written anew; what was adopted before is kept with it. @throws TargetIsBaseline */
export function rewrittenGoal(goal: Goal, text: GoalText, state: AnnualPlan['state'], asked: Asked): Goal {
  requireMovement(text);
  const isPromised = state === 'adopted' || state === 'running';
  const adjustment = { at: asked.at, by: asked.by, before: GoalText.parse(goal) };
  const adjustments = [...(goal.adjustments ?? []), adjustment];
  return changed({ ...goal, ...text, ...(isPromised ? { adjustments: kept(adjustments) } : {}) }, asked);
}

/** @throws InvalidMeasurementDay */
export function changedGoal(goal: Goal, command: GoalCommand, asked: Asked): Goal {
  switch (command.what) {
    case 'drop':
      return changed({ ...goal, status: 'dropped' }, asked);
    case 'restore':
      return changed({ ...goal, status: 'active' }, asked);
    case 'measure':
      return changed({ ...goal, measurements: withMeasurement(goal, command, asked) }, asked);
  }
}

export function isSameText(goal: Goal, text: GoalText): boolean {
  return JSON.stringify(GoalText.parse(goal)) === JSON.stringify(GoalText.parse(text));
}

/** Whether the goal is already as the command would make it. */
export function isAlready({ status, measurements }: Goal, command: GoalCommand): boolean {
  switch (command.what) {
    case 'drop':
      return status === 'dropped';
    case 'restore':
      return status === 'active';
    case 'measure':
      return measurements.some(
        ({ on, value, note }) => on === command.on && value === command.value && note === command.note,
      );
  }
}

/** The value of the day that was measured last; the baseline until then, null when that is not known either. */
export function currentValue({ measurements, baseline }: Pick<Goal, 'measurements' | 'baseline'>): number | null {
  return measurements.at(-1)?.value ?? baseline;
}

function withMeasurement(
  { measurements, year }: Goal,
  { on, value, note }: Omit<GoalMeasurement, 'by'>,
  { by, at }: Asked,
): GoalMeasurement[] {
  const first = localDate(year - 1, 1, 1);
  if (on > localDateOf(at) || first === undefined || on < first) throw new InvalidMeasurementDay();
  const others = measurements.filter((measurement) => measurement.on !== on);
  return [...others, { on, value, note, by }]
    .sort((one, other) => one.on.localeCompare(other.on))
    .slice(-MOST_MEASUREMENTS);
}

/** What was promised first is what the evaluation asks for, so of many the first stays. */
function kept<T>(adjustments: readonly T[]): T[] {
  return [...adjustments.slice(0, 1), ...adjustments.slice(1).slice(1 - MOST_ADJUSTMENTS)];
}

function changed(goal: Goal, { by, at }: Asked): Goal {
  return { ...goal, changedAt: at, changedBy: by, version: goal.version + 1 };
}

function requireMovement({ baseline, target }: GoalText): void {
  if (baseline !== null && baseline === target) throw new TargetIsBaseline();
}
