import type { MaterialKind } from '../../../contracts/interventions';
import type { PrintedPage } from '../../../contracts/materials';
import type { Sheet } from '../../../ports/printing';
import type { Typefaces } from '../../../ports/typefaces';
import { MaterialTooLong, MaterialUnprintable, type MaterialField } from '../errors';
import { conversationSheets } from './conversation-cards';
import { doorCardSheet } from './door-card';
import { evaluationSheet } from './evaluation-form';
import { firstThatFits, type Scale } from './fitting';
import { houseRulesSheet } from './house-rules';
import { paletteOf } from './palette';
import { posterSheet } from './poster';
import type { LayoutTask, MaterialLabels, PrintedContent, PrintStyle } from './printed-content';
import { stickerSheets } from './sticker-sheet';
import { rowMarks } from './text-cells';

/**
 * A material on paper: what is drawn, and where each text stands, in the largest letters that fit.
 * @throws MaterialTooLong, MaterialUnprintable
 */
export function layoutOf(
  kind: MaterialKind,
  content: PrintedContent,
  style: PrintStyle,
  labels: MaterialLabels,
  faces: Typefaces,
): readonly Sheet[] {
  const printable = <T extends string | undefined>(text: T) => (text === undefined ? text : printed(faces, text));
  const { contact, ...rest } = content;
  const task: LayoutTask = {
    kind,
    content: {
      ...{ approach: rest.approach, title: printed(faces, rest.title), lead: printed(faces, rest.lead) },
      points: rest.points.map((point) => printed(faces, point)).filter((point) => point !== ''),
      ...{ closing: printed(faces, rest.closing), complex: printed(faces, rest.complex) },
      ...{ day: rest.day, time: rest.time, location: printable(rest.location) },
      contact: { name: printable(contact.name), phone: printable(contact.phone), email: printable(contact.email) },
    },
    labels,
    style: { ...style, house: { ...style.house, name: printed(faces, style.house.name) } },
    palette: paletteOf(style.house.color),
    faces,
  };
  const sheets = firstThatFits((scale) => LAYOUTS[kind](task, scale));
  if (sheets === undefined) throw new MaterialTooLong(longestField(content));
  return sheets;
}

/** The marks of a sheet with its texts, as they are printed. */
export function pageOf({ width, height, backdrop, rows }: Sheet): PrintedPage {
  return { width, height, marks: [...backdrop, ...rows.flatMap(rowMarks)] };
}

type Layout = (task: LayoutTask, scale: Scale) => readonly Sheet[] | undefined;

const LAYOUTS: Readonly<Record<MaterialKind, Layout>> = {
  invitation: one(posterSheet),
  flyer: one(posterSheet),
  'door-card': one(doorCardSheet),
  'sticker-sheet': stickerSheets,
  'house-rules': one(houseRulesSheet),
  'conversation-cards': conversationSheets,
  'evaluation-form': one(evaluationSheet),
};

function one(layout: (task: LayoutTask, scale: Scale) => Sheet | undefined): Layout {
  return (task, scale) => {
    const sheet = layout(task, scale);
    return sheet === undefined ? undefined : [sheet];
  };
}

/** Without what we have no type for: pictures in a text go, a letter is not left out silently. */
function printed(faces: Typefaces, text: string): string {
  return [...text.normalize('NFC').replace(/[^\S\n]+/g, ' ')]
    .filter((character) => {
      if (character === '\n' || faces.has(character)) return true;
      if (/[\p{L}\p{N}]/u.test(character)) throw new MaterialUnprintable(character);
      return false;
    })
    .join('')
    .trim();
}

/** How long each text usually is. */
const USUAL: Readonly<Record<MaterialField, number>> = {
  ...{ title: 45, lead: 220, points: 450, closing: 110, complex: 60, location: 60, contact: 90 },
};

function longestField({ contact, points, ...content }: PrintedContent): MaterialField {
  const lengths: readonly (readonly [MaterialField, number])[] = [
    ['points', points.join(' ').length],
    ['lead', content.lead.length],
    ['title', content.title.length],
    ['closing', content.closing.length],
    ['complex', content.complex.length],
    ['location', (content.location ?? '').length],
    ['contact', Object.values(contact).join(' ').length],
  ];
  const share = ([field, length]: readonly [MaterialField, number]) => length / USUAL[field];
  return lengths.toSorted((a, b) => share(b) - share(a))[0]?.[0] ?? 'lead';
}
