import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { DocumentContent, Documents } from '../../ports/documents';
import { blockParts, TEXT_WIDTH } from './blocks';
import { coverParts } from './cover';
import { COLOR, documentNumbering, documentStyles } from './styles';
import { plain, runs } from './texts';

/** Writes documents as Word, LibreOffice and Google Docs read them (`.docx`), on A4 with a cover. */
export function wordDocuments(): Documents {
  return {
    async write(content) {
      return new Uint8Array(await Packer.toBuffer(documentOf(content)));
    },
  };
}

/** A4 in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1134;

function documentOf(content: DocumentContent): Document {
  return new Document({
    title: plain(content.title),
    creator: 'Prettig Wonen',
    lastModifiedBy: 'Prettig Wonen',
    description: plain(content.cover.state),
    styles: documentStyles(content.language),
    numbering: documentNumbering(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: PAGE,
            margin: { top: 1417, bottom: 1247, left: MARGIN, right: MARGIN, header: 680, footer: 567 },
          },
        },
        headers: { default: headerOf(content), first: new Header({ children: [new Paragraph({ children: [] })] }) },
        footers: { default: footerOf(content), first: new Footer({ children: [new Paragraph({ children: [] })] }) },
        children: [...coverParts(content), ...bodyParts(content)],
      },
    ],
  });
}

function bodyParts({ blocks }: DocumentContent) {
  let sections = 0;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading' && block.level === 1) sections += 1;
    return blockParts(block, sections);
  });
}

function headerOf({ header }: DocumentContent): Header {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOR.line, space: 4 } };
  return new Header({ children: [new Paragraph({ style: 'Margin', border, children: runs(header) })] });
}

function footerOf({ footer, pageLabel }: DocumentContent): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Margin',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [...runs(`${footer}\t`), ...pageLabelRuns(pageLabel)],
      }),
    ],
  });
}

/** Page numbers are fields that Word fills in by itself. */
function pageLabelRuns(label: string): TextRun[] {
  return label.split(/(\{pages?\})/).map((part) => {
    if (part === '{page}') return new TextRun({ children: [PageNumber.CURRENT] });
    return part === '{pages}' ? new TextRun({ children: [PageNumber.TOTAL_PAGES] }) : new TextRun(plain(part));
  });
}
