import { csvSpreadsheets } from '../../../../../bot/adapters/csv/spreadsheets';
import { readAssignmentRows } from '../../../../../bot/features/assessment-rounds/import/assignment-table';
import { exampleFile } from '../../../../../bot/features/assessment-rounds/import/example';
import { people, teams } from '../../../../support/program/test-association';

const places = [
  { id: 'vecht', kind: 'complex', name: 'Vechtstraat', aliases: [], teamId: 'noord' },
  { id: 'hof', kind: 'complex', name: 'Hof "Noord"', aliases: [], teamId: 'noord' },
] as const;

const header = { person: 'persoon', place: 'complex' };
const known = { places: places.map((place) => ({ ...place, aliases: [] })), teams, people };

describe('the example file', () => {
  it('has everybody of the teams whose places are in the round, and can be read back', async () => {
    const bytes = exampleFile(header, known);

    const rows = readAssignmentRows(await csvSpreadsheets().read({ name: 'voorbeeld.csv', bytes }));

    expect(rows.map(({ name }) => name)).toEqual(['Lotte Bos', 'Anna Visser', 'Bram Kok', 'Chris Postma']);
    expect(new Set(rows.map(({ place }) => place))).toEqual(new Set(['Vechtstraat; Hof "Noord"']));
  });

  it('holds nothing that a spreadsheet program takes for a formula, and no guests', () => {
    const named = people.map((person) => ({ ...person, name: `=${person.name}` }));
    const text = new TextDecoder().decode(exampleFile(header, { ...known, people: named }));
    const guests = people.map((person) => ({ ...person, role: 'guest' as const }));

    expect(
      text
        .split('\r\n')
        .slice(1, -1)
        .every((line) => line.startsWith("'=")),
    ).toBe(true);
    expect(new TextDecoder().decode(exampleFile(header, { ...known, people: guests }))).toBe('persoon;complex\r\n');
  });
});
