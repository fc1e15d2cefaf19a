import type { Person } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import type {
  PlanImportColumn,
  PlanImportField,
  PlanImportNotice,
  PlanImportNoticeCode,
  PlanImportValues,
} from '../../../contracts/plan-import';
import { yearOf } from '../../../shared/local-date';
import { comparable } from './comparable-text';
import { type DayReading, readDay } from '../../../shared/written-day';
import { writtenLine } from '../written-line';
import type { KnownMilestone } from './milestone';
import type { OwnerMatcher } from './owner';
import type { PlaceMatcher } from './place';
import type { ItemRow } from './sheet-table';

/** What the rows of one file are read against. */
export interface PlanContext {
  readonly planYear: number;
  readonly owners: OwnerMatcher;
  readonly places: PlaceMatcher;
  /** Proposed as the owner of what has none. */
  readonly teamLead: Pick<Person, 'id' | 'name'>;
  /** Which columns the file has. */
  readonly columns: ReadonlySet<PlanImportColumn>;
}

/** A row, understood as far as it goes; `isPlaced` when that is far enough to be an item of the plan. */
export interface PlanRow {
  readonly row: number;
  readonly kind: 'milestone' | 'plan-action';
  readonly milestoneKey?: string | undefined;
  readonly title: string;
  readonly values: Partial<PlanImportValues>;
  /** What the file itself says; the rest of `values` is proposed. */
  readonly said: ReadonlySet<PlanImportField>;
  readonly isPlaced: boolean;
  readonly notices: readonly PlanImportNotice[];
}

/** One aspect of a row: what to fill in, whether the file says so, and what there is to tell. */
interface Finding {
  readonly values: Partial<PlanImportValues>;
  readonly said: readonly PlanImportField[];
  readonly notices: readonly PlanImportNotice[];
  readonly keepsOut?: boolean;
}

/** Understands one row: kind, title, day, owner, place and status, each with what is unsure of it. */
export function understandRow(item: ItemRow, milestone: KnownMilestone | undefined, context: PlanContext): PlanRow {
  const isMilestone = milestone !== undefined || KIND_MILESTONE.test(comparable(item.cells.kind));
  const findings = [
    findTitle(item, milestone),
    findDay(item.cells.due, isMilestone, milestone, context.planYear),
    findOwner(item.cells.owner, context),
    findPlace(item, context),
    findStatus(item.cells.status, context),
  ];
  return {
    row: item.row,
    kind: isMilestone ? 'milestone' : 'plan-action',
    milestoneKey: milestone?.key,
    title: writtenLine(item.cells.title, MAX_TITLE),
    values: findings.reduce<Partial<PlanImportValues>>((all, { values }) => ({ ...all, ...values }), {}),
    said: new Set(findings.flatMap(({ said }) => said)),
    isPlaced: !findings.some(({ keepsOut }) => keepsOut === true),
    notices: tellingNotices(findings.flatMap(({ notices }) => notices)),
  };
}

/** Of a row that is left out whatever else it says, only that is worth telling. */
function tellingNotices(notices: readonly PlanImportNotice[]): readonly PlanImportNotice[] {
  const final = notices.filter(({ code }) => code === 'association-milestone' || code === 'row-cancelled');
  return final.length > 0 ? final : notices;
}

const KIND_MILESTONE = /^(mijlpa(al|len)|milestones?|m)$/;
const MAX_TITLE = 200;

function notice(code: PlanImportNoticeCode, values: PlanImportNotice['values'] = {}): PlanImportNotice {
  return { code, values };
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

function findOwner(text: string, { owners, teamLead, columns }: PlanContext): Finding {
  const match = owners(text);
  if (match.found === 'one') {
    const code = match.surety === 'typing-error' ? 'owner-typing-error' : 'owner-first-of-several';
    const notices = match.surety === 'sure' ? [] : [notice(code, { text: inLine(text), chosen: match.person.name })];
    return { values: { ownerId: match.person.id }, said: ['ownerId'], notices };
  }
  const proposed = teamLead.name;
  const values = { ownerId: teamLead.id };
  if (match.found === 'several') {
    const candidates = match.candidates.map(({ name }) => name).join(', ');
    return { values, said: [], notices: [notice('owner-several', { text: inLine(text), candidates, proposed })] };
  }
  if (match.why === 'unknown') {
    return { values, said: [], notices: [notice('owner-unknown', { text: inLine(text), proposed })] };
  }
  // Without such a column it is said once for the whole file.
  return { values, said: [], notices: columns.has('owner') ? [notice('owner-missing', { proposed })] : [] };
}

function inLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ');
}

function findPlace({ cells, heading }: ItemRow, { places, columns }: PlanContext): Finding {
  const text = cells.place;
  const match = places.inCell(text);
  if (match.found === 'one') {
    const code = match.surety === 'typing-error' ? 'place-typing-error' : 'place-several';
    const notices = match.surety === 'sure' ? [] : [notice(code, { text, chosen: match.place.name })];
    return placed(match.place, notices);
  }
  if (match.why === 'unknown')
    return { values: { placeId: null }, said: [], notices: [notice('place-unknown', { text })] };

  const inTitle = places.within(cells.title);
  if (inTitle !== undefined) return placed(inTitle, [notice('place-from-title', { chosen: inTitle.name })]);
  const inHeading = text === '' ? places.within(heading) : undefined;
  if (inHeading !== undefined) return placed(inHeading, [notice('place-from-heading', { chosen: inHeading.name })]);
  return { values: { placeId: null }, said: columns.has('place') ? ['placeId'] : [], notices: [] };
}

function placed(place: Place, notices: readonly PlanImportNotice[]): Finding {
  return { values: { placeId: place.id }, said: ['placeId'], notices };
}

const DONE = /^(gereed|klaar|afgerond|gedaan|voltooid|uitgevoerd|done|complete|completed|finished|ja|yes|x|100)\b/;
const NOT_DONE = /\b(niet|nog|not|bijna|deels|almost|partly)\b/;
const CANCELLED = /^(vervallen|vervalt|geannuleerd|geschrapt|cancelled|canceled|dropped)\b/;

function findStatus(text: string, { columns }: PlanContext): Finding {
  const plain = comparable(text.replace(/[✓✔☑✅]/gu, 'x'));
  if (CANCELLED.test(plain)) {
    return { values: { status: 'open' }, said: [], notices: [notice('row-cancelled', { text })], keepsOut: true };
  }
  const said: PlanImportField[] = columns.has('status') ? ['status'] : [];
  if (!DONE.test(plain) || NOT_DONE.test(plain)) return { values: { status: 'open' }, said, notices: [] };
  return { values: { status: 'done' }, said, notices: [notice('done-without-evidence', { text })] };
}
