import PDFDocument from 'pdfkit';
import type { Mark, PrintedPage } from '../../contracts/materials';
import type { LogoImage } from '../../ports/images';
import type { PagePrinter, PrintAbout } from '../../ports/printing';
import { FONT_FILES } from './nunito-sans';

/** Writes pages as PDF with the letters embedded, so that they print the same everywhere. */
export function pdfPrinter(): PagePrinter {
  return {
    async print(pages, about, logo) {
      const document = documentOf(about);
      const bytes = collected(document);
      for (const page of pages) addPage(document, page, logo);
      document.end();
      return bytes;
    },
  };
}

/** Points of a millimeter. */
const MM = 72 / 25.4;

type Pdf = InstanceType<typeof PDFDocument>;

function documentOf({ title, author, language, madeAt }: PrintAbout): Pdf {
  const document = new PDFDocument({
    ...{ autoFirstPage: false, compress: true, pdfVersion: '1.7', displayTitle: true },
    lang: language === 'nl' ? 'nl-NL' : 'en-GB',
    info: { Title: title, Author: author, Creator: 'Prettig Wonen', CreationDate: new Date(madeAt) },
  });
  for (const [face, file] of Object.entries(FONT_FILES)) document.registerFont(face, file);
  return document;
}

function collected(document: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    document.on('data', (part: Uint8Array) => parts.push(part));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    document.on('error', reject);
  });
}

function addPage(document: Pdf, { width, height, marks }: PrintedPage, logo: LogoImage | undefined): void {
  document.addPage({ size: [width * MM, height * MM], margin: 0 });
  for (const mark of marks) {
    document.save();
    paint(document, mark, logo);
    document.restore();
  }
}

function paint(document: Pdf, mark: Mark, logo: LogoImage | undefined): void {
  switch (mark.kind) {
    case 'rectangle':
      return paintRectangle(document, mark);
    case 'line':
      document.moveTo(mark.x * MM, mark.y * MM).lineTo(mark.toX * MM, mark.toY * MM);
      document.lineWidth(mark.width * MM);
      if (mark.isDashed === true) document.dash(1.4 * MM, { space: 1.2 * MM });
      document.stroke(mark.color);
      return;
    case 'path':
      document
        .translate(mark.x * MM, mark.y * MM)
        .scale(MM)
        .path(mark.d)
        .fill(mark.fill);
      return;
    case 'text':
      return paintText(document, mark);
    case 'logo':
      if (logo === undefined) return;
      document.image(Buffer.from(logo.png), mark.x * MM, mark.y * MM, {
        ...{ width: mark.width * MM, height: mark.height * MM },
      });
  }
}

function paintRectangle(document: Pdf, mark: Extract<Mark, { kind: 'rectangle' }>): void {
  const { x, y, width, height, radius = 0, fill, stroke, strokeWidth = 0.2 } = mark;
  document.roundedRect(x * MM, y * MM, width * MM, height * MM, radius * MM).lineWidth(strokeWidth * MM);
  if (fill !== undefined && stroke !== undefined) document.fillAndStroke(fill, stroke);
  else if (fill !== undefined) document.fill(fill);
  else if (stroke !== undefined) document.stroke(stroke);
}

function paintText(document: Pdf, { x, y, text, size, face, color, align }: Extract<Mark, { kind: 'text' }>): void {
  document.font(face).fontSize(size).fillColor(color);
  const before = { left: 0, center: 0.5, right: 1 }[align] * document.widthOfString(text);
  document.text(text, x * MM - before, y * MM, { lineBreak: false, baseline: 'alphabetic' });
}
