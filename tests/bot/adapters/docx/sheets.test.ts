import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { flatPicture } from '../../../../bot/adapters/docx/flat-picture';
import { wordSheets } from '../../../../bot/adapters/docx/sheets';
import type { Mark } from '../../../../bot/contracts/materials';
import type { Sheet, SheetParagraph } from '../../../../bot/ports/printing';

const ABOUT = {
  title: 'Uitnodiging: koffie',
  author: 'Oeverwaal',
  language: 'nl',
  madeAt: '2026-12-01T08:00:00.000Z',
} as const;

function aParagraph(overrides: Partial<SheetParagraph> = {}): SheetParagraph {
  const text = overrides.text ?? 'Koffie in de hal';
  return {
    ...{ text, lines: [text], size: 20, face: 'black', color: '#b4512c', align: 'center', leading: 9, before: 2 },
    ...overrides,
  };
}

function aSheet(overrides: Partial<Sheet> = {}): Sheet {
  return {
    ...{ width: 210, height: 297 },
    backdrop: [{ kind: 'rectangle', x: 8, y: 8, width: 194, height: 90, fill: '#b4512c' }],
    rows: [
      { y: 20, height: 30, cells: [{ x: 18, width: 174, anchor: 'middle', paragraphs: [aParagraph()] }] },
      {
        ...{ y: 60, height: 10 },
        cells: [
          { x: 18, width: 80, anchor: 'top', paragraphs: [aParagraph({ text: 'Links' })] },
          { x: 110, width: 82, anchor: 'top', paragraphs: [aParagraph({ text: 'Rechts' })] },
        ],
      },
    ],
    ...overrides,
  };
}

describe('a sheet for the word processor', () => {
  it('puts each text in its place with rows of exactly their height', async () => {
    const xml = await writtenXml([aSheet()]);

    expect(xml.match(/<w:trHeight [^>]*>/g)).toEqual([
      '<w:trHeight w:val="1701" w:hRule="exact"/>',
      '<w:trHeight w:val="567" w:hRule="exact"/>',
      '<w:trHeight w:val="567" w:hRule="exact"/>',
    ]);
    expect(xml).toContain('<w:pgMar w:top="1134" w:right="1021" w:bottom="170" w:left="1020"');
    expect(xml.match(/<w:gridCol [^>]*>/g)).toEqual([
      '<w:gridCol w:w="4536"/>',
      '<w:gridCol w:w="680"/>',
      '<w:gridCol w:w="4649"/>',
    ]);
  });

  it('has the columns of a row add up to the width of the table', async () => {
    const xml = await writtenXml([aSheet()]);

    for (const row of xml.split('<w:tr>').slice(1)) {
      const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"\/>/g)].map(([, span]) => Number(span));
      const cells = row.match(/<w:tc>/g)?.length ?? 0;
      expect(spans.reduce((sum, span) => sum + span - 1, cells)).toBe(3);
    }
  });

  it('has texts that are changed as one, in their color and size', async () => {
    const xml = await writtenXml([aSheet()]);

    expect(xml).toContain('Koffie in de hal</w:t>');
    expect(xml).toContain('<w:color w:val="B4512C"/>');
    expect(xml).toContain('<w:sz w:val="42"/>');
    expect(xml).toContain('<w:jc w:val="center"/>');
  });

  it('has a page for each sheet, of its own size', async () => {
    const lying = aSheet({ width: 297, height: 210 });

    const xml = await writtenXml([aSheet(), lying]);

    expect(xml.match(/<w:pgSz [^>]*>/g)).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]);
  });

  it('has what is drawn behind the texts, and the logo as a picture of its own', async () => {
    const logo: Mark = { kind: 'logo', x: 18, y: 270, width: 30, height: 10 };
    const png = await sharp({ create: { width: 6, height: 2, channels: 4, background: '#00ff00' } })
      .png()
      .toBuffer();
    const sheet = aSheet({ backdrop: [logo] });

    const files = await written([sheet], { png, width: 6, height: 2 });

    const xml = textIn(files, 'word/document.xml');
    expect([...xml.matchAll(/behindDoc="(\d|true|false)"/g)].map(([, behind]) => behind)).toEqual(['1', '0']);
    expect(xml).toContain('<wp:posOffset>648000</wp:posOffset>');
    expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
    expect(await writtenXml([sheet])).not.toContain('Logo');
  });

  it('says its title and language', async () => {
    const files = await written([aSheet()]);

    expect(textIn(files, 'docProps/core.xml')).toContain('<dc:title>Uitnodiging: koffie</dc:title>');
    expect(textIn(files, 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>');
  });
});

describe('what is drawn behind the texts', () => {
  const SIZE = { width: 20, height: 10 };

  it.each`
    what                          | mark                                                                                         | inside      | outside
    ${'a rectangle'}              | ${{ kind: 'rectangle', x: 2, y: 2, width: 6, height: 6, fill: '#ff0000' }}                   | ${[5, 5]}   | ${[9, 5]}
    ${'a round rectangle'}        | ${{ kind: 'rectangle', x: 2, y: 2, width: 6, height: 6, fill: '#ff0000', radius: 3 }}        | ${[5, 5]}   | ${[2.2, 2.2]}
    ${'the edge of a rectangle'}  | ${{ kind: 'rectangle', x: 2, y: 2, width: 6, height: 6, stroke: '#ff0000', strokeWidth: 1 }} | ${[2, 5]}   | ${[5, 5]}
    ${'a line'}                   | ${{ kind: 'line', x: 2, y: 5, toX: 18, toY: 5, color: '#ff0000', width: 1 }}                 | ${[10, 5]}  | ${[10, 6]}
    ${'a dashed line'}            | ${{ kind: 'line', x: 2, y: 5, toX: 18, toY: 5, color: '#ff0000', width: 1, isDashed: true }} | ${[2.5, 5]} | ${[4, 5]}
    ${'a path'}                   | ${{ kind: 'path', x: 2, y: 2, d: 'M0 0L6 0L6 6L0 6Z', fill: '#ff0000' }}                     | ${[5, 5]}   | ${[9, 5]}
    ${'a path with a curve'}      | ${{ kind: 'path', x: 2, y: 2, d: 'M0 6C0 0 6 0 6 6Z', fill: '#ff0000' }}                     | ${[5, 5]}   | ${[2.2, 3]}
    ${'a path with a hole in it'} | ${{ kind: 'path', x: 2, y: 2, d: 'M0 0L6 0L6 6L0 6ZM2 2L2 4L4 4L4 2Z', fill: '#ff0000' }}    | ${[3, 3]}   | ${[5, 5]}
    ${'what goes over the edge'}  | ${{ kind: 'rectangle', x: 15, y: -5, width: 60, height: 60, fill: '#ff0000' }}               | ${[19, 9]}  | ${[14, 9]}
  `('is $what', async ({ mark, inside, outside }: { mark: Mark; inside: Point; outside: Point }) => {
    const png = flatPicture([mark], SIZE);

    expect(await colorAt(png, inside)).toEqual([255, 0, 0]);
    expect(await colorAt(png, outside)).toEqual([255, 255, 255]);
  });

  it('has what comes later over what came before', async () => {
    const below: Mark = { kind: 'rectangle', x: 0, y: 0, width: 20, height: 10, fill: '#ff0000' };

    expect(await colorAt(flatPicture([below, { ...below, fill: '#0000ff' }], SIZE), [5, 5])).toEqual([0, 0, 255]);
  });

  it('is sharp enough to print', async () => {
    expect(await sharp(flatPicture([], { width: 210, height: 297 })).metadata()).toMatchObject({
      width: 1654,
      height: 2339,
    });
  });
});

type Point = readonly [number, number];

async function colorAt(png: Uint8Array, [x, y]: Point): Promise<readonly number[]> {
  const at = (millimeters: number) => Math.floor((millimeters * 200) / 25.4);
  return [
    ...(await sharp(png)
      .extract({ left: at(x), top: at(y), width: 1, height: 1 })
      .raw()
      .toBuffer()),
  ];
}

type Logo = Parameters<ReturnType<typeof wordSheets>['write']>[2];

async function written(sheets: readonly Sheet[], logo?: Logo) {
  return unzipSync(await wordSheets().write(sheets, ABOUT, logo));
}

async function writtenXml(sheets: readonly Sheet[]): Promise<string> {
  return textIn(await written(sheets), 'word/document.xml');
}

function textIn(files: Readonly<Record<string, Uint8Array>>, name: string): string {
  return Buffer.from(files[name] ?? []).toString();
}
