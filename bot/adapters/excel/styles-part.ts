/** The styles of the cells that are written, by the position of each in `STYLES_PART`. */
export const STYLE = {
  plain: 0,
  header: 1,
  text: 2,
  quoted: 3,
  day: 4,
  number: 5,
  title: 6,
  paragraph: 7,
  decimal: 8,
} as const;

const HEADER_FILL = 'FF1F4E5F';
const LINE = 'FFD0D7DB';
const TEXT_FORMAT = 49;
const DAY_FORMAT = 164;
/** `0.00`, with the comma of who reads it. */
const DECIMAL_FORMAT = 2;

const font = (size: number, extra = ''): string =>
  `<font>${extra}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;
const fill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
const top = '<alignment vertical="top" wrapText="1"/>';

const FONTS = [
  font(11),
  `<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>`,
  `<font><b/><sz val="16"/><color rgb="${HEADER_FILL}"/><name val="Calibri"/><family val="2"/></font>`,
];
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill(HEADER_FILL),
];
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left/><right/><top/><bottom style="thin"><color rgb="${LINE}"/></bottom><diagonal/></border>`,
];

function style(
  format: number,
  [fontId, fillId, borderId]: readonly [number, number, number],
  inside: string,
  more = '',
): string {
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}>${inside}</xf>`;
}

/** In the order of `STYLE`. A cell that is quoted stays text when somebody edits it, whatever it begins with. */
const CELL_STYLES = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  style(TEXT_FORMAT, [1, 2, 1], '<alignment vertical="center" wrapText="1"/>'),
  style(TEXT_FORMAT, [0, 0, 1], top),
  style(TEXT_FORMAT, [0, 0, 1], top, ' quotePrefix="1"'),
  style(DAY_FORMAT, [0, 0, 1], '<alignment horizontal="left" vertical="top"/>'),
  style(0, [0, 0, 1], '<alignment horizontal="center" vertical="top"/>'),
  style(TEXT_FORMAT, [2, 0, 0], '<alignment vertical="center"/>'),
  style(TEXT_FORMAT, [0, 0, 0], top),
  style(DECIMAL_FORMAT, [0, 0, 1], '<alignment horizontal="center" vertical="top"/>'),
];

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** `xl/styles.xml`. */
export const STYLES_PART = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  list('numFmts', [`<numFmt numFmtId="${DAY_FORMAT}" formatCode="dd\\-mm\\-yyyy"/>`]),
  list('fonts', FONTS),
  list('fills', FILLS),
  list('borders', BORDERS),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list('cellXfs', CELL_STYLES),
  list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  '</styleSheet>',
].join('');
