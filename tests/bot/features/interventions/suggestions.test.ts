import type { Approach } from '../../../../bot/contracts/approach';
import type { Experience, Intervention } from '../../../../bot/contracts/interventions';
import type { ThemeId } from '../../../../bot/contracts/themes';
import { builtInCatalogue } from '../../../../bot/features/interventions/catalogue';
import { suggestionsFor, type SuggestionWish } from '../../../../bot/features/interventions/suggestions';
import { anIntervention } from './intervention-builders';

const NOTHING: Experience = { started: 0, stopped: 0, helped: 0, didNotHelp: 0, rejected: 0 };

function one(id: string, kind: Approach, themes: ThemeId[] = ['waste'], overrides: Partial<Intervention> = {}) {
  return anIntervention({ id, kind, themes, ...overrides });
}

function suggested(
  catalogue: readonly Intervention[],
  wish: Partial<SuggestionWish> = {},
  experience: Readonly<Record<string, Partial<Experience>>> = {},
) {
  return suggestionsFor(catalogue, { themes: ['waste'], route: 'work-on-it', ...wish }, (id) => ({
    ...NOTHING,
    ...experience[id],
  }));
}

function ids(...given: Parameters<typeof suggested>): readonly string[] {
  return suggested(...given).map(({ intervention }) => intervention.id);
}

describe('what fits', () => {
  const catalogue = [
    one('second', 'meeting', ['noise', 'waste']),
    one('first', 'activating'),
    one('elsewhere', 'influencing', ['parking']),
  ];

  it('comes with what is best for the theme first, and without what is for other themes', () => {
    expect(ids(catalogue)).toEqual(['first', 'second']);
  });

  it('is first of all for the main theme', () => {
    expect(ids(catalogue, { themes: ['parking', 'waste'] })).toEqual(['elsewhere', 'first', 'second']);
  });

  it('is nothing without a theme', () => {
    expect(ids(catalogue, { themes: [] })).toEqual([]);
  });

  it('leaves out what was shown before, and drafts', () => {
    expect(ids(catalogue, { exclude: ['first'] })).toEqual(['second']);
    expect(ids([one('draft', 'meeting', ['waste'], { state: 'draft' })])).toEqual([]);
  });

  it('is three, or as many as are asked for', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => one(id, 'meeting'));

    expect(ids(many)).toHaveLength(3);
    expect(ids(many, { limit: 4 })).toHaveLength(4);
  });

  it('begins with people before the lawyer, and with what costs less of two that fit as well', () => {
    const playingField = { kind: 'with-lawyer', note: { nl: 'Tekst', en: 'Text' } } as const;
    const enforcement = one('a-enforcement', 'influencing', ['waste'], { playingField });
    const dear = one('b-dear', 'meeting', ['waste'], { cost: 'high' });
    const cheap = one('c-cheap', 'meeting', ['waste'], { cost: 'none' });

    expect(ids([enforcement, dear, cheap])).toEqual(['c-cheap', 'b-dear', 'a-enforcement']);
  });

  it('prefers what was researched to what was measured, and that to practice', () => {
    const of = (id: string, strength: Intervention['evidence']['strength']) =>
      one(id, 'meeting', ['waste'], { evidence: { ...anIntervention().evidence, strength } });

    expect(ids([of('a', 'practice'), of('b', 'measured'), of('c', 'researched')])).toEqual(['c', 'b', 'a']);
  });
});

describe('different kinds', () => {
  it.each`
    kinds                                                                                | among
    ${['meeting', 'meeting', 'meeting', 'activating']}                                   | ${2}
    ${['meeting', 'influencing', 'activating', 'meeting']}                               | ${3}
    ${['influencing', 'influencing', 'influencing', 'influencing']}                      | ${1}
    ${['activating', 'activating', 'activating', 'activating', 'activating', 'meeting']} | ${2}
  `('are $among among the first three of $kinds', ({ kinds, among }: { kinds: Approach[]; among: number }) => {
    const catalogue = kinds.map((kind, at) => one(`i-${at}`, kind));

    const found = suggested(catalogue);

    expect(new Set(found.map(({ intervention }) => intervention.kind)).size).toBe(among);
  });

  it('come also when another kind fits much worse', () => {
    const best = ['a', 'b', 'c'].map((id) => one(id, 'influencing'));
    const worse = one('worse', 'meeting', ['noise', 'pets', 'parking', 'feeling-unsafe']);

    expect(ids([...best, worse], { themes: ['waste', 'feeling-unsafe'] })).toEqual(['a', 'b', 'worse']);
  });

  it('come before more of the same kind when they fit nearly as well', () => {
    const catalogue = [one('a', 'influencing'), one('b', 'influencing'), one('c', 'meeting', ['noise', 'waste'])];

    expect(ids(catalogue)).toEqual(['a', 'c', 'b']);
  });

  it('are mixed again among the next three', () => {
    const catalogue = [
      ...['a', 'b', 'c', 'd'].map((id) => one(id, 'influencing')),
      ...['e', 'f'].map((id) => one(id, 'meeting', ['noise', 'waste'])),
    ];

    const kinds = suggested(catalogue, { limit: 6 }).map(({ intervention }) => intervention.kind);

    expect(new Set(kinds.slice(0, 3)).size).toBe(2);
    expect(new Set(kinds.slice(3)).size).toBe(2);
  });
});

describe('the basis', () => {
  const catalogue = [
    one('talk', 'meeting'),
    one('containers', 'influencing', ['noise', 'pets', 'parking', 'waste'], { isBasis: true }),
    one('help', 'activating'),
  ];

  it.each`
    basis             | first           | why
    ${'not-in-order'} | ${'containers'} | ${'basis'}
    ${'in-order'}     | ${'help'}       | ${'best-for'}
    ${'unknown'}      | ${'help'}       | ${'best-for'}
    ${undefined}      | ${'help'}       | ${'best-for'}
  `('that is $basis puts $first first: $why', ({ basis, first, why }) => {
    const [found] = suggested(catalogue, { basis });

    expect([found?.intervention.id, found?.why.key]).toEqual([first, why]);
  });

  it('comes first, whatever was learned', () => {
    expect(ids(catalogue, { basis: 'not-in-order' }, { containers: { started: 90, didNotHelp: 90 } })[0]).toBe(
      'containers',
    );
  });
});

describe('a theme that is referred', () => {
  const catalogue = [
    one('inside', 'meeting', ['hoarding']),
    one('around', 'influencing', ['hoarding'], { forSurroundings: true }),
    one('basics', 'influencing', ['hoarding'], { isBasis: true }),
  ];

  it('has suggestions for its surroundings only, and says so', () => {
    const found = suggested(catalogue, { themes: ['hoarding'], route: 'refer-first', basis: 'not-in-order' });

    expect(found.map(({ intervention, why }) => [intervention.id, why.key])).toEqual([['around', 'surroundings']]);
  });

  it('has none for what else it may be about', () => {
    expect(ids(catalogue, { themes: ['domestic-violence', 'hoarding'], route: 'refer-first' })).toEqual([]);
  });
});

describe('domestic violence', () => {
  it('is answered with nothing but how neighbors share their worries', () => {
    const themes: ThemeId[] = ['domestic-violence', 'neighbor-conflict', 'noise'];

    expect(ids(builtInCatalogue(), { themes, route: 'refer-first' })).toEqual(['worried-about-a-neighbor']);
  });
});

describe('experience', () => {
  const catalogue = [one('a', 'meeting'), one('b', 'meeting'), one('c', 'meeting')];

  it.each`
    of     | heard                                       | order
    ${'b'} | ${{ started: 1, helped: 1 }}                | ${'b a c'}
    ${'a'} | ${{ started: 1, didNotHelp: 1 }}            | ${'b c a'}
    ${'a'} | ${{ rejected: 1 }}                          | ${'b c a'}
    ${'b'} | ${{ started: 5 }}                           | ${'b a c'}
    ${'a'} | ${{ started: 1, stopped: 1 }}               | ${'b c a'}
    ${'b'} | ${{ started: 2, helped: 1, didNotHelp: 1 }} | ${'a b c'}
  `(
    '$heard of $of makes it $order',
    ({ of, heard, order }: { of: string; heard: Partial<Experience>; order: string }) => {
      expect(ids(catalogue, {}, { [of]: heard }).join(' ')).toBe(order);
    },
  );

  it('never hides an intervention', () => {
    const worst = { started: 1000, didNotHelp: 1000, rejected: 1000 };

    expect(ids(catalogue, {}, { a: worst, b: worst, c: worst })).toHaveLength(3);
  });

  it('never outweighs what the theme is', () => {
    const other = one('other', 'meeting', ['noise']);

    expect(
      ids([one('main', 'meeting'), other], { themes: ['waste', 'noise'] }, { other: { started: 9, helped: 9 } }),
    ).toEqual(['main', 'other']);
  });

  it('is the reason where it helped more than not', () => {
    const [found] = suggested(catalogue, {}, { a: { started: 3, helped: 2, didNotHelp: 1 } });

    expect(found?.why).toEqual({ key: 'helped-here', params: { helped: 2 } });
    expect(found?.experience).toEqual({ ...NOTHING, started: 3, helped: 2, didNotHelp: 1 });
  });
});

describe('the reason without experience', () => {
  it.each`
    strength        | themes                | why
    ${'researched'} | ${['waste']}          | ${'researched'}
    ${'measured'}   | ${['noise', 'waste']} | ${'measured'}
    ${'practice'}   | ${['waste', 'noise']} | ${'best-for'}
    ${'practice'}   | ${['noise', 'waste']} | ${'suits'}
  `('of $strength for $themes is $why', ({ strength, themes, why }) => {
    const evidence = { ...anIntervention().evidence, strength };
    const [found] = suggested([one('a', 'meeting', themes, { evidence })]);

    expect(found?.why.key).toBe(why);
  });
});
