import { importPreviewCard, type Doubt } from '../../../../cards/annual-plan/import-preview';
import type { CardButton } from '../../../../cards/button';
import type { Row } from '../../../../cards/row';
import type { ChatContext } from '../../../chat/chat-context';
import { LocalDate } from '../../../contracts/calendar';
import type { Person } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import {
  PLAN_IMPORT_NOTICE_LEVELS,
  type PlanImportNotice,
  type PlanImportPreview,
  type PlanImportRow,
} from '../../../contracts/plan-import';
import { dayInList, shortDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import type { ShownImport } from '../plan-imports';
import { openPlanButton } from './buttons';
import { VERBS } from '../verbs';

const DOUBTS_SHOWN = 10;
const SAMPLE_ROWS = 4;

/** Whom and what the rows name. */
export interface ImportNames {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  /** Other years that the file could be for. */
  readonly otherYears: readonly number[];
}

/** What was understood of a file; nothing has been saved. */
export function presentImport(context: ChatContext, shown: ShownImport, names: ImportNames): CardMessage {
  const { t } = context;
  const { preview, plan, fileName } = shown;
  const isNothing = preview.counts.new + preview.counts.changed === 0;
  const doubts = preview.rows.flatMap((row) => doubtsOf(context, row));
  const sample = preview.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
  const title = t('annual-plan.import.title', { file: fileName });
  const card = importPreviewCard(
    { eyebrow: t('annual-plan.eyebrow', { year: plan.year }), title, notice: context.notice },
    {
      introduction: [
        t(isNothing ? 'annual-plan.import.introduction.nothing' : 'annual-plan.import.introduction'),
        ...preview.notices.map((notice) => noticeSentence(context, notice)),
      ].join(' '),
      counts: countsOf(context, preview),
      doubts:
        doubts.length === 0
          ? undefined
          : {
              title: t('annual-plan.import.doubts', { count: new Set(doubts.map(({ where }) => where)).size }),
              rows: doubts.slice(0, DOUBTS_SHOWN),
              more:
                doubts.length > DOUBTS_SHOWN
                  ? t('annual-plan.section.more', { count: doubts.length - DOUBTS_SHOWN })
                  : undefined,
            },
      sample:
        sample.length === 0
          ? undefined
          : {
              title: t('annual-plan.import.sample'),
              rows: sample.slice(0, SAMPLE_ROWS).map((row) => sampleRow(context, row, names)),
              more:
                sample.length > SAMPLE_ROWS
                  ? t('annual-plan.section.more', { count: sample.length - SAMPLE_ROWS })
                  : undefined,
            },
      buttons: buttonsOf(context, shown, names.otherYears, isNothing),
    },
  );
  return { card, summary: title };
}

/** What is to be said of a row or a file, with days as people write them. */
export function noticeSentence(
  { t, language }: Pick<ChatContext, 't' | 'language'>,
  { code, values }: PlanImportNotice,
): string {
  const written = Object.entries(values).map(([name, value]) => [name, readable(value, language)] as const);

  return t(`annual-plan.import.notice.${code}`, Object.fromEntries<string | number>(written));
}

function readable(value: string | number, language: ChatContext['language']): string | number {
  const day = LocalDate.safeParse(value);
  return day.success ? shortDay(day.data, language) : value;
}

function countsOf({ t }: ChatContext, { counts, missingItems }: PlanImportPreview) {
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

function doubtsOf(context: ChatContext, row: PlanImportRow): readonly Doubt[] {
  const { t } = context;
  const telling = row.notices.filter(({ code }) => PLAN_IMPORT_NOTICE_LEVELS[code] !== 'info');
  const where = t(row.outcome === 'unplaced' ? 'annual-plan.import.row.unplaced' : 'annual-plan.import.row', {
    row: row.row,
  });
  return telling.map((notice) => ({ where, says: row.title, reason: noticeSentence(context, notice) }));
}

function sampleRow(context: ChatContext, row: PlanImportRow, { people, places }: ImportNames): Row {
  const { t, today, language } = context;
  const owner = people.find(({ id }) => id === row.ownerId)?.name;
  const place = places.find(({ id }) => id === row.placeId)?.name;
  const fields = row.changes.map(({ field }) => t('annual-plan.import.field', { field })).join(', ');
  return {
    day: row.dueOn === undefined ? '' : dayInList(row.dueOn, today, language),
    title: row.title,
    tone: 'coming',
    state: row.outcome === 'changed' ? t('annual-plan.import.changed', { fields }) : t('annual-plan.import.new'),
    detail: [owner, place].filter((part) => part !== undefined).join(' · '),
  };
}

function buttonsOf(
  { t }: ChatContext,
  { importId, plan }: ShownImport,
  otherYears: readonly number[],
  isNothing: boolean,
): readonly CardButton[] {
  const save: CardButton = {
    title: t('annual-plan.import.save'),
    verb: VERBS.saveImport,
    data: { importId },
    style: 'positive',
  };
  const cancel: CardButton = { title: t('annual-plan.import.cancel'), verb: VERBS.cancelImport, data: { importId } };
  const others = otherYears.map((year) => ({
    title: t('annual-plan.button.other-year', { year }),
    verb: VERBS.chooseImport,
    data: { importId, teamId: plan.teamId, year },
  }));
  return [...(isNothing ? [openPlanButton(t, plan)] : [save, cancel]), ...others];
}
