import type { PlanItem } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { RunningIntervention } from '../../contracts/intervention-runs';
import type { Person } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import type { Actor } from '../../shared/actor';
import { isLate, type ItemView } from '../annual-plan';
import type { StoredRun } from './collections';
import { maySteer } from './permissions';

/** A run as people see it. Its theme is left out: of some reported issues that is not for everybody in the team. */
export interface RunView {
  readonly run: Omit<RunningIntervention, 'theme'>;
  /** Undefined when the owner left the association. */
  readonly owner: Person | undefined;
  readonly place: Place | undefined;
  /** In order of number, what was cancelled too. */
  readonly steps: readonly ItemView[];
  /** Without what was cancelled. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly late: number;
  readonly may: { readonly stop: boolean; readonly resume: boolean };
}

export function viewOf(
  actor: Actor,
  stored: StoredRun,
  { steps, ...around }: Pick<RunView, 'owner' | 'place' | 'steps'>,
  today: LocalDate,
): RunView {
  const items = steps.map(({ item }) => item);
  const steers = maySteer(actor, stored);
  const state = stateOf(stored, items);
  return {
    run: { ...withoutWork(stored), state },
    ...around,
    steps,
    progress: progressOf(items),
    late: items.filter((item) => isLate(item, today)).length,
    may: { stop: steers && state === 'running', resume: steers && state === 'stopped' },
  };
}

/** Finished once no step is open; what was reopened makes it run again. */
function stateOf({ state, waiting }: StoredRun, steps: readonly PlanItem[]): RunningIntervention['state'] {
  if (state === 'stopped' || waiting.length > 0) return state;
  const isOver = steps.length > 0 && steps.every(({ status }) => status !== 'open');
  return isOver ? 'finished' : state;
}

function progressOf(steps: readonly PlanItem[]): RunView['progress'] {
  const counting = steps.filter(({ status }) => status !== 'cancelled');
  return { done: counting.filter(({ status }) => status === 'done').length, total: counting.length };
}

function withoutWork({
  theme: _theme,
  issueKey: _issue,
  placeKey: _place,
  waiting: _waiting,
  resumed: _resumed,
  ...run
}: StoredRun): Omit<StoredRun, 'theme' | 'issueKey' | 'placeKey' | 'waiting' | 'resumed'> {
  return run;
}
