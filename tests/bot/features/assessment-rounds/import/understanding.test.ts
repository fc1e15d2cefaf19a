import type { AssignmentImportRow } from '../../../../../bot/contracts/assessment-rounds';
import type { NetworkPartner } from '../../../../../bot/contracts/network-partners';
import type { Place } from '../../../../../bot/contracts/places';
import { readAssignmentRows } from '../../../../../bot/features/assessment-rounds/import/assignment-table';
import { understandAssignment } from '../../../../../bot/features/assessment-rounds/import/understanding';
import { createWhereMatcher } from '../../../../../bot/features/assessment-rounds/import/where';
import { createWhoMatcher } from '../../../../../bot/features/assessment-rounds/import/who';
import { people } from '../../../../support/program/test-association';

const guest = {
  id: 'gast',
  givenName: 'Gita',
  name: 'Gita Gast',
  email: 'gita@politie.example',
  role: 'guest',
} as const;

const partners: readonly NetworkPartner[] = [
  aPartner('welzijn-1', 'Welzijn Noord', 'Noor Welzijn', 'noor@welzijn.example'),
  aPartner('welzijn-2', 'Welzijn Noord', 'Wim Welzijn', 'wim@welzijn.example'),
  { ...aPartner('politie-1', 'Politie', '', ''), guestId: 'gast' },
  { ...aPartner('school-1', 'De Regenboog', 'Rita School', ''), archivedAt: '2026-01-01T09:00:00.000Z' },
];

const rivierenwijk = aPlace('rivierenwijk', 'Rivierenwijk', { kind: 'neighborhood' });
const ofRound = [
  aPlace('vecht', 'Vechtstraat', { aliases: ['Vechtflat'], neighborhoodId: 'rivierenwijk' }),
  aPlace('sluis', 'De Sluiswachter', { neighborhoodId: 'rivierenwijk' }),
  aPlace('hof-1', 'Havenhof', { aliases: ['Hof'] }),
  aPlace('hof-2', 'Molenhof', { aliases: ['Hof'] }),
];
const all = [...ofRound, rivierenwijk, aPlace('koren', 'De Korenbloem')];

function aPartner(id: string, organization: string, contactName: string, email: string): NetworkPartner {
  return {
    ...{ id, organization, contactName, email, kind: 'welfare', language: 'nl', mayBeNamed: false, version: 1 },
    ...{ addedBy: 'maria', addedAt: '2026-01-01T09:00:00.000Z' },
  };
}

function aPlace(id: string, name: string, overrides: Partial<Place> = {}): Place {
  return { id, name, kind: 'complex', aliases: [], teamId: 'noord', ...overrides };
}

function understand(...table: readonly (readonly string[])[]) {
  const rows = readAssignmentRows([{ name: 'blad', rows: table.map((cells, at) => ({ number: at + 1, cells })) }]);
  return understandAssignment(rows, createWhoMatcher([...people, guest], partners), createWhereMatcher(ofRound, all));
}

function shortOf({ participantId, placeId, problem, suggestions }: AssignmentImportRow): readonly unknown[] {
  return [participantId, placeId, problem, suggestions];
}

describe('the columns', () => {
  it.each([
    ['persoon', 'complex'],
    ['Person', 'Place'],
    ['Naam medewerker', 'Complexen'],
    ['E-mailadres', 'Plek'],
    ['Organisatie', 'buurt'],
    ['colleague', 'Neighborhood'],
  ])('%s and %s are understood', (person, place) => {
    expect(understand([person, place], ['anna@woonvoorbeeld.example', 'Vechtstraat']).assignments).toEqual([
      { participantId: 'professional.anna', placeIds: ['vecht'] },
    ]);
  });

  it('are found in whatever order, below a title', () => {
    const { rows } = understand(
      ['Meetronde 2026'],
      [],
      ['Opmerking', 'Complex', 'Wie'],
      ['x', 'Vechtstraat', 'Anna Visser'],
    );

    expect(rows).toMatchObject([{ row: 4, person: 'Anna Visser', place: 'Vechtstraat', placeName: 'Vechtstraat' }]);
  });

  it('must be there', () => {
    expect(() => understand(['Anna Visser', 'Vechtstraat'])).toThrow('assessment-rounds.import.header-missing');
    expect(() => understand(['Complex', 'Opmerking'])).toThrow('assessment-rounds.import.header-missing');
  });
});

describe('the person in a row', () => {
  it.each`
    text                              | participantId          | problem
    ${'Anna Visser'}                  | ${'professional.anna'} | ${undefined}
    ${'visser, anna'}                 | ${'professional.anna'} | ${undefined}
    ${'ANNA@woonvoorbeeld.example'}   | ${'professional.anna'} | ${undefined}
    ${'Noor Welzijn'}                 | ${'partner.welzijn-1'} | ${undefined}
    ${'Noor Welzijn (Welzijn Noord)'} | ${'partner.welzijn-1'} | ${undefined}
    ${'noor@welzijn.example'}         | ${'partner.welzijn-1'} | ${undefined}
    ${'Politie'}                      | ${'partner.politie-1'} | ${undefined}
    ${'Gita Gast'}                    | ${'partner.politie-1'} | ${undefined}
    ${'gita@politie.example'}         | ${'partner.politie-1'} | ${undefined}
    ${'Welzijn Noord'}                | ${undefined}           | ${'person-ambiguous'}
    ${'Anna Visser en Bram Kok'}      | ${undefined}           | ${'person-ambiguous'}
    ${'Rita School'}                  | ${undefined}           | ${'person-unknown'}
    ${'Piet Onbekend'}                | ${undefined}           | ${'person-unknown'}
    ${'n.v.t.'}                       | ${undefined}           | ${'person-unknown'}
    ${''}                             | ${undefined}           | ${'person-missing'}
  `('“$text” is $participantId, $problem', ({ text, participantId, problem }) => {
    const { rows, faults } = understand(['persoon', 'complex'], [text, 'Vechtstraat']);

    expect(rows).toHaveLength(1);
    expect(rows[0]?.participantId).toBe(participantId);
    expect(rows[0]?.problem).toBe(problem);
    expect(faults).toBe(problem === undefined ? 0 : 1);
  });

  it.each([
    ['Ana Vissr', ['Anna Visser']],
    ['Anna Viser', ['Anna Visser']],
    ['Polite', ['Politie']],
    ['Welzijn Noord', ['Noor Welzijn (Welzijn Noord)', 'Wim Welzijn (Welzijn Noord)']],
  ])('“%s” is not guessed, but suggested: %s', (text, suggestions) => {
    const { rows, assignments } = understand(['persoon', 'complex'], [text, 'Vechtstraat']);

    expect(rows[0]?.suggestions).toEqual(suggestions);
    expect(assignments).toEqual([]);
  });

  it('is told apart by the other columns', () => {
    const { rows } = understand(
      ['Organisatie', 'Contactpersoon', 'E-mail', 'Complex'],
      ['Welzijn Noord', 'Wim Welzijn', '', 'Vechtstraat'],
      ['Welzijn Noord', '', 'noor@welzijn.example', 'Vechtstraat'],
      ['Welzijn Noord', '', '', 'Vechtstraat'],
    );

    expect(rows.map(({ participantId }) => participantId)).toEqual([
      'partner.welzijn-2',
      'partner.welzijn-1',
      undefined,
    ]);
    expect(rows[0]?.person).toBe('Wim Welzijn, Welzijn Noord');
  });

  it('is each of several in one cell', () => {
    const { assignments } = understand(['persoon', 'complex'], ['Anna Visser; Bram Kok', 'Vechtstraat']);

    expect(assignments.map(({ participantId }) => participantId)).toEqual(['professional.anna', 'professional.bram']);
  });
});

describe('the places in a cell', () => {
  it.each`
    text                              | found
    ${'Vechtstraat'}                  | ${[['vecht', undefined]]}
    ${'de vechtflat'}                 | ${[['vecht', undefined]]}
    ${'Vechtstraat 12-24'}            | ${[['vecht', undefined]]}
    ${'Vechtstraat; De Sluiswachter'} | ${[['vecht', undefined], ['sluis', undefined]]}
    ${'Vechtstraat, Havenhof'}        | ${[['vecht', undefined], ['hof-1', undefined]]}
    ${'Rivierenwijk'}                 | ${[['vecht', undefined], ['sluis', undefined]]}
    ${'Hof'}                          | ${[[undefined, 'place-ambiguous']]}
    ${'De Korenbloem'}                | ${[[undefined, 'place-not-in-round']]}
    ${'Vechtstraat; Nergens'}         | ${[['vecht', undefined], [undefined, 'place-unknown']]}
    ${'alle complexen'}               | ${[[undefined, 'place-unknown']]}
    ${''}                             | ${[[undefined, 'place-missing']]}
    ${' ; '}                          | ${[[undefined, 'place-missing']]}
  `('“$text” is $found', ({ text, found }) => {
    const { rows } = understand(['persoon', 'complex'], ['Anna Visser', text]);

    expect(rows.map(({ placeId, problem }) => [placeId, problem])).toEqual(found);
  });

  it.each([
    ['Vechtsraat', ['Vechtstraat']],
    ['Hof', ['Havenhof', 'Molenhof']],
    ['Iets anders', []],
  ])('“%s” is not guessed, but suggested: %s', (text, suggestions) => {
    expect(understand(['persoon', 'complex'], ['Anna Visser', text]).rows[0]?.suggestions).toEqual(suggestions);
  });
});

describe('what the file says together', () => {
  it('gathers each person with their places in the order of the file, each once', () => {
    const {
      assignments,
      people: count,
      judgements,
      faults,
    } = understand(
      ['persoon', 'complex'],
      ['Anna Visser', 'De Sluiswachter'],
      ['Bram Kok', 'Vechtstraat'],
      ['anna@woonvoorbeeld.example', 'Vechtstraat; De Sluiswachter'],
    );

    expect(assignments).toEqual([
      { participantId: 'professional.anna', placeIds: ['sluis', 'vecht'] },
      { participantId: 'professional.bram', placeIds: ['vecht'] },
    ]);
    expect([count, judgements, faults]).toEqual([2, 3, 0]);
  });

  it('loses no row: one that is not understood comes back with all that is wrong with it', () => {
    const { rows, assignments } = understand(
      ['persoon', 'complex'],
      ['Piet Onbekend', 'Vechtstraat; Nergens'],
      ['Anna Visser', 'Nergens'],
      ['', ''],
      ['', 'Havenhof'],
    );

    expect(rows.map(({ row }) => row)).toEqual([2, 2, 3, 5]);
    expect(rows.map(shortOf)).toEqual([
      [undefined, 'vecht', 'person-unknown', []],
      [undefined, undefined, 'person-unknown', []],
      ['professional.anna', undefined, 'place-unknown', []],
      [undefined, 'hof-1', 'person-missing', []],
    ]);
    expect(assignments).toEqual([]);
  });

  it('has an end', () => {
    const many = Array.from({ length: 21 }, () => ['Anna Visser', 'Nergens;'.repeat(1000)]);

    expect(() => understand(['persoon', 'complex'], ...many)).toThrow('assessment-rounds.import.too-long');
  });

  it('keeps a very long cell short', () => {
    expect(understand(['persoon', 'complex'], ['x'.repeat(5000), 'y'.repeat(5000)]).rows[0]).toMatchObject({
      person: `${'x'.repeat(120)}…`,
      place: `${'y'.repeat(120)}…`,
    });
  });
});
