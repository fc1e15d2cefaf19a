import { PlanImportColumn } from '../../../contracts/plan-import';
import type { SheetRow } from '../../../ports/spreadsheets';
import { comparable, containsWords } from './comparable-text';
import { PlanHeaderMissing } from './errors';

/** The row that names the columns. */
export interface PlanHeader {
  /** Its position in the list of rows, from 0. */
  readonly position: number;
  /** The position of each column that is used, from 0. */
  readonly columns: Readonly<Partial<Record<PlanImportColumn, number>>>;
  /** Names of columns that are not used, as written. */
  readonly unused: readonly string[];
}

/**
 * Finds the header: of the first 20 rows the one that names most columns, with at least a title and a due day.
 * @throws PlanHeaderMissing
 */
export function findHeader(rows: readonly SheetRow[]): PlanHeader {
  const headers = headersIn(rows);
  const first = headers[0];
  if (first === undefined) throw new PlanHeaderMissing({ searchedRows: SEARCHED_ROWS });

  const best = headers.reduce((found, header) =>
    Object.keys(header.columns).length > Object.keys(found.columns).length ? header : found,
  );
  const used = new Set(Object.values(best.columns));
  const unused = best.cells.filter((cell, column) => cell !== '' && !used.has(column));
  return { position: best.position, columns: best.columns, unused };
}

/** Whether there is a header that `findHeader` finds. */
export function hasHeader(rows: readonly SheetRow[]): boolean {
  return headersIn(rows).length > 0;
}

const SEARCHED_ROWS = 20;

function headersIn(rows: readonly SheetRow[]) {
  return rows
    .slice(0, SEARCHED_ROWS)
    .map(({ cells }, position) => ({ position, columns: columnsOf(cells), cells }))
    .filter(({ columns }) => columns.title !== undefined && columns.due !== undefined);
}

/** A cell with more words than this is a sentence above the table, not the name of a column. */
const MAX_WORDS_IN_NAME = 6;

/** Per role what people call such a column, the clearest name first. */
const NAMES: Readonly<Record<PlanImportColumn, readonly string[]>> = {
  title: [
    ...['actie', 'acties', 'actiepunt', 'maatregel', 'maatregelen', 'activiteit', 'activiteiten', 'action', 'actions'],
    ...['activity', 'measure', 'wat', 'what', 'titel', 'title', 'taak', 'task', 'mijlpaal', 'mijlpalen', 'milestone'],
    ...['onderwerp', 'subject', 'omschrijving', 'beschrijving', 'description'],
  ],
  kind: ['soort', 'type', 'kind'],
  owner: [
    ...['eigenaar', 'actiehouder', 'verantwoordelijke', 'verantwoordelijk', 'trekker', 'uitvoerder', 'owner'],
    ...['responsible', 'assignee', 'lead', 'wie', 'who', 'door wie', 'naam'],
  ],
  due: [
    ...['deadline', 'einddatum', 'datum gereed', 'gereed op', 'due', 'due date', 'end date', 'opleverdatum'],
    ...['uiterlijk', 'gereed', 'datum', 'date', 'wanneer', 'when', 'by when', 'planning', 'periode'],
  ],
  place: [
    ...['complex', 'locatie', 'plek', 'plaats', 'place', 'location', 'waar', 'where', 'buurt', 'wijk', 'neighborhood'],
    ...['neighbourhood', 'gebied', 'area', 'adres', 'address'],
  ],
  status: ['status', 'stand van zaken', 'stand', 'voortgang', 'progress', 'state', 'afgerond', 'klaar'],
  evidence: ['bewijs', 'bewijs van uitvoering', 'evidence', 'proof', 'proof of execution'],
  goal: ['doel', 'doelen', 'doelstelling', 'goal', 'goals'],
  approach: [
    ...['aanpak', 'soort interventie', 'type interventie', 'interventiesoort', 'soort aanpak'],
    ...['approach', 'kind of intervention', 'type of intervention'],
  ],
};

/** Columns that look like one of ours and are not: when something starts, what somebody remarked. */
const OTHER_NAMES =
  /\b(start|startdatum|begin|begindatum|toelichting|opmerking|opmerkingen|notities|notes?|remarks?)\b/;

function columnsOf(cells: readonly string[]): Partial<Record<PlanImportColumn, number>> {
  const names = cells.map(comparable);
  const columns: Partial<Record<PlanImportColumn, number>> = {};
  for (const role of PlanImportColumn.options) {
    const taken = new Set(Object.values(columns));
    const column = bestColumn(names, role, taken);
    if (column !== undefined) columns[role] = column;
  }
  return columns;
}

function bestColumn(names: readonly string[], role: PlanImportColumn, taken: ReadonlySet<number>): number | undefined {
  const ranked = names
    .map((name, column) => ({ column, rank: rankOf(name, role) }))
    .filter(({ column, rank }) => rank < Infinity && !taken.has(column))
    .sort((a, b) => a.rank - b.rank || a.column - b.column);
  return ranked[0]?.column;
}

/** How well a name fits a role, lower is better: exactly a known name, beginning with one, or having one in it. */
function rankOf(name: string, role: PlanImportColumn): number {
  const known = NAMES[role];
  const exact = known.indexOf(name);
  if (exact >= 0) return exact;
  if (name.split(' ').length > MAX_WORDS_IN_NAME || OTHER_NAMES.test(name) || isExactlyAnother(name, role)) {
    return Infinity;
  }
  const start = known.findIndex((word) => name.startsWith(`${word} `));
  if (start >= 0) return 100 + start;
  const inside = known.findIndex((word) => containsWords(name, word));
  return inside >= 0 ? 200 + inside : Infinity;
}

function isExactlyAnother(name: string, role: PlanImportColumn): boolean {
  return PlanImportColumn.options.some((other) => other !== role && NAMES[other].includes(name));
}
