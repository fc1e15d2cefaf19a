import {
  Document,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  TextWrappingType,
  VerticalPositionRelativeFrom,
  type ISectionOptions,
} from 'docx';
import type { Mark } from '../../contracts/materials';
import type { LogoImage } from '../../ports/images';
import type { PrintAbout, Sheet, SheetWriter } from '../../ports/printing';
import { flatPicture } from './flat-picture';
import { sheetTable, TWIPS } from './sheet-table';
import { plain } from './texts';

/** Writes sheets for Word: a picture behind the page for what is drawn, and the texts over it, to be changed. */
export function wordSheets(): SheetWriter {
  return {
    async write(sheets, about, logo) {
      return new Uint8Array(await Packer.toBuffer(documentOf(sheets, about, logo)));
    },
  };
}

/** Millimeters of a dot in the sizes that the library takes, and English metric units of a millimeter. */
const DOT = 25.4 / 96;
const EMU = 36_000;
/** What is below the last text: room for the end of the page, which has a line of its own. */
const BOTTOM = 3;

function documentOf(sheets: readonly Sheet[], about: PrintAbout, logo: LogoImage | undefined): Document {
  return new Document({
    title: plain(about.title),
    creator: plain(about.author),
    lastModifiedBy: 'Prettig Wonen',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 2, language: { value: about.language === 'nl' ? 'nl-NL' : 'en-GB' } },
          paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
        },
      },
    },
    sections: sheets.map((sheet) => sectionOf(sheet, logo)),
  });
}

function sectionOf(sheet: Sheet, logo: LogoImage | undefined): ISectionOptions {
  const { table, top, left, right } = sheetTable(sheet);
  const isLying = sheet.width > sheet.height;
  const [shorter = 0, longer = 0] = [sheet.width, sheet.height].toSorted((one, other) => one - other).map(TWIPS);
  // The library turns a lying page itself.
  const orientation = isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const size = { width: shorter, height: longer, orientation };
  const pictures = [
    backdropOf(sheet),
    ...sheet.backdrop.flatMap((mark) => (mark.kind === 'logo' && logo !== undefined ? [logoOf(mark, logo)] : [])),
  ];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size, margin: { top, left, right, bottom: TWIPS(BOTTOM), header: 0, footer: 0, gutter: 0 } },
    },
    children: [table, new Paragraph({ children: pictures })],
  };
}

function backdropOf({ backdrop, width, height }: Sheet): ImageRun {
  return new ImageRun({
    type: 'png',
    data: flatPicture(backdrop, { width, height }),
    transformation: { width: width / DOT, height: height / DOT },
    floating: floatingAt(0, 0, true),
    altText: { name: 'Achtergrond', title: '', description: '' },
  });
}

function logoOf({ x, y, width, height }: Extract<Mark, { kind: 'logo' }>, logo: LogoImage): ImageRun {
  return new ImageRun({
    type: 'png',
    data: logo.png,
    transformation: { width: width / DOT, height: height / DOT },
    floating: floatingAt(x, y, false),
    altText: { name: 'Logo', title: '', description: 'Logo' },
  });
}

function floatingAt(x: number, y: number, isBehind: boolean) {
  return {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: Math.round(x * EMU) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(y * EMU) },
    wrap: { type: TextWrappingType.NONE },
    behindDocument: isBehind,
    allowOverlap: true,
  };
}
