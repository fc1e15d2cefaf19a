import type { PlanItem } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { EffectResult, RunningIntervention } from '../../contracts/intervention-runs';
import type { Intervention } from '../../contracts/interventions';
import { addDays } from '../../shared/local-date';
import { changeItem, writtenLine } from '../annual-plan';
import type { StoredRun } from './collections';
import words from './content/effect-check.json';

/** Six weeks after the last step one sees whether it lasts. */
const CHECK_AFTER_DAYS = 42;
const LONGEST_TITLE = 200;
const LONGEST_EVIDENCE = 500;

/**
 * The task to look at the effect, of who does the steps, in their partition.
 * @param workingDayFrom the first working day on or after a day
 */
export function checkItem(
  { id, title: intervention }: Pick<RunningIntervention, 'id' | 'title'>,
  { measure }: Pick<Intervention, 'measure'>,
  steps: readonly PlanItem[],
  { itemId, workingDayFrom }: { readonly itemId: string; readonly workingDayFrom: (day: LocalDate) => LocalDate },
): PlanItem | undefined {
  const [first] = steps;
  const dueOn = checkDay(steps, workingDayFrom);
  if (first?.step === undefined || dueOn === undefined) return undefined;
  const of = steps.length;
  const step = { ...first.step, runId: id, intervention, number: of + 1, of, title: words.title, how: measure };
  const title = `${words.title.nl} (${intervention.nl})`.slice(0, LONGEST_TITLE);
  return { ...first, id: itemId, title, dueOn, step: { ...step, role: 'neighborhood-manager', isCheck: true } };
}

/** Six weeks after the last step was done, or is due; undefined when none counts. */
export function checkDay(
  steps: readonly PlanItem[],
  workingDayFrom: (day: LocalDate) => LocalDate,
): LocalDate | undefined {
  const counting = steps.filter(({ status }) => status !== 'cancelled');
  const last = counting
    .map(({ doneOn, dueOn }) => doneOn ?? dueOn)
    .sort()
    .at(-1);
  return last === undefined ? undefined : workingDayFrom(addDays(last, CHECK_AFTER_DAYS));
}

/**
 * The task as its run wants it: done once the effect is known, open again when that is taken back, and due by the days of the
 * steps unless people moved it themselves. Undefined when it is so already.
 */
export function checkInLine(
  check: PlanItem,
  { effect, effectUndone }: Pick<StoredRun, 'effect' | 'effectUndone'>,
  dueOn: LocalDate | undefined,
): PlanItem | undefined {
  if (effect !== undefined) {
    const evidence = effectLine(effect);
    const isDone = check.status === 'done' && check.evidence === evidence;
    return isDone ? undefined : changeItem(check, { what: 'complete', evidence }, effect);
  }
  if (check.status === 'done' && effectUndone !== undefined) return changeItem(check, { what: 'reopen' }, effectUndone);
  const isMoved = dueOn !== undefined && check.status === 'open' && dueOn !== check.dueOn && !isMovedByHand(check);
  // Nobody did this to the task: its day is what the steps say.
  return isMoved ? { ...check, dueOn, version: check.version + 1 } : undefined;
}

function isMovedByHand({ history }: PlanItem): boolean {
  const last = history
    .map(({ change }) => change)
    .findLast((change) => change.what === 'moved' || (change.what === 'undone' && change.undid === 'moved'));
  return last?.what === 'moved';
}

/** The result in words, and what they say of it: the proof of the task. */
function effectLine({ result, sentence }: { readonly result: EffectResult; readonly sentence: string }): string {
  return writtenLine(`${words.results[result]}: ${sentence}`, LONGEST_EVIDENCE);
}
