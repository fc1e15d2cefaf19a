import type { EffectFinding, RunCommand } from '../../contracts/intervention-runs';
import type { StoredRun } from './collections';
import { hasHelped, isOver } from './permissions';
import { PraiseTooEarly, RunOver, StepsOpen } from './errors';
import { goalKeyOf } from './run-start';
import type { RunView } from './run-view';

interface Asked {
  readonly by: string;
  readonly at: string;
}

/** Whether the run is already as the command would make it. */
export function isAlready(run: StoredRun, command: RunCommand): boolean {
  switch (command.what) {
    case 'stop':
      return run.state === 'stopped';
    case 'resume':
      return run.state !== 'stopped';
    case 'set-goal':
      return run.goalKey === goalKeyOf(command.goal ?? undefined);
    case 'remove-photo':
      return !run.photos.some(({ id }) => id === command.photoId);
    case 'record-effect':
      return run.effect !== undefined && isSameFinding(run.effect, command.effect);
    case 'undo-effect':
      return run.effect === undefined;
    case 'tell':
      return run.told?.form === command.form && run.told.text === command.text;
    case 'undo-tell':
      return run.told === undefined;
    case 'praise':
      return run.praise !== undefined && run.praise.state !== 'in-doubt';
  }
}

/** @throws RunOver, StepsOpen, PraiseTooEarly when it is not the moment for the command */
export function requireMoment({ run, stage }: Pick<RunView, 'run' | 'stage'>, { what }: RunCommand): void {
  if (what === 'stop' && isOver(stage)) throw new RunOver();
  if (what === 'record-effect' && !isOver(stage)) throw new StepsOpen();
  if (what === 'praise' && !hasHelped(run)) throw new PraiseTooEarly();
}

/** The run after a command that was found to be allowed. */
export function changedRun(run: StoredRun, command: RunCommand, { by, at }: Asked): StoredRun {
  switch (command.what) {
    case 'stop': {
      const { resumed: _before, ...going } = run;
      return { ...going, state: 'stopped', stopped: { at, by, why: command.why } };
    }
    case 'resume':
      return resumed(run, { at, by });
    case 'set-goal': {
      const { goal: _before, ...free } = run;
      const goal = command.goal ?? undefined;
      return { ...free, ...(goal === undefined ? {} : { goal }), goalKey: goalKeyOf(goal) };
    }
    case 'remove-photo':
      return { ...run, photos: run.photos.filter(({ id }) => id !== command.photoId) };
    case 'record-effect': {
      const { effectUndone: _before, ...open } = run;
      return { ...open, effect: { ...command.effect, at, by } };
    }
    case 'undo-effect': {
      const { effect: _finding, ...open } = run;
      return { ...open, effectUndone: { at, by } };
    }
    case 'tell':
      return { ...run, told: { at, by, form: command.form, text: command.text } };
    case 'undo-tell': {
      const { told: _before, ...untold } = run;
      return untold;
    }
    case 'praise':
      return { ...run, praise: { channelId: command.channelId, state: 'posting', at, by } };
  }
}

function resumed({ stopped, ...run }: StoredRun, { by, at }: Asked): StoredRun {
  if (stopped === undefined) return run;
  return { ...run, state: 'running', resumed: { at, by, of: { at: stopped.at, by: stopped.by } } };
}

function isSameFinding(one: EffectFinding, other: EffectFinding): boolean {
  const fields = ['result', 'sentence', 'gradeBefore', 'gradeAfter'] as const;
  return fields.every((field) => one[field] === other[field]);
}
