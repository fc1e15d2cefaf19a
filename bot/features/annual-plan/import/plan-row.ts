import type {
  PlanImportCorrection,
  PlanImportField,
  PlanImportNotice,
  PlanImportValues,
} from '../../../contracts/plan-import';
import { yearOf } from '../../../shared/local-date';
import { type DayReading, readDay } from '../../../shared/written-day';
import { writtenLine } from '../written-line';
import type { CodedRow } from './coded-rows';
import { comparable } from './comparable-text';
import { valuesOf } from './comparison';
import { findApproach, findGoal, findOwner, findPlace, notice, type Finding } from './finding';
import type { KnownMilestone } from './milestone';
import type { PlanContext } from './plan-context';
import type { ItemRow } from './sheet-table';

/** A row, understood as far as it goes; `isPlaced` when that is far enough to be an item of the plan. */
export interface PlanRow {
  readonly row: number;
  readonly kind: 'milestone' | 'plan-action';
  readonly milestoneKey?: string | undefined;
  readonly title: string;
  readonly values: Partial<PlanImportValues>;
  /** What the file itself says; the rest of `values` is proposed. */
  readonly said: ReadonlySet<PlanImportField>;
  /** What somebody corrected. */
  readonly insisted: ReadonlySet<PlanImportField>;
  readonly exported: { readonly itemId: string; readonly changedSince: ReadonlySet<PlanImportField> } | undefined;
  readonly correction: PlanImportCorrection | undefined;
  /** Proof of execution, as the file has it. */
  readonly evidence: string;
  readonly isPlaced: boolean;
  readonly notices: readonly PlanImportNotice[];
}

/** What is known of a row besides its cells. */
export interface RowKnowledge {
  /** The milestone of the template that was recognized in it. */
  readonly milestone?: KnownMilestone | undefined;
  /** The item that it was exported from. */
  readonly coded?: CodedRow | undefined;
  readonly correction?: PlanImportCorrection | undefined;
}

/** Understands one row: kind, title, day, owner, place, status, goal and approach, each with what is unsure of it. */
export function understandRow(written: ItemRow, knowledge: RowKnowledge, context: PlanContext): PlanRow {
  const { milestone, coded, correction } = knowledge;
  const item = corrected(written, correction);
  const isMilestone =
    coded === undefined ? milestone !== undefined || saysMilestone(item) : coded.item.kind === 'milestone';
  const findings = findAll(item, isMilestone, knowledge, context);
  return {
    row: item.row,
    kind: isMilestone ? 'milestone' : 'plan-action',
    milestoneKey: coded === undefined ? milestone?.key : coded.item.milestoneKey,
    title: writtenLine(item.cells.title, MAX_TITLE),
    values: findings.reduce<Partial<PlanImportValues>>((all, { values }) => ({ ...all, ...values }), {}),
    said: new Set(findings.flatMap(({ said }) => said)),
    insisted: correctedFields(correction),
    exported: coded === undefined ? undefined : { itemId: coded.item.id, changedSince: coded.changedSince },
    correction,
    evidence: writtenLine(item.cells.evidence, MAX_EVIDENCE),
    isPlaced: !findings.some(({ keepsOut }) => keepsOut === true),
    notices: tellingNotices(findings.flatMap(({ notices }) => notices)),
  };
}

function findAll(
  item: ItemRow,
  isMilestone: boolean,
  { milestone, coded, correction }: RowKnowledge,
  context: PlanContext,
): readonly Finding[] {
  const { cells } = item;
  const insisted = correctedFields(correction);
  const find = (field: PlanImportField, read: () => Finding): Finding => {
    if (coded !== undefined && coded.untouched.has(field) && !insisted.has(field)) return asItIs(field, coded);
    return read();
  };
  return [
    find('title', () => findTitle(item, milestone)),
    find('dueOn', () => correctedDay(correction) ?? findDay(cells.due, isMilestone, milestone, context.planYear)),
    find('ownerId', () => correctedOwner(correction) ?? findOwner(cells.owner, context)),
    find('placeId', () => correctedPlace(correction) ?? findPlace(item, context)),
    find('status', () => findStatus(item, context)),
    find('goalId', () => findGoal(cells.goal, isMilestone, context)),
    find('approach', () => findApproach(cells.approach, isMilestone, context)),
    ...(correction?.leaveOut === true ? [LEFT_OUT] : []),
  ];
}

/** A corrected title is read as if the file had it. */
function corrected(item: ItemRow, correction: PlanImportCorrection | undefined): ItemRow {
  return correction?.title === undefined ? item : { ...item, cells: { ...item.cells, title: correction.title } };
}

function correctedFields(correction: PlanImportCorrection | undefined): ReadonlySet<PlanImportField> {
  const fields = (['title', 'dueOn', 'ownerId', 'placeId'] as const).filter(
    (field) => correction?.[field] !== undefined,
  );
  return new Set(fields);
}

function correctedDay(correction: PlanImportCorrection | undefined): Finding | undefined {
  const dueOn = correction?.dueOn;
  return dueOn === undefined ? undefined : { values: { dueOn }, said: ['dueOn'], notices: [] };
}

function correctedOwner(correction: PlanImportCorrection | undefined): Finding | undefined {
  const ownerId = correction?.ownerId;
  return ownerId === undefined ? undefined : { values: { ownerId }, said: ['ownerId'], notices: [] };
}

function correctedPlace(correction: PlanImportCorrection | undefined): Finding | undefined {
  const placeId = correction?.placeId;
  return placeId === undefined ? undefined : { values: { placeId }, said: ['placeId'], notices: [] };
}

/** A cell that nobody touched since the export says what the plan says. */
function asItIs(field: PlanImportField, { item }: CodedRow): Finding {
  return { values: { [field]: valuesOf(item)[field] }, said: [], notices: [] };
}

const LEFT_OUT: Finding = { values: {}, said: [], notices: [notice('left-out')], keepsOut: true };

/** Of a row that is left out whatever else it says, only that is worth telling. */
function tellingNotices(notices: readonly PlanImportNotice[]): readonly PlanImportNotice[] {
  for (const final of ['left-out', 'association-milestone', 'row-cancelled']) {
    const found = notices.filter(({ code }) => code === final);
    if (found.length > 0) return found;
  }
  return notices;
}

const KIND_MILESTONE = /^(mijlpa(al|len)|milestones?|m)$/;
const MAX_TITLE = 200;
const MAX_EVIDENCE = 500;

function saysMilestone({ cells }: ItemRow): boolean {
  return KIND_MILESTONE.test(comparable(cells.kind));
}

function findTitle({ cells }: ItemRow, milestone: KnownMilestone | undefined): Finding {
  const { title } = cells;
  if (title === '') return { values: {}, said: [], notices: [notice('title-missing')], keepsOut: true };
  if (milestone !== undefined) {
    const code = milestone.isAssociations === true ? 'association-milestone' : 'milestone-recognized';
    const isObvious = code === 'milestone-recognized' && title === milestone.title;
    // The plan keeps the template's wording: that is what has a translation.
    return {
      values: { title: milestone.title },
      said: [],
      notices: isObvious ? [] : [notice(code, { title: milestone.title, titleEn: milestone.titleEn })],
      keepsOut: milestone.isAssociations === true,
    };
  }
  const notices = title.length > MAX_TITLE ? [notice('title-cut', { length: title.length, max: MAX_TITLE })] : [];
  return { values: { title: writtenLine(title, MAX_TITLE) }, said: ['title'], notices };
}

function findDay(text: string, isMilestone: boolean, milestone: KnownMilestone | undefined, planYear: number): Finding {
  const reading: DayReading = readDay(text, planYear);
  if ('on' in reading) {
    const { on, how } = reading;
    const notices = [
      ...(how === 'understood' ? [notice('day-understood', { text, on })] : []),
      ...(!isMilestone && yearOf(on) !== planYear ? [notice('day-outside-plan-year', { on, year: planYear })] : []),
    ];
    return { values: { dueOn: on }, said: ['dueOn'], notices };
  }
  if (milestone !== undefined) {
    const { dueOn } = milestone;
    return { values: { dueOn }, said: [], notices: [notice('day-from-template', { text, on: dueOn })] };
  }
  const unreadable = notice('day-unreadable', { text, reason: reading.problem });
  return { values: {}, said: [], notices: [unreadable], keepsOut: true };
}

const DONE = /^(gereed|klaar|afgerond|gedaan|voltooid|uitgevoerd|done|complete|completed|finished|ja|yes|x|100)\b/;
const NOT_DONE = /\b(niet|nog|not|bijna|deels|almost|partly)\b/;
const CANCELLED = /^(vervallen|vervalt|geannuleerd|geschrapt|cancelled|canceled|dropped)\b/;

function findStatus({ cells }: ItemRow, { columns }: PlanContext): Finding {
  const text = cells.status;
  const plain = comparable(text.replace(/[✓✔☑✅]/gu, 'x'));
  if (CANCELLED.test(plain)) {
    return { values: { status: 'open' }, said: [], notices: [notice('row-cancelled', { text })], keepsOut: true };
  }
  const said: PlanImportField[] = columns.has('status') ? ['status'] : [];
  if (!DONE.test(plain) || NOT_DONE.test(plain)) return { values: { status: 'open' }, said, notices: [] };
  const notices = cells.evidence === '' ? [notice('done-without-evidence', { text })] : [];
  return { values: { status: 'done' }, said, notices };
}
