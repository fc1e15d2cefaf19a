import type { PlanItem } from '../../contracts/annual-plan';
import type { RunStage } from '../../contracts/intervention-runs';
import type { RunStanding, StoredRun } from './collections';

/** How far a run is, as it follows from its steps. */
export interface Derived {
  readonly stage: RunStage;
  readonly standing: RunStanding;
}

/** Its steps and the look at its effect, as far as they are made. */
export interface RunItems {
  readonly steps: readonly PlanItem[];
  readonly check: PlanItem | undefined;
}

/** How far it is. The steps are given by number. Over once no step is open; what was reopened makes it run again. */
export function derivedFrom({ state, effect }: Pick<StoredRun, 'state' | 'effect'>, items: RunItems): Derived {
  const { steps, check } = items;
  const isCheckOpen = check?.status === 'open';
  const open = steps.filter(({ status }) => status === 'open');
  const isOver = steps.length > 0 && open.length === 0;
  const over = effect === undefined && isCheckOpen ? 'to-check' : 'finished';
  const stage = isOver ? over : 'running';
  const waiting = state === 'stopped' ? [] : [...open, ...(isCheckOpen ? [check] : [])];
  return { stage: state === 'stopped' ? state : stage, standing: standingOf(steps, waiting) };
}

function standingOf(steps: readonly PlanItem[], waiting: readonly PlanItem[]): RunStanding {
  const counting = steps.filter(({ status }) => status !== 'cancelled');
  const [next] = waiting;
  return {
    done: counting.filter(({ status }) => status === 'done').length,
    total: counting.length,
    openDays: waiting.map(({ dueOn }) => dueOn),
    ...(next === undefined ? {} : { next: { title: titleOf(next), dueOn: next.dueOn } }),
  };
}

function titleOf({ step, title }: PlanItem) {
  return step?.title ?? { nl: title, en: title };
}
