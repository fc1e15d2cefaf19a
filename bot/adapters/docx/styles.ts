import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';
import type { Language } from '../../contracts/people';

/** The colors of the house: one deep, one for lines, one behind what stands out. */
export const COLOR = { deep: '1F4E5F', line: 'C9D3D7', pale: 'EAF1F3', quiet: '5B6B73' } as const;

export const NUMBERED = 'sections';
export const BULLETED = 'lists';
const FONT = 'Calibri';

/** Sizes are in half points, spaces in twentieths of a point. */
export function documentStyles(language: Language): IStylesOptions {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return {
    default: {
      document: {
        run: { font: FONT, size: 21, language: { value: locale } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: FONT, size: 60, bold: true, color: COLOR.deep },
        paragraph: { spacing: { before: 0, after: 240, line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { font: FONT, size: 32, bold: true, color: COLOR.deep },
        paragraph: { spacing: { before: 480, after: 160 }, keepNext: true, keepLines: true },
      },
      heading2: {
        run: { font: FONT, size: 24, bold: true, color: COLOR.deep },
        paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, keepLines: true },
      },
    },
    paragraphStyles: [
      styled('Item', {}, { after: 50 }),
      styled('AfterTable', { size: 8 }, { after: 80, line: 160, lineRule: LineRuleType.EXACT }),
      styled('Cell', { size: 18 }, { after: 0, line: 252 }),
      styled('CellHeader', { size: 18, bold: true, color: COLOR.deep }, { after: 0, line: 252 }),
      styled('Quiet', { italics: true, color: COLOR.quiet }, { after: 120 }),
      styled('TableCaption', { size: 18, color: COLOR.quiet }, { before: 120, after: 80 }),
      styled('Label', { size: 18, color: COLOR.quiet }, { after: 0 }),
      styled('Eyebrow', { size: 28, color: COLOR.quiet }, { after: 60 }),
      styled('ContentsTitle', { size: 24, bold: true, color: COLOR.deep }, { before: 480, after: 120 }),
      styled('Margin', { size: 17, color: COLOR.quiet }, { after: 0 }),
    ],
  };
}

export function documentNumbering(): INumberingOptions {
  return {
    config: [
      {
        reference: NUMBERED,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 567, hanging: 567 } } },
          },
        ],
      },
      {
        reference: BULLETED,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 360, hanging: 260 } } },
          },
        ],
      },
    ],
  };
}

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number];

function styled(
  id: string,
  run: NonNullable<ParagraphStyle['run']>,
  spacing: NonNullable<NonNullable<ParagraphStyle['paragraph']>['spacing']>,
): ParagraphStyle {
  return { id, name: id, basedOn: 'Normal', run, paragraph: { spacing } };
}
