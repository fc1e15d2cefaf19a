import { BorderStyle, HeadingLevel, InternalHyperlink, PageBreak, Paragraph, ShadingType, TabStopType } from 'docx';
import type { DocumentContent } from '../../ports/documents';
import { bookmarkOf } from './blocks';
import { COLOR } from './styles';
import { runs } from './texts';

/** Where the facts begin beside their labels. */
const FACT_INDENT = 2700;

/** The first page. Its contents are links without page numbers: those Word would only know after asking the reader. */
export function coverParts({ cover, blocks }: DocumentContent): readonly Paragraph[] {
  const sections = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
  return [
    new Paragraph({ style: 'Eyebrow', spacing: { before: 1400, after: 60 }, children: runs(cover.eyebrow) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(cover.title) }),
    new Paragraph({
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLOR.pale },
      border: { left: { style: BorderStyle.SINGLE, size: 24, color: COLOR.deep, space: 8 } },
      indent: { left: 180 },
      spacing: { before: 120, after: 360 },
      children: runs(cover.state, { bold: true, size: 24, color: COLOR.deep }),
    }),
    ...cover.facts.map(factPart),
    new Paragraph({ style: 'ContentsTitle', children: runs(cover.contentsTitle) }),
    ...sections.map((title, index) => contentsLine(title, index + 1)),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function factPart({ label, text }: DocumentContent['cover']['facts'][number]): Paragraph {
  return new Paragraph({
    indent: { left: FACT_INDENT, hanging: FACT_INDENT },
    tabStops: [{ type: TabStopType.LEFT, position: FACT_INDENT }],
    spacing: { after: 60 },
    children: [...runs(`${label}\t`, { color: COLOR.quiet }), ...runs(text)],
  });
}

function contentsLine(title: string, number: number): Paragraph {
  return new Paragraph({
    indent: { left: 567, hanging: 567 },
    tabStops: [{ type: TabStopType.LEFT, position: 567 }],
    spacing: { after: 40 },
    children: [
      new InternalHyperlink({
        anchor: bookmarkOf(number),
        children: runs(`${number}\t${title}`, { color: COLOR.deep }),
      }),
    ],
  });
}
