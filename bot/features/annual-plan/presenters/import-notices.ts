import type { Doubt } from '../../../../cards/annual-plan/import-preview';
import { LocalDate } from '../../../contracts/calendar';
import type { Language } from '../../../contracts/people';
import {
  PLAN_IMPORT_NOTICE_LEVELS,
  type PlanImportNotice,
  type PlanImportPreview,
  type PlanImportRow,
  type ShownPlanImport,
} from '../../../contracts/plan-import';
import { shortDay } from '../../../i18n';
import type { ShownImport } from '../plan-imports';
import type { Reader } from './reader';

/** What is to be said of a row or a file, with days as people write them. */
export function noticeSentence({ t, language }: Reader, { code, values }: PlanImportNotice): string {
  const written = Object.entries(values).map(([name, value]) => [name, readable(value, language)] as const);

  return t(`annual-plan.import.notice.${code}`, Object.fromEntries<string | number>(written));
}

/** How many of what a file holds; milestones and plan actions always, the rest where there is some. */
export function importCounts({ t }: Pick<Reader, 't'>, { counts, missingItems }: PlanImportPreview) {
  const facts = [
    { title: t('annual-plan.import.count.milestones'), count: counts.milestones },
    { title: t('annual-plan.import.count.actions'), count: counts.planActions },
    { title: t('annual-plan.import.count.new'), count: counts.new },
    { title: t('annual-plan.import.count.changed'), count: counts.changed },
    { title: t('annual-plan.import.count.unchanged'), count: counts.unchanged },
    { title: t('annual-plan.import.count.unplaced'), count: counts.unplaced },
    { title: t('annual-plan.import.count.missing'), count: missingItems.length },
  ];
  return facts
    .filter(({ count }, position) => position < 2 || count > 0)
    .map(({ title, count }) => ({ title, value: String(count) }));
}

/** What somebody should check of a row: why it stays out, or what was guessed. */
export function importDoubts(reader: Reader, { row, outcome, title, notices }: PlanImportRow): readonly Doubt[] {
  const telling = notices.filter(({ code }) => PLAN_IMPORT_NOTICE_LEVELS[code] !== 'info');
  const where = reader.t(outcome === 'unplaced' ? 'annual-plan.import.row.unplaced' : 'annual-plan.import.row', {
    row,
  });
  return telling.map((notice) => ({ where, says: title, reason: noticeSentence(reader, notice) }));
}

/** A file that was read, with what there is to say of it in the reader's language. */
export function presentShownImport(reader: Reader, shown: ShownImport): ShownPlanImport {
  const inWords = (notice: PlanImportNotice): PlanImportNotice => ({ ...notice, text: noticeSentence(reader, notice) });
  const { preview } = shown;
  return {
    ...shown,
    preview: {
      ...preview,
      notices: preview.notices.map(inWords),
      rows: preview.rows.map((row) => ({ ...row, notices: row.notices.map(inWords) })),
    },
  };
}

function readable(value: string | number, language: Language): string | number {
  const day = LocalDate.safeParse(value);
  return day.success ? shortDay(day.data, language) : value;
}
