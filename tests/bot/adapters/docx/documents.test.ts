import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { wordDocuments } from '../../../../bot/adapters/docx/documents';
import type { DocumentBlock, DocumentContent } from '../../../../bot/ports/documents';

function aDocument(blocks: readonly DocumentBlock[] = [], overrides: Partial<DocumentContent> = {}): DocumentContent {
  return {
    language: 'nl',
    title: 'Jaarplan 2027 Team Noord',
    cover: {
      eyebrow: 'Jaarplan 2027',
      title: 'Team Noord',
      state: 'Concept',
      facts: [{ label: 'Teamleider', text: 'Lotte Bos' }],
      contentsTitle: 'Inhoud',
    },
    header: 'Jaarplan 2027 Team Noord',
    footer: 'Concept',
    pageLabel: 'Pagina {page} van {pages}',
    blocks,
    ...overrides,
  };
}

const TABLE: DocumentBlock = {
  kind: 'table',
  caption: 'Doelen van het team',
  columns: [
    { header: 'Doel', width: 3 },
    { header: 'Nu', width: 1 },
  ],
  rows: [
    ['Schoon en heel', '6,4'],
    ['Ontmoeting', '–'],
  ],
};

async function partsOf(content: DocumentContent): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await wordDocuments().write(content));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** A paragraph as it is read: its style, and its text with line ends and tabs. */
interface Read {
  readonly style: string | undefined;
  readonly text: string;
}

/** What a part says, paragraph by paragraph, with how often each element is in it. */
function reading(xml: string | undefined) {
  const paragraphs: { style: string | undefined; text: string }[] = [];
  const counts = new Map<string, number>();
  const parser = new SaxesParser();
  let isText = false;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (name === 'w:p') paragraphs.push({ style: undefined, text: '' });
    const last = paragraphs.at(-1);
    if (last === undefined) return;
    if (name === 'w:pStyle') last.style = String(attributes['w:val']);
    if (name === 'w:br' && attributes['w:type'] === undefined) last.text += '\n';
    if (name === 'w:tab' && attributes['w:val'] === undefined) last.text += '\t';
    isText = name === 'w:t';
  });
  parser.on('text', (text) => {
    const last = paragraphs.at(-1);
    if (isText && last !== undefined) last.text += text;
  });
  parser.on('closetag', () => {
    isText = false;
  });
  parser.write(xml ?? '').close();
  return { paragraphs: paragraphs satisfies Read[], count: (name: string) => counts.get(name) ?? 0 };
}

async function body(blocks: readonly DocumentBlock[]): Promise<readonly Read[]> {
  const { paragraphs } = reading((await partsOf(aDocument(blocks)))['word/document.xml']);
  const begin = paragraphs.findIndex(({ style }) => style === 'Heading1');
  return paragraphs.slice(begin);
}

const HEADING: DocumentBlock = { kind: 'heading', level: 1, text: 'Terugblik' };

describe('a document that is written', () => {
  it('begins with what it is, who it is of, and links to its sections', async () => {
    const content = aDocument([HEADING, { kind: 'heading', level: 2, text: 'Deel' }, { ...HEADING, text: 'Doelen' }]);
    const { paragraphs, count } = reading((await partsOf(content))['word/document.xml']);

    expect(paragraphs.slice(0, 7).map(({ text }) => text)).toEqual([
      ...['Jaarplan 2027', 'Team Noord', 'Concept', 'Teamleider\tLotte Bos', 'Inhoud', '1\tTerugblik', '2\tDoelen'],
    ]);
    expect(paragraphs[1]?.style).toBe('Title');
    expect([count('w:hyperlink'), count('w:bookmarkStart')]).toEqual([2, 2]);
  });

  it('asks nothing when it is opened: it has no fields but those that Word keeps itself', async () => {
    const parts = await partsOf(aDocument([HEADING, TABLE]));

    expect(parts['word/settings.xml']).not.toContain('updateFields');
    expect(reading(parts['word/document.xml']).count('w:instrText')).toBe(0);
    const footer = Object.entries(parts).filter(([path]) => /word\/footer\d\.xml/.test(path));
    expect(footer.map(([, xml]) => reading(xml).count('w:instrText')).sort()).toEqual([0, 2]);
  });

  it.each`
    block                                                       | style         | text
    ${{ kind: 'paragraph', text: 'Regel een\nregel twee' }}     | ${undefined}  | ${'Regel een\nregel twee'}
    ${{ kind: 'paragraph', tone: 'quiet', text: 'Nog niets.' }} | ${'Quiet'}    | ${'Nog niets.'}
    ${{ kind: 'heading', level: 2, text: 'Jaarplan 2026' }}     | ${'Heading2'} | ${'Jaarplan 2026'}
    ${{ kind: 'list', items: ['punt'] }}                        | ${'Item'}     | ${'punt'}
  `('has $block.kind as $style', async ({ block, style, text }) => {
    expect((await body([HEADING, block]))[1]).toEqual({ style, text });
  });

  it('tells who said something, and on what question', async () => {
    const quote: DocumentBlock = { kind: 'quote', from: 'Huurders', about: 'Wat vindt u?', text: 'Goed zo.' };

    expect((await body([HEADING, quote])).slice(1).map(({ text }) => text)).toEqual([
      'Wat vindt u?',
      'Huurders: Goed zo.',
    ]);
  });

  it('has tables whose header comes back on every page and whose rows stay whole', async () => {
    const { count, paragraphs } = reading((await partsOf(aDocument([HEADING, TABLE])))['word/document.xml']);

    expect(paragraphs.filter(({ style }) => style === 'TableCaption').map(({ text }) => text)).toEqual([
      'Doelen van het team',
    ]);
    expect(paragraphs.filter(({ style }) => style === 'CellHeader').map(({ text }) => text)).toEqual(['Doel', 'Nu']);
    expect(paragraphs.filter(({ style }) => style === 'Cell').map(({ text }) => text)).toEqual([
      ...['Schoon en heel', '6,4', 'Ontmoeting', '–'],
    ]);
    expect([count('w:tbl'), count('w:tr'), count('w:tblHeader'), count('w:cantSplit')]).toEqual([1, 3, 1, 3]);
  });

  it('numbers its sections itself', async () => {
    const parts = await partsOf(aDocument([HEADING, { ...HEADING, text: 'Doelen' }]));

    expect(reading(parts['word/document.xml']).count('w:numPr')).toBe(2);
    expect((await body([HEADING])).map(({ text }) => text)).toEqual(['Terugblik']);
  });

  it('is on A4, with header and footer on every page but the cover', async () => {
    const parts = await partsOf(aDocument([HEADING]));

    expect(parts['word/document.xml']).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*>/);
    expect(parts['word/document.xml']).toContain('<w:titlePg/>');
    const margins = Object.entries(parts).filter(([path]) => /word\/(header|footer)\d\.xml/.test(path));
    const texts = margins.map(([, xml]) =>
      reading(xml)
        .paragraphs.map(({ text }) => text)
        .join(),
    );
    expect(texts.sort()).toEqual(['', '', 'Concept\tPagina  van ', 'Jaarplan 2027 Team Noord']);
  });

  it.each`
    language | locale
    ${'nl'}  | ${'nl-NL'}
    ${'en'}  | ${'en-GB'}
  `('in $language is read aloud as $locale', async ({ language, locale }) => {
    const parts = await partsOf(aDocument([], { language }));

    expect(parts['word/styles.xml']).toContain(`<w:lang w:val="${locale}"/>`);
    expect(parts['docProps/core.xml']).toContain('<dc:title>Jaarplan 2027 Team Noord</dc:title>');
  });

  it('leaves out what such a file cannot hold, wherever it stands', async () => {
    const nasty = 'a\u0000\u0008\uD83C\uFFFEb <&"\'> 🏘️';
    const plain = 'ab <&"\'> 🏘️';
    const cover = { ...aDocument().cover, title: nasty, state: nasty, facts: [{ label: nasty, text: nasty }] };
    const table: DocumentBlock = { kind: 'table', columns: [{ header: nasty, width: 1 }], rows: [[nasty]] };
    const blocks: DocumentBlock[] = [{ ...HEADING, text: nasty }, { kind: 'list', items: [nasty] }, table];

    const parts = await partsOf(aDocument(blocks, { title: nasty, header: nasty, footer: nasty, cover }));

    const texts = Object.entries(parts)
      .filter(([path]) => path.endsWith('.xml'))
      .flatMap(([, xml]) => reading(xml).paragraphs.map(({ text }) => text));
    expect(texts.filter((text) => text.includes(plain)).length).toBeGreaterThanOrEqual(8);
    expect(texts.join()).not.toContain('\uFFFE');
  });
});
