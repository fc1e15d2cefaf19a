import type {
  PlanImportField,
  PlanImportNotice,
  PlanImportNoticeCode,
  PlanImportValues,
} from '../../../contracts/plan-import';
import { approachOf } from './approach';
import type { PlanContext } from './plan-context';
import type { ItemRow } from './sheet-table';

/** One aspect of a row: what to fill in, whether the file says so, and what there is to tell. */
export interface Finding {
  readonly values: Partial<PlanImportValues>;
  readonly said: readonly PlanImportField[];
  readonly notices: readonly PlanImportNotice[];
  readonly keepsOut?: boolean;
}

export function notice(code: PlanImportNoticeCode, values: PlanImportNotice['values'] = {}): PlanImportNotice {
  return { code, values };
}

export function findOwner(text: string, { owners, teamLead, columns }: PlanContext): Finding {
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

export function findPlace({ cells, heading }: ItemRow, { places, columns }: PlanContext): Finding {
  const text = cells.place;
  const match = places.inCell(text);
  if (match.found === 'one') {
    const code = match.surety === 'typing-error' ? 'place-typing-error' : 'place-several';
    const notices = match.surety === 'sure' ? [] : [notice(code, { text, chosen: match.place.name })];
    return placed(match.place.id, notices);
  }
  if (match.why === 'unknown')
    return { values: { placeId: null }, said: [], notices: [notice('place-unknown', { text })] };

  const inTitle = places.within(cells.title);
  if (inTitle !== undefined) return placed(inTitle.id, [notice('place-from-title', { chosen: inTitle.name })]);
  const inHeading = text === '' ? places.within(heading) : undefined;
  if (inHeading !== undefined) return placed(inHeading.id, [notice('place-from-heading', { chosen: inHeading.name })]);
  return { values: { placeId: null }, said: columns.has('place') ? ['placeId'] : [], notices: [] };
}

function placed(placeId: string, notices: readonly PlanImportNotice[]): Finding {
  return { values: { placeId }, said: ['placeId'], notices };
}

/** Milestones serve no goal, and in a plan without goals a file cannot name one: that is said once for the whole file. */
export function findGoal(text: string, isMilestone: boolean, { goals, columns }: PlanContext): Finding {
  if (isMilestone || goals === undefined || !columns.has('goal')) return NOTHING;
  const match = goals(text);
  if (match.found === 'one') {
    const code = match.surety === 'typing-error' ? 'goal-typing-error' : 'goal-several';
    const notices = match.surety === 'sure' ? [] : [notice(code, { text, chosen: match.goal.title })];
    return { values: { goalId: match.goal.id }, said: ['goalId'], notices };
  }
  if (match.why === 'unknown') return { ...NOTHING, notices: [notice('goal-unknown', { text })] };
  return { values: { goalId: null }, said: ['goalId'], notices: [] };
}

export function findApproach(text: string, isMilestone: boolean, { columns }: PlanContext): Finding {
  if (isMilestone || !columns.has('approach')) return NOTHING;
  const approach = approachOf(text);
  if (approach !== undefined) return { values: { approach }, said: ['approach'], notices: [] };
  if (text !== '') return { ...NOTHING, notices: [notice('approach-unknown', { text })] };
  return { values: { approach: null }, said: ['approach'], notices: [] };
}

const NOTHING: Finding = { values: {}, said: [], notices: [] };

function inLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ');
}
