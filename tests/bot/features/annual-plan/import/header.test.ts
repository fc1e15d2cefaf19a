import { PlanHeaderMissing } from '../../../../../bot/features/annual-plan/import/errors';
import { findHeader } from '../../../../../bot/features/annual-plan/import/header';

describe('findHeader', () => {
  it.each([
    ['Actie;Wie;Deadline', { title: 0, owner: 1, due: 2 }],
    ['Deadline;Trekker;Maatregel', { due: 0, owner: 1, title: 2 }],
    ['What;Who;When;Where;Status', { title: 0, owner: 1, due: 2, place: 3, status: 4 }],
    ['Title;Owner;Due;Kind;Place', { title: 0, owner: 1, due: 2, kind: 3, place: 4 }],
    ['WAT?;Wié is verantwoordelijk?;Gereed op:', { title: 0, owner: 1, due: 2 }],
    ['Omschrijving;Activiteit;Planning 2027', { title: 1, due: 2 }],
    ['Soort actie;Actie;Einddatum', { kind: 0, title: 1, due: 2 }],
    ['Actie;Startdatum;Einddatum', { title: 0, due: 2 }],
    ['Mijlpaal;Datum gereed;Stand van zaken', { title: 0, due: 1, status: 2 }],
    ['Actie;Datum;Buurt / complex;Toelichting status', { title: 0, due: 1, place: 2 }],
  ])('reads %s', (line, columns) => {
    expect(findHeader([aRow(1, line)]).columns).toEqual(columns);
  });

  it('skips the lines above it and names the columns that it does not use', () => {
    const header = findHeader([
      aRow(1, 'Jaarplan 2027'),
      aRow(2, 'Datum: 12 november;Actie'),
      aRow(3, 'Nr;Actie;Wie;Datum;Opmerkingen'),
      aRow(4, '1;Soeptafel;Sanne;1 mei;'),
    ]);

    expect(header).toEqual({ position: 2, columns: { title: 1, owner: 2, due: 3 }, unused: ['Nr', 'Opmerkingen'] });
  });

  it.each([
    ['without a column for the day', 'Actie;Wie;Complex'],
    ['without a column for what to do', 'Deadline;Wie;Complex'],
    ['of data alone', 'Soeptafel;Sanne;1 mei 2027'],
  ])('refuses a table %s', (_, line) => {
    expect(() => findHeader([aRow(1, line)])).toThrow(PlanHeaderMissing);
  });

  it('looks no further than the first twenty rows', () => {
    const titleLines = Array.from({ length: 20 }, (_, index) => aRow(index + 1, 'tekst'));

    expect(() => findHeader([...titleLines, aRow(21, 'Actie;Deadline')])).toThrow(PlanHeaderMissing);
    expect(findHeader([...titleLines.slice(1), aRow(20, 'Actie;Deadline')]).position).toBe(19);
  });
});

function aRow(number: number, line: string) {
  return { number, cells: line.split(';') };
}
