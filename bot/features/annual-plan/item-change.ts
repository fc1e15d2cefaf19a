import type { HistoryEntry, PlanAnswer, PlanItem, PlanItemChange } from '../../contracts/annual-plan';
import { type Instant, LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { ItemCommand } from '../../contracts/plan-resources';
import { addDays, localDate, localDateOf } from '../../shared/local-date';
import { EvidenceMissing, InvalidDueDay, ReasonMissing, TitleMissing } from './errors';
import { answerTo, isSameAnswer } from './request';
import { writtenLine } from './written-line';

/** Who asks, and when. */
export interface Asked {
  readonly by: PersonId;
  readonly at: Instant;
}

const STATUS_AFTER = { complete: 'done', reopen: 'open', activate: 'open', cancel: 'cancelled' } as const;

const SHORTEST_LINE = 3;
const LONGEST_EVIDENCE = 500;
const LONGEST_REASON = 300;
/** More than anybody reads, and small enough for a document. */
const LONGEST_HISTORY = 60;

/**
 * The item after the command, one version on; the same item when there is nothing to change.
 * @throws EvidenceMissing, ReasonMissing, InvalidDueDay, TitleMissing, AnswerMissing, RemarkMissing
 */
export function changeItem(item: PlanItem, command: ItemCommand, asked: Asked): PlanItem {
  const today = localDateOf(asked.at);
  switch (command.what) {
    case 'complete':
      return complete(item, command.evidence, asked);
    case 'reopen':
      return changed(withoutProof(item), { status: 'open' }, { what: 'reopened' }, asked);
    case 'snooze': {
      const until = addDays(today, command.days);
      return changed(item, { snoozedUntil: until }, { what: 'snoozed', until }, asked);
    }
    case 'reassign':
      return changed(
        awake(item),
        { ownerId: command.to },
        { what: 'reassigned', from: item.ownerId, to: command.to },
        asked,
      );
    case 'move':
      return move(item, command, asked);
    case 'edit':
      return edit(item, command, asked);
    case 'answer':
      return answer(item, command, asked);
    case 'activate':
      return changed(item, { status: 'open' }, { what: 'activated' }, asked);
    case 'cancel':
      return changed(item, { status: 'cancelled' }, { what: 'cancelled', before: item.status }, asked);
    case 'undo':
      return undo(item, asked);
  }
}

/** Whether the item is already as the command would make it: somebody clicked twice, or two people did the same. */
export function isAlready(item: PlanItem, command: ItemCommand, { by, at }: Asked): boolean {
  switch (command.what) {
    case 'snooze':
      return item.snoozedUntil === addDays(localDateOf(at), command.days);
    case 'reassign':
      return item.ownerId === command.to;
    case 'move':
      return item.dueOn === command.to && item.status === 'open';
    case 'edit':
      return fieldsChanged(item, edited(item, command)).length === 0;
    case 'answer':
      return item.status === 'done' && isSameAnswer(item.answer, command);
    case 'undo':
      return lastChange(item)?.change.what === 'undone' && lastChange(item)?.by === by;
    default:
      return item.status === STATUS_AFTER[command.what];
  }
}

/** Whether this person's was the last change, and can be taken back. */
export function mayUndo(item: PlanItem, by: PersonId): boolean {
  const last = lastChange(item);
  return last !== undefined && last.by === by && isUndoable(last.change);
}

function complete(item: PlanItem, evidence: string, asked: Asked): PlanItem {
  const line = writtenLine(evidence, LONGEST_EVIDENCE);
  if (line.length < SHORTEST_LINE) throw new EvidenceMissing();
  const proof = { status: 'done', evidence: line, doneOn: localDateOf(asked.at), doneBy: asked.by } as const;
  return changed(awake(item), proof, { what: 'done', evidence: line, before: item.status }, asked);
}

function move(item: PlanItem, { to, reason }: { to: LocalDate; reason: string }, asked: Asked): PlanItem {
  const why = writtenLine(reason, LONGEST_REASON);
  if (!isPlannable(to, item.planYear) || to < localDateOf(asked.at)) throw new InvalidDueDay();
  if (why.length < SHORTEST_LINE) throw new ReasonMissing();
  const change = { what: 'moved', from: item.dueOn, to, reason: why, before: item.status } as const;
  return changed(awake(item), { dueOn: to, status: 'open' }, change, asked);
}

const EDITABLE = ['title', 'goalId', 'placeId', 'approach'] as const;
const LONGEST_TITLE = 200;

function edit(item: PlanItem, command: Edit, asked: Asked): PlanItem {
  const next = edited(item, command);
  if (next.title === '') throw new TitleMissing();
  return changed(next, {}, { what: 'edited', fields: fieldsChanged(item, next) }, asked);
}

type Edit = Extract<ItemCommand, { what: 'edit' }>;

function edited(
  { goalId: _goal, placeId: _place, approach: _approach, ...item }: PlanItem,
  { title, goalId, placeId, approach }: Edit,
): PlanItem {
  return {
    ...item,
    title: writtenLine(title, LONGEST_TITLE),
    ...(goalId === null ? {} : { goalId }),
    ...(placeId === null ? {} : { placeId }),
    ...(approach === null ? {} : { approach }),
  };
}

function fieldsChanged(item: PlanItem, next: PlanItem): string[] {
  return EDITABLE.filter((field) => item[field] !== next[field]);
}

function answer(item: PlanItem, given: Extract<ItemCommand, { what: 'answer' }>, asked: Asked): PlanItem {
  const said = answerTo(item, given);
  const fields = { status: 'done', answer: said, doneOn: localDateOf(asked.at), doneBy: asked.by } as const;
  const verdict = said.verdict === undefined ? {} : { verdict: said.verdict };
  const before = item.answer === undefined ? {} : { before: item.answer };
  return changed(awake(item), fields, { what: 'answered', ...verdict, ...before }, asked);
}

/** Whether it is a day at all, and in the plan's year or one of those around it. */
export function isPlannable(day: LocalDate, planYear: number): boolean {
  if (!LocalDate.safeParse(day).success) return false;
  const [first, last] = [localDate(planYear - 1, 1, 1), localDate(planYear + 1, 12, 31)];
  return first !== undefined && last !== undefined && first <= day && day <= last;
}

function undo(item: PlanItem, asked: Asked): PlanItem {
  const last = lastChange(item)?.change;
  if (last === undefined || !isUndoable(last)) return item;
  const change = { what: 'undone', undid: last.what } as const;
  switch (last.what) {
    case 'moved':
      return changed(item, { dueOn: last.from, status: last.before }, change, asked);
    case 'reassigned':
      return changed(item, { ownerId: last.from }, change, asked);
    case 'snoozed':
      return changed(awake(item), {}, change, asked);
    case 'activated':
      return changed(item, { status: 'past' }, change, asked);
    case 'answered':
      return changed(...beforeAnswer(item, last.before), change, asked);
    case 'done':
    case 'cancelled':
      return changed(withoutProof(item), { status: last.before }, change, asked);
  }
}

function beforeAnswer(item: PlanItem, before: PlanAnswer | undefined): [PlanItem, Partial<PlanItem>] {
  if (before !== undefined) return [item, { answer: before }];
  const { answer: _said, ...open } = withoutProof(item);
  return [open, { status: 'open' }];
}

type Undoable = Exclude<PlanItemChange, { what: 'reopened' | 'imported' | 'edited' | 'undone' }>;

function isUndoable(change: PlanItemChange): change is Undoable {
  return !['reopened', 'imported', 'edited', 'undone'].includes(change.what);
}

function changed(item: PlanItem, fields: Partial<PlanItem>, change: PlanItemChange, { by, at }: Asked): PlanItem {
  const version = item.version + 1;
  const history = latestHistory([...item.history, { at, by, version, change }]);
  return { ...item, ...fields, version, history };
}

/** As much as a document keeps. */
export function latestHistory(history: readonly HistoryEntry[]): HistoryEntry[] {
  return history.slice(-LONGEST_HISTORY);
}

function lastChange({ history }: PlanItem): HistoryEntry | undefined {
  return history.at(-1);
}

/** The item without a snooze: what changes its day or its owner ends that. */
export function awake({ snoozedUntil: _over, ...item }: PlanItem): PlanItem {
  return item;
}

/** The item as it is before somebody finished it. */
export function withoutProof({ evidence: _line, doneOn: _day, doneBy: _who, ...item }: PlanItem): PlanItem {
  return item;
}
