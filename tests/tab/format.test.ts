import { format } from '../../tab/src/i18n/format';

describe('a sentence', () => {
  it.each`
    sentence                                                            | values                      | language | text
    ${'Klaar.'}                                                         | ${{}}                       | ${'nl'}  | ${'Klaar.'}
    ${'{done} van {total} gereed'}                                      | ${{ done: 3, total: 12 }}   | ${'nl'}  | ${'3 van 12 gereed'}
    ${'Jaarplan {year}'}                                                | ${{ year: 2027 }}           | ${'nl'}  | ${'Jaarplan 2027'}
    ${'{value}'}                                                        | ${{ value: 6.25 }}          | ${'nl'}  | ${'6,25'}
    ${'{value}'}                                                        | ${{ value: 6.25 }}          | ${'en'}  | ${'6.25'}
    ${'{n, plural, one {1 dag} other {# dagen}}'}                       | ${{ n: 1 }}                 | ${'nl'}  | ${'1 dag'}
    ${'{n, plural, one {1 dag} other {# dagen}}'}                       | ${{ n: 0 }}                 | ${'nl'}  | ${'0 dagen'}
    ${'{n, plural, =0 {niets} one {1 dag} other {# dagen}}'}            | ${{ n: 0 }}                 | ${'nl'}  | ${'niets'}
    ${'Er {n, plural, one {wacht 1 {what}} other {wachten # {what}}}.'} | ${{ n: 2, what: 'dingen' }} | ${'nl'}  | ${'Er wachten 2 dingen.'}
    ${'{who, select, mine {van jou} other {van {name}}}'}               | ${{ who: 'mine' }}          | ${'nl'}  | ${'van jou'}
    ${'{who, select, mine {van jou} other {van {name}}}'}               | ${{ who: 'x', name: 'Mo' }} | ${'nl'}  | ${'van Mo'}
    ${'Een titel met {title}'}                                          | ${{ title: '{n} # raar' }}  | ${'nl'}  | ${'Een titel met {n} # raar'}
    ${'Nummer #1'}                                                      | ${{}}                       | ${'nl'}  | ${'Nummer #1'}
  `(
    '"$sentence" with $values in $language: "$text"',
    ({
      sentence,
      values,
      language,
      text,
    }: {
      sentence: string;
      values: Record<string, string>;
      language: string;
      text: string;
    }) => {
      expect(format(sentence, values, language)).toBe(text);
    },
  );
});
