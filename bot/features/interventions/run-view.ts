import type { LocalDate } from '../../contracts/calendar';
import type { RunningIntervention, RunPermissions, RunStage } from '../../contracts/intervention-runs';
import type { Person } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import type { InBothLanguages } from '../../contracts/themes';
import type { Actor } from '../../shared/actor';
import { isLate, type ItemView } from '../annual-plan';
import type { StoredRun } from './collections';
import { runPermissions } from './permissions';
import { derivedFrom } from './run-standing';

/** What of a run is shown: its theme is left out, because of some reported issues that is not for everybody in the team. */
export type ShownRun = Omit<RunningIntervention, 'theme'>;

/** What a run points at, by name. */
export interface RunSurroundings {
  /** Undefined when the owner left the association. */
  readonly owner: Person | undefined;
  readonly place: Place | undefined;
  readonly teamName: string;
  /** Undefined when it serves none. */
  readonly goalTitle: string | undefined;
}

interface RunProgress {
  readonly run: ShownRun;
  readonly stage: RunStage;
  /** Without what was cancelled. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly late: number;
}

/** A run as people see it, with its steps. */
export interface RunView extends RunSurroundings, RunProgress {
  /** In order of number, what was cancelled too. */
  readonly steps: readonly ItemView[];
  /** The task to look at the effect. */
  readonly check: ItemView | undefined;
  readonly may: RunPermissions;
}

/** The line of a list. */
export interface RunSummary extends RunSurroundings, RunProgress {
  /** The first step that is open, or the look at the effect. */
  readonly next: { readonly title: InBothLanguages; readonly dueOn: LocalDate } | undefined;
}

export function viewOf(
  actor: Actor,
  stored: StoredRun,
  { steps, check, ...around }: Pick<RunView, keyof RunSurroundings | 'steps' | 'check'>,
  today: LocalDate,
): RunView {
  const items = steps.map(({ item }) => item);
  const { stage, standing } = derivedFrom(stored, { steps: items, check: check?.item });
  const all = check === undefined ? items : [...items, check.item];
  return {
    ...around,
    run: shownRun(stored, stage),
    stage,
    steps,
    check,
    progress: { done: standing.done, total: standing.total },
    late: all.filter((item) => isLate(item, today)).length,
    may: runPermissions(actor, stored, stage),
  };
}

/** As it was last counted: its steps are not read. */
export function summaryOf(stored: StoredRun, around: RunSurroundings, today: LocalDate): RunSummary {
  const { stage, standing } = stored;
  return {
    ...around,
    run: shownRun(stored, stage),
    stage,
    progress: { done: standing.done, total: standing.total },
    late: standing.openDays.filter((day) => day < today).length,
    next: standing.next,
  };
}

/** Finished once no step is open; then it waits for the look at its effect. */
function shownRun(stored: StoredRun, stage: RunStage): ShownRun {
  const { theme: _theme, issueKey: _issue, placeKey: _place, goalKey: _goal, waiting: _waiting, ...run } = stored;
  const { resumed: _resumed, effectUndone: _undone, stage: _stage, standing: _standing, ...shown } = run;
  return { ...shown, state: stage === 'to-check' ? 'finished' : stage };
}
