import { Dimension } from '../../../contracts/dimensions';
import type { GradeFigure, SummarySource } from '../../../contracts/judgements';
import type { Translate } from '../../../i18n';
import type { TableSheet, WorkbookCell } from '../../../ports/workbooks';
import type { ExportedRound } from '../summary';
import { ENOUGH_JUDGEMENTS } from '../summary-figures';

type Exported = ExportedRound['places'][number];

/** In this order, so that what both sources say together is the sum of the two rows above it. */
const SOURCES = ['professionals', 'partners', 'all'] as const;
const FIRST_ROW = 2;

/** A row for each place, dimension and source, of which the mean and the spread are worked out in the sheet. */
export function figuresSheet(t: Translate, { places, round }: ExportedRound): TableSheet {
  const groups = places.flatMap((place) => dimensionsOf(round, place).map((dimension) => ({ place, dimension })));
  return {
    kind: 'table',
    name: t('judgement-summary.sheet.figures'),
    columns: [
      { header: t('judgement-summary.column.place'), width: 28, holds: 'text' },
      { header: t('judgement-summary.column.neighborhood'), width: 20, holds: 'text' },
      { header: t('judgement-summary.column.dimension'), width: 26, holds: 'text' },
      { header: t('judgement-summary.column.source'), width: 17, holds: 'text' },
      { header: t('judgement-summary.column.number'), width: 9, holds: 'number' },
      { header: t('judgement-summary.column.weight'), width: 11, holds: 'number' },
      { header: t('judgement-summary.column.sum'), width: 13, holds: 'number' },
      { header: t('judgement-summary.column.squares'), width: 13, holds: 'number' },
      { header: t('judgement-summary.column.mean'), width: 12, holds: 'decimal' },
      { header: t('judgement-summary.column.spread'), width: 12, holds: 'decimal' },
      { header: t('judgement-summary.column.lowest'), width: 9, holds: 'number' },
      { header: t('judgement-summary.column.highest'), width: 9, holds: 'number' },
    ],
    rows: groups.flatMap(({ place: { summary }, dimension }, group) =>
      SOURCES.map((source, at) => [
        summary.place.name,
        summary.place.neighborhood ?? null,
        t(`judgements.dimension.${dimension}`),
        t(`judgement-summary.source.${source}`),
        ...figureCells(summary.figures[source][dimension], source, FIRST_ROW + group * SOURCES.length + at),
      ]),
    ),
  };
}

const NO_FIGURE: GradeFigure = { n: 0, weight: 0, sum: 0, squares: 0 };

/** From the number to the highest, in the columns E to L. */
function figureCells(figure: GradeFigure = NO_FIGURE, source: SummarySource, row: number): readonly WorkbookCell[] {
  const { n, weight, sum, squares, mean, spread, lowest, highest } = figure;
  const counted = (column: string, value: number): WorkbookCell =>
    source === 'all' ? { formula: `${column}${row - 2}+${column}${row - 1}`, value } : value;
  return [
    ...[counted('E', n), counted('F', weight), counted('G', sum), counted('H', squares)],
    { formula: `IF(F${row}=0,"",G${row}/F${row})`, value: mean ?? null },
    { formula: `IF(F${row}=0,"",SQRT(F${row}*H${row}-G${row}^2)/F${row})`, value: spread ?? null },
    ...[lowest ?? null, highest ?? null],
  ];
}

/** A row for each place, of which the overall grade is worked out from the means on the other sheet. */
export function placesSheet(t: Translate, exported: ExportedRound): TableSheet {
  let meanRow = FIRST_ROW + SOURCES.length - 1;
  return {
    kind: 'table',
    name: t('judgement-summary.sheet.places'),
    columns: [
      { header: t('judgement-summary.column.place'), width: 28, holds: 'text' },
      { header: t('judgement-summary.column.neighborhood'), width: 20, holds: 'text' },
      { header: t('judgement-summary.column.asked'), width: 10, holds: 'number' },
      { header: t('judgement-summary.column.given'), width: 10, holds: 'number' },
      { header: t('judgement-summary.column.unknown'), width: 14, holds: 'number' },
      { header: t('judgement-summary.column.overall'), width: 13, holds: 'decimal' },
      { header: t('judgement-summary.column.before'), width: 15, holds: 'decimal' },
      { header: t('judgement-summary.column.trend-weight'), width: 13, holds: 'number' },
      { header: t('judgement-summary.column.trend-sum'), width: 16, holds: 'number' },
      { header: t('judgement-summary.column.trend'), width: 12, holds: 'decimal' },
      { header: t('judgement-summary.column.thin'), width: 14, holds: 'text' },
      { header: t('judgement-summary.column.disagreements'), width: 34, holds: 'text' },
      { header: t('judgement-summary.column.hidden'), width: 22, holds: 'number' },
    ],
    rows: exported.places.map((place, at) => {
      const means = dimensionsOf(exported.round, place).map((_, index) => meanRow + index * SOURCES.length);
      meanRow += means.length * SOURCES.length;
      return placeCells(t, place, { row: FIRST_ROW + at, means });
    }),
  };
}

function placeCells(
  t: Translate,
  { summary, trend, hidden }: Exported,
  { row, means }: { readonly row: number; readonly means: readonly number[] },
): readonly WorkbookCell[] {
  const figures = `'${t('judgement-summary.sheet.figures')}'!`;
  const overall = `AVERAGE(${means.map((mean) => `${figures}I${mean}`).join(',')})`;
  return [
    summary.place.name,
    summary.place.neighborhood ?? null,
    ...[summary.asked, summary.given, summary.unknown],
    { formula: `IF(D${row}<${ENOUGH_JUDGEMENTS},"",${overall})`, value: summary.overall ?? null },
    summary.before?.overall ?? null,
    ...[trend.weight, trend.sum],
    { formula: `IF(H${row}=0,"",I${row}/H${row})`, value: summary.trend ?? null },
    summary.isThin ? t('judgement-summary.yes') : null,
    summary.disagreements.map((dimension) => t(`judgements.dimension.${dimension}`)).join('\n'),
    hidden,
  ];
}

/** What the round asks, and what was graded all the same. */
function dimensionsOf({ questions }: ExportedRound['round'], { summary }: Exported): readonly Dimension[] {
  return Dimension.options.filter(
    (dimension) => questions.dimensions.includes(dimension) || summary.figures.all[dimension] !== undefined,
  );
}
