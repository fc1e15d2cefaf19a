import type { PlanResource } from '../../../contracts/plan-resources';
import type { SectionView } from '../../../contracts/plan-sections';
import { shortDay } from '../../../i18n';
import type { TableSheet, WorkbookColumn, WorkbookContent } from '../../../ports/workbooks';
import type { ItemView } from '../../annual-plan';
import type { ReaderToday } from '../../annual-plan/presenters';
import { agreementsSheet, goalsSheet } from './goal-sheets';
import { itemRow, type ItemNames } from './item-row';

/** What goes into the workbook of a plan. */
export interface PlanWorkbook {
  readonly tenantId: string;
  readonly plan: PlanResource;
  readonly sections: readonly SectionView[];
  /** The milestones and plan actions of the plan itself, as they are kept. */
  readonly items: readonly ItemView[];
  /** Names that more than one colleague has. */
  readonly sharedNames: ReadonlySet<string>;
  /** The names of the team's places, by id. */
  readonly placeNames: ReadonlyMap<string, string>;
}

/** A plan as a workbook, of which the first sheet can be edited and brought back; brought back as it is it changes nothing. */
export function presentWorkbook(reader: ReaderToday, workbook: PlanWorkbook): WorkbookContent {
  const { t } = reader;
  const { plan, placeNames } = workbook;
  return {
    title: t('plan-documents.title', { year: plan.year, team: plan.team.name }),
    pageLabel: t('plan-documents.page', { page: '{page}', pages: '{pages}' }),
    sheets: [
      planSheet(reader, workbook),
      goalsSheet(reader, plan, placeNames),
      agreementsSheet(reader, plan),
      sectionsSheet(reader, workbook),
      explanationSheet(reader, workbook),
    ],
  };
}

function planSheet(reader: ReaderToday, { tenantId, plan, items, sharedNames }: PlanWorkbook): TableSheet {
  const { t } = reader;
  const ref = { teamId: plan.team.id, year: plan.year };
  const names: ItemNames = { sharedNames, goalTitles: new Map(plan.goals.map(({ id, title }) => [id, title])) };
  return {
    kind: 'table',
    name: t('plan-documents.sheet.plan'),
    columns: planColumns(reader),
    rows: items.map((view) => itemRow(reader, { tenantId, ref, view, names })),
  };
}

function planColumns({ t }: ReaderToday): readonly WorkbookColumn[] {
  const kinds = [t('plan-documents.kind.milestone'), t('plan-documents.kind.plan-action')];
  const statuses = ['open', 'done'].map((status) => t('plan-documents.status', { status }));
  const approaches = ['meeting', 'influencing', 'activating'].map((approach) =>
    t('plan-documents.approach', { approach }),
  );
  return [
    { header: t('plan-documents.column.kind'), width: 11, holds: 'text', choices: kinds },
    { header: t('plan-documents.column.title'), width: 46, holds: 'text' },
    { header: t('plan-documents.column.owner'), width: 24, holds: 'text' },
    { header: t('plan-documents.column.due'), width: 13, holds: 'day' },
    { header: t('plan-documents.column.place'), width: 22, holds: 'text' },
    { header: t('plan-documents.column.status'), width: 12, holds: 'text', choices: statuses },
    { header: t('plan-documents.column.evidence'), width: 34, holds: 'text' },
    { header: t('plan-documents.column.goal'), width: 30, holds: 'text' },
    { header: t('plan-documents.column.approach'), width: 15, holds: 'text', choices: approaches },
    { header: t('plan-documents.column.code'), width: 20, holds: 'text', isHidden: true },
  ];
}

function sectionsSheet({ t }: ReaderToday, { sections }: PlanWorkbook): TableSheet {
  return {
    kind: 'table',
    name: t('plan-documents.sheet.sections'),
    columns: [
      { header: t('plan-documents.column.number'), width: 6, holds: 'number' },
      { header: t('plan-documents.column.section'), width: 30, holds: 'text' },
      { header: t('plan-documents.column.text'), width: 70, holds: 'text' },
      { header: t('plan-documents.column.gathered'), width: 60, holds: 'text' },
    ],
    rows: sections.map(({ number, title, text, gathered }) => [
      number,
      title,
      text,
      gathered.map((part) => [part.title, ...part.lines.map((line) => `– ${line}`)].join('\n')).join('\n\n'),
    ]),
  };
}

function explanationSheet(
  { t, language, today }: ReaderToday,
  { plan }: PlanWorkbook,
): WorkbookContent['sheets'][number] {
  const about = { year: plan.year, team: plan.team.name, day: shortDay(today, language) };
  return {
    kind: 'text',
    name: t('plan-documents.sheet.explanation'),
    title: t('plan-documents.explanation.title'),
    paragraphs: [
      t('plan-documents.explanation.what', about),
      t('plan-documents.explanation.edit'),
      t('plan-documents.explanation.status'),
      t('plan-documents.explanation.back'),
      t('plan-documents.explanation.kept'),
      t('plan-documents.explanation.code'),
    ],
  };
}
