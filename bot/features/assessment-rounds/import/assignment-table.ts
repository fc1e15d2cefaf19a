import type { Sheet, SheetRow } from '../../../ports/spreadsheets';
import { comparable } from '../../annual-plan';
import { AssignmentHeaderMissing } from './errors';

/** A row below the header; what it has no column or no cell for is empty. */
export interface AssignmentRow {
  readonly number: number;
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  readonly place: string;
}

type Column = Exclude<keyof AssignmentRow, 'number'>;
type Columns = Readonly<Partial<Record<Column, number>>>;

const SEARCHED_ROWS = 20;

/** What people call such a column, the clearest name first. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  place: [
    ...['complex', 'complexen', 'plek', 'plekken', 'plaats', 'plaatsen', 'place', 'places', 'complexes', 'locatie'],
    ...['locaties', 'location', 'locations', 'buurt', 'buurten', 'wijk', 'neighborhood', 'neighbourhood', 'adres'],
    ...['address', 'waar', 'where', 'waarover', 'complexnaam', 'naam complex'],
  ],
  email: [
    'e mail',
    'email',
    'e mailadres',
    'emailadres',
    'mailadres',
    'mail',
    'e mail address',
    'email address',
    'upn',
  ],
  organization: ['organisatie', 'organization', 'organisation', 'instantie', 'bedrijf', 'company', 'instelling'],
  name: [
    ...['persoon', 'personen', 'person', 'people', 'naam', 'name', 'medewerker', 'medewerkers', 'collega', 'colleague'],
    ...['employee', 'deelnemer', 'participant', 'beoordelaar', 'assessor', 'professional', 'contactpersoon', 'contact'],
    ...['wie', 'who', 'netwerkpartner', 'partner', 'network partner', 'naam medewerker'],
  ],
};

/**
 * The rows of the first sheet that has a header; empty ones are left out.
 * @throws AssignmentHeaderMissing
 */
export function readAssignmentRows(sheets: readonly Sheet[]): readonly AssignmentRow[] {
  for (const { rows } of sheets) {
    const header = findHeader(rows);
    if (header !== undefined) return rows.slice(header.position + 1).flatMap((row) => rowOf(row, header.columns));
  }
  throw new AssignmentHeaderMissing({ searchedRows: SEARCHED_ROWS });
}

interface Header {
  readonly position: number;
  readonly columns: Columns;
}

function findHeader(rows: readonly SheetRow[]): Header | undefined {
  return rows
    .slice(0, SEARCHED_ROWS)
    .map(({ cells }, position) => ({ position, columns: columnsOf(cells) }))
    .find(({ columns }) => columns.place !== undefined && tellsWho(columns));
}

function tellsWho({ name, email, organization }: Columns): boolean {
  return [name, email, organization].some((column) => column !== undefined);
}

function columnsOf(cells: readonly string[]): Columns {
  const names = cells.map(comparable);
  const columns: Partial<Record<Column, number>> = {};
  for (const column of ['place', 'email', 'organization', 'name'] as const) {
    const taken = new Set(Object.values(columns));
    const found = NAMES[column].map((name) => names.indexOf(name)).find((at) => at >= 0 && !taken.has(at));
    if (found !== undefined) columns[column] = found;
  }
  return columns;
}

function rowOf({ number, cells }: SheetRow, columns: Columns): readonly AssignmentRow[] {
  const cell = (column: Column): string => {
    const at = columns[column];
    return at === undefined ? '' : (cells[at] ?? '').trim();
  };
  const row = {
    number,
    name: cell('name'),
    email: cell('email'),
    organization: cell('organization'),
    place: cell('place'),
  };
  const isEmpty = [row.name, row.email, row.organization, row.place].every((text) => text === '');
  return isEmpty ? [] : [row];
}
