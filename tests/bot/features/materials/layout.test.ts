import { MaterialKind } from '../../../../bot/contracts/interventions';
import { PrintedPage, type Mark } from '../../../../bot/contracts/materials';
import { MaterialTooLong, MaterialUnprintable } from '../../../../bot/features/materials/errors';
import { aContent, aStyle, BLANK, faultsOf, pagesOf, textsOf } from './material-builders';

const KINDS = MaterialKind.options;
const LONG_WORDS = 'woningbouwverenigingsvergaderzaal '.repeat(12);

describe.each(KINDS)('a %s', (kind) => {
  it('says its title, points and closing, and where it is', () => {
    const said = pagesOf(kind)
      .flatMap(textsOf)
      .map(({ text }) => text)
      .join(' ');

    for (const part of ['Koffie in de hal', 'Wij schenken koffie en thee', 'Loop gewoon even binnen.']) {
      expect(said).toContain(part);
    }
  });

  it('is made of marks as the contract has them', () => {
    for (const page of pagesOf(kind)) expect(PrintedPage.safeParse(page).error).toBeUndefined();
  });

  it('is the same when it is made again', () => {
    expect(pagesOf(kind)).toEqual(pagesOf(kind));
  });

  it('shows the logo that there is, in its own shape', () => {
    const logos = pagesOf(kind, aContent(), aStyle({ logo: { width: 600, height: 200 } })).flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'logo' ? [mark] : [])),
    );

    expect(logos.length).toBeGreaterThan(0);
    for (const { width, height } of logos) expect(width / height).toBeCloseTo(3);
    expect(pagesOf(kind).some(({ marks }) => marks.some((mark) => mark.kind === 'logo'))).toBe(false);
  });

  it('is refused with the field that is longest for its place, rather than printed over its edge', () => {
    const endless = aContent({ lead: LONG_WORDS.repeat(20) });

    expect(() => pagesOf(kind, endless)).toThrow(MaterialTooLong);
    expect(failureOf(() => pagesOf(kind, endless))).toMatchObject({ values: { field: 'lead' } });
  });

  it.each`
    what                       | content
    ${'a long title'}          | ${{ title: 'Kennismakingsbijeenkomst voor alle bewoners, oud en nieuw, van de Vechtstraat 1' }}
    ${'a title of one word'}   | ${{ title: 'Kennismakingsbijeenkomstvoorallebewoners' }}
    ${'a long lead'}           | ${{ lead: LONG_WORDS.slice(0, 300) }}
    ${'no lead and closing'}   | ${{ lead: '', closing: '' }}
    ${'no points'}             | ${{ points: [] }}
    ${'points of one word'}    | ${{ points: ['x'.repeat(60), 'y'.repeat(60)] }}
    ${'ten points'}            | ${{ points: Array.from({ length: 10 }, (_, at) => `Punt ${at} van wat wij doen`) }}
    ${'a long e-mail address'} | ${{ contact: { email: `${'naam.'.repeat(11)}achternaam@oeverwaal.example` } }}
    ${'lines to write on'}     | ${BLANK}
  `('with $what fits or is refused', ({ content }) => {
    const pages = pagesOrTooLong(() => pagesOf(kind, aContent(content)));

    expect(pages.flatMap((page) => faultsOf(page))).toEqual([]);
  });
});

/** For eyes that are not young any more: what must be read to come, to answer or to agree. */
it.each(['invitation', 'flyer', 'house-rules', 'evaluation-form'] as const)(
  'the texts of a %s are never below 12 points, however long they are',
  (kind) => {
    const content = aContent({
      lead: LONG_WORDS.slice(0, 220),
      points: Array.from({ length: 6 }, () => LONG_WORDS.slice(0, 90)),
    });

    const sizes = pagesOf(kind, content)
      .flatMap(textsOf)
      .filter(({ text }) => text.includes('woningbouw') || text.includes('binnen'))
      .map(({ size }) => size);

    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  },
);

describe('what is not filled in', () => {
  it('becomes lines to write on for each thing that an invitation asks', () => {
    const open = { day: undefined, time: undefined, location: undefined, contact: {} };

    expect(writingLines('invitation', open) - writingLines('invitation', {})).toBe(6);
    expect(writingLines('invitation', { ...open, contact: { name: 'Noor' } })).toBe(4);
  });

  it('is left out of a flyer, but for whom to ask', () => {
    const said = pagesOf('flyer', aContent(BLANK))
      .flatMap(textsOf)
      .map(({ text }) => text);

    expect(said).toContain('Contact');
    expect(said).not.toContain('Wanneer');
    expect(said).not.toContain('Waar');
  });
});

describe('a sheet', () => {
  it('of stickers is full: few texts come back', () => {
    const said = pagesOf('sticker-sheet', aContent({ points: ['Eén', 'Twee', 'Drie'] })).flatMap(textsOf);

    expect(said.filter(({ face }) => face === 'black').map(({ text }) => text)).toEqual([
      'Eén',
      'Twee',
      'Drie',
      'Eén',
      'Twee',
      'Drie',
      'Eén',
      'Twee',
    ]);
  });

  it('of stickers has them where labels of 99 by 67 millimeters are', () => {
    const [page] = pagesOf('sticker-sheet');
    const across = lines(page).filter(({ y, toY }) => y === toY);

    expect(Math.min(...across.map(({ x }) => x))).toBeCloseTo(4.65);
    expect(across.every(({ x, toX }) => Math.abs(toX - x - 99.1) < 0.01)).toBe(true);
    expect(new Set(across.map(({ y }) => Math.round(y * 10))).size).toBe(5);
  });

  it('of conversation cards has a second page for more than eight questions', () => {
    const points = Array.from({ length: 10 }, (_, at) => `Vraag ${at + 1}?`);

    expect(pagesOf('conversation-cards', aContent({ points }))).toHaveLength(2);
  });

  it('of door cards lies, and has three the same', () => {
    const [page] = pagesOf('door-card');

    expect([page?.width, page?.height]).toEqual([297, 210]);
    expect(
      textsOf(page ?? { width: 0, height: 0, marks: [] }).filter(({ text }) => text === 'Koffie in de hal'),
    ).toHaveLength(3);
  });
});

describe('what there are no letters for', () => {
  it('is left out when it is a picture', () => {
    const said = pagesOf('invitation', aContent({ title: 'Feest 🎉 in de hof' })).flatMap(textsOf);

    expect(said.map(({ text }) => text)).toContain('Feest in de hof');
  });

  it.each(['مرحبا', '你好', 'Γειά'])('is refused when it is read: %s', (title) => {
    expect(() => pagesOf('invitation', aContent({ title }))).toThrow(MaterialUnprintable);
  });

  it.each(['Çağla, Łukasz & Đặng', 'Ходить'])('is little: %s is printed', (title) => {
    expect(
      pagesOf('invitation', aContent({ title }))
        .flatMap(textsOf)
        .map(({ text }) => text),
    ).toContain(title);
  });
});

function writingLines(kind: MaterialKind, content: Parameters<typeof aContent>[0]): number {
  return lines(pagesOf(kind, aContent(content))[0]).length;
}

function lines(page: PrintedPage | undefined): readonly Extract<Mark, { kind: 'line' }>[] {
  return (page?.marks ?? []).flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
}

function pagesOrTooLong(make: () => readonly PrintedPage[]): readonly PrintedPage[] {
  const failure = failureOf(make);
  if (failure === undefined) return make();
  expect(failure).toBeInstanceOf(MaterialTooLong);
  return [];
}

function failureOf(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
