import { builtInCatalogue, THEME_WORDS } from '../../../../bot/features/interventions/catalogue';
import { createSearch } from '../../../../bot/features/interventions/search';
import { searchTerm } from '../../../../bot/features/interventions/search-term';
import { anIntervention } from './intervention-builders';

describe('a word as the search compares it', () => {
  it.each`
    one            | other
    ${'tuinen'}    | ${'tuin'}
    ${'tuintjes'}  | ${'tuin'}
    ${'bankjes'}   | ${'bank'}
    ${'muren'}     | ${'muur'}
    ${'flessen'}   | ${'fles'}
    ${'brieven'}   | ${'brief'}
    ${'huizen'}    | ${'huis'}
    ${'Cafés'}     | ${'cafe'}
    ${'kinderen'}  | ${'kind'}
    ${'neighbors'} | ${'neighbor'}
  `('is for $one as for $other', ({ one, other }) => {
    expect(searchTerm(one)).toBe(searchTerm(other));
  });

  it.each(['de', 'en', 'The', 'voor'])('is nothing for %s', (word) => {
    expect(searchTerm(word)).toBeUndefined();
  });

  it.each([
    ['huis', 'huur'],
    ['les', 'le'],
  ])('tells %s from %s', (one, other) => {
    expect(searchTerm(one)).not.toBe(searchTerm(other));
  });
});

describe('looking for words', () => {
  const catalogue = [
    anIntervention({
      id: 'bench',
      kind: 'meeting',
      title: { nl: 'Bankje bij de entree', en: 'Bench at the entrance' },
    }),
    anIntervention({
      ...{ id: 'soup', kind: 'meeting', themes: ['loneliness'] },
      title: { nl: 'Soep op tafel', en: 'Soup table' },
      purpose: { nl: 'Buren eten samen op een bankje.', en: 'Neighbors eat together.' },
    }),
    anIntervention({
      ...{ id: 'containers', kind: 'influencing', themes: ['waste'] },
      title: { nl: 'Containertuintjes', en: 'Container gardens' },
    }),
  ];
  const search = createSearch(catalogue, (theme) => THEME_WORDS[theme]);
  const found = (words: string) => search({ words }).map(({ id }) => id);

  it.each`
    words              | first           | because
    ${'bankje'}        | ${'bench'}      | ${'it is in the title, which counts for more than the purpose'}
    ${'bankjes'}       | ${'bench'}      | ${'of the plural'}
    ${'benches'}       | ${'bench'}      | ${'of the English plural'}
    ${'bannkje'}       | ${'bench'}      | ${'of a typing error'}
    ${'soep'}          | ${'soup'}       | ${'of the title'}
    ${'soup'}          | ${'soup'}       | ${'of the English title'}
    ${'eenzaam'}       | ${'soup'}       | ${'of the theme'}
    ${'lonely people'} | ${'soup'}       | ${'of the theme in English'}
    ${'afval'}         | ${'containers'} | ${'of the theme'}
    ${'containertuin'} | ${'containers'} | ${'it begins so'}
    ${'de soep'}       | ${'soup'}       | ${'words that say nothing do not count'}
  `('finds $first for "$words", because $because', ({ words, first }: { words: string; first: string }) => {
    expect(found(words)[0]).toBe(first);
  });

  it.each(['zwembad', 'de het een', '!!!', '\u0000'])('finds nothing for "%s"', (words) => {
    expect(found(words)).toEqual([]);
  });

  it('shows all by title without words', () => {
    expect(found('  ')).toEqual(['bench', 'containers', 'soup']);
  });

  it.each`
    wish                                        | ids
    ${{ kind: 'influencing' }}                  | ${['containers']}
    ${{ theme: 'loneliness' }}                  | ${['soup']}
    ${{ words: 'bankje', theme: 'loneliness' }} | ${['soup']}
    ${{ words: 'soep', kind: 'influencing' }}   | ${[]}
  `('keeps to $wish', ({ wish, ids }) => {
    expect(search(wish).map(({ id }) => id)).toEqual(ids);
  });

  it('does not look for more than somebody types', () => {
    expect(found(`soep ${'x '.repeat(100_000)}`)).toEqual(['soup']);
  });
});

it('finds every intervention of the catalogue by its own title, in both languages', () => {
  const search = createSearch(builtInCatalogue(), (theme) => THEME_WORDS[theme]);

  for (const { id, title } of builtInCatalogue()) {
    for (const words of [title.nl, title.en]) expect(search({ words })[0]?.id).toBe(id);
  }
});
