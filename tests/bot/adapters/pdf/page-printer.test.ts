import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { nunitoSans } from '../../../../bot/adapters/pdf/nunito-sans';
import { pdfPrinter } from '../../../../bot/adapters/pdf/page-printer';
import type { Mark, PrintedPage } from '../../../../bot/contracts/materials';

const ABOUT = {
  title: 'Uitnodiging: koffie',
  author: 'Oeverwaal',
  language: 'nl',
  madeAt: '2026-12-01T08:00:00.000Z',
} as const;
const MARKS: readonly Mark[] = [
  { kind: 'rectangle', x: 8, y: 8, width: 20, height: 10, fill: '#b4512c', stroke: '#000000', radius: 2 },
  { kind: 'rectangle', x: 8, y: 8, width: 20, height: 10, stroke: '#000000' },
  { kind: 'rectangle', x: 8, y: 8, width: 20, height: 10, fill: '#b4512c' },
  { kind: 'line', x: 0, y: 0, toX: 10, toY: 0, color: '#112233', width: 0.2, isDashed: true },
  { kind: 'path', x: 5, y: 5, d: 'M0 0L10 0C10 5 5 10 0 10Z', fill: '#445566' },
  { kind: 'text', x: 105, y: 20, text: 'Koffie in de hal', size: 30, face: 'black', color: '#ffffff', align: 'center' },
  { kind: 'logo', x: 10, y: 270, width: 30, height: 10 },
];
const PAGE: PrintedPage = { width: 210, height: 297, marks: [...MARKS] };

describe('a printed file', () => {
  it('is a PDF of its pages, in millimeters', async () => {
    const pdf = textOf(await pdfPrinter().print([PAGE, { width: 297, height: 210, marks: [] }], ABOUT));

    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(
      [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [width, height]),
    ).toEqual([
      ['595.275591', '841.889764'],
      ['841.889764', '595.275591'],
    ]);
  });

  it('says its title, language and who made it', async () => {
    const pdf = textOf(await pdfPrinter().print([PAGE], ABOUT));

    expect(pdf).toContain('/Lang (nl-NL)');
    expect(pdf).toContain('(Uitnodiging: koffie)');
    expect(pdf).toContain('(Oeverwaal)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(textOf(await pdfPrinter().print([PAGE], { ...ABOUT, language: 'en' }))).toContain('/Lang (en-GB)');
  });

  it('carries the letters that it is printed with, and no others', async () => {
    const pdf = textOf(await pdfPrinter().print([PAGE], ABOUT));

    expect(pdf).toMatch(/\/BaseFont \/[A-Z]{6}\+NunitoSans-?\w*Black/);
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(1);
  });

  it('is the same to the byte when it is made again', async () => {
    expect(await pdfPrinter().print([PAGE], ABOUT)).toEqual(await pdfPrinter().print([PAGE], ABOUT));
  });

  it('shows the logo that it is given', async () => {
    const png = await sharp({ create: { width: 6, height: 2, channels: 4, background: '#00ff0080' } })
      .png()
      .toBuffer();

    const [with_, without] = await Promise.all([
      pdfPrinter().print([PAGE], ABOUT, { png, width: 6, height: 2 }),
      pdfPrinter().print([PAGE], ABOUT),
    ]);

    expect(textOf(with_)).toContain('/Subtype /Image');
    expect(textOf(without)).not.toContain('/Subtype /Image');
  });

  it('draws each mark where it says, from the top left', async () => {
    const drawn = contentOf(await pdfPrinter().print([PAGE], ABOUT));

    expect(drawn).toContain('1 0 0 -1 0 841.889764 cm');
    expect(drawn).toContain('1 0 0 1 14.173228 14.173228 cm');
    expect(drawn).toMatch(/0 0 m\s+28.346457 0 l/);
  });
});

describe('the typeface', () => {
  const faces = nunitoSans();

  it.each`
    character | known
    ${'a'}    | ${true}
    ${' '}    | ${true}
    ${'é'}    | ${true}
    ${'–'}    | ${true}
    ${'Ж'}    | ${true}
    ${'🎉'}   | ${false}
    ${'م'}    | ${false}
  `('has $character: $known', ({ character, known }) => {
    expect(faces.has(character)).toBe(known);
  });

  it('is wider the larger, the longer and the heavier', () => {
    const width = faces.widthOf('Koffie', 'regular', 12);

    expect(width).toBeGreaterThan(10);
    expect(width).toBeLessThan(16);
    expect(faces.widthOf('Koffie', 'regular', 24)).toBeCloseTo(width * 2);
    expect(faces.widthOf('Koffie in', 'regular', 12)).toBeGreaterThan(width);
    expect(faces.widthOf('Koffie', 'black', 12)).toBeGreaterThan(width);
  });
});

function textOf(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

/** What the first page draws, unpacked. */
function contentOf(pdf: Uint8Array): string {
  const text = textOf(pdf);
  const streams = [...text.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return Buffer.from(pdf).subarray(start, text.indexOf('\nendstream', start));
  });
  return streams.map((stream) => inflateSync(stream).toString('latin1')).find((drawn) => drawn.includes(' cm')) ?? '';
}
