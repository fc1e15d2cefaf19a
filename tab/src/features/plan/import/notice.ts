import {
  PLAN_IMPORT_NOTICE_LEVELS,
  type PlanImportNotice,
  type PlanImportRow,
} from '../../../../../bot/contracts/plan-import';

/** What a notice asks of the reader: to know, to check, or to repair. */
export function levelOf({ code }: PlanImportNotice) {
  return PLAN_IMPORT_NOTICE_LEVELS[code];
}

/** Whether there is something to check or repair in a row. */
export function isUnsure({ notices }: PlanImportRow): boolean {
  return notices.some((notice) => levelOf(notice) !== 'info');
}
