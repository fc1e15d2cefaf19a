import { Dimension } from '../../../contracts/dimensions';
import type { Translate } from '../../../i18n';
import type { TableSheet, WorkbookCell } from '../../../ports/workbooks';
import type { AttributedRow } from '../place-judgements';
import type { AttributedRemark } from '../remarks';
import type { ExportedRound, OpenedPlace } from '../summary';
import { weightOf } from '../sums';
import { whoSaid } from './who-said';

/** The judgements that may be opened, one by one, each with what it weighs. */
export function rowsSheet(t: Translate, { places }: ExportedRound): TableSheet {
  return {
    kind: 'table',
    name: t('judgement-summary.sheet.rows'),
    columns: [
      { header: t('judgement-summary.column.place'), width: 28, holds: 'text' },
      { header: t('judgement-summary.column.source'), width: 17, holds: 'text' },
      { header: t('judgement-summary.column.who'), width: 26, holds: 'text' },
      ...Dimension.options.map((dimension) => ({
        ...{ header: t(`judgements.dimension.${dimension}`), width: 15 },
        holds: 'number' as const,
      })),
      { header: t('judgement-summary.column.own-trend'), width: 10, holds: 'number' },
      { header: t('judgement-summary.column.own-weight'), width: 10, holds: 'number' },
      { header: t('judgement-summary.column.said-on'), width: 13, holds: 'day' },
      { header: t('judgement-summary.column.how'), width: 34, holds: 'text' },
    ],
    rows: places.flatMap(({ summary, rows }) => rows.map((row) => rowCells(t, summary.place.name, row))),
  };
}

function rowCells(t: Translate, place: string, row: AttributedRow): readonly WorkbookCell[] {
  const { source, who, grades, trend, recorded } = row;
  return [
    ...[place, t(`judgement-summary.source.${source}`), whoSaid(t, who) ?? null],
    ...Dimension.options.map((dimension) => grades[dimension] ?? null),
    ...[trend ?? null, weightOf(row)],
    recorded === undefined ? null : { day: recorded.saidOn },
    recorded?.source ?? null,
  ];
}

/** The remarks that may be read, those on the same dimension of a place together. */
export function remarksSheet(t: Translate, { places }: ExportedRound): TableSheet {
  return textsSheet(t, t('judgement-summary.sheet.remarks'), places, ({ remarks }) => remarks);
}

/** The answers to the round's own question, under that question. */
export function extrasSheet(t: Translate, { places, round }: ExportedRound): TableSheet {
  const sheet = textsSheet(t, t('judgement-summary.sheet.extras'), places, ({ extras }) => extras);
  return {
    ...sheet,
    columns: sheet.columns.map((column, at) =>
      at === TEXT_COLUMN ? { ...column, header: round.questions.extra } : column,
    ),
  };
}

const TEXT_COLUMN = 2;

function textsSheet(
  t: Translate,
  name: string,
  places: readonly OpenedPlace[],
  textsOf: (place: OpenedPlace) => readonly AttributedRemark[],
): TableSheet {
  return {
    kind: 'table',
    name,
    columns: [
      { header: t('judgement-summary.column.place'), width: 28, holds: 'text' },
      { header: t('judgement-summary.column.about'), width: 28, holds: 'text' },
      { header: t('judgement-summary.column.text'), width: 70, holds: 'text' },
      { header: t('judgement-summary.column.source'), width: 17, holds: 'text' },
      { header: t('judgement-summary.column.who'), width: 26, holds: 'text' },
    ],
    rows: places.flatMap((place) =>
      textsOf(place).map(({ text, source, who, about }) => [
        place.summary.place.name,
        about
          .map(({ dimension, grade }) =>
            t('judgement-summary.about', { dimension: t(`judgements.dimension.${dimension}`), grade }),
          )
          .join('\n'),
        ...[text, t(`judgement-summary.source.${source}`), whoSaid(t, who) ?? null],
      ]),
    ),
  };
}
