import { nunitoSans } from '../../../../bot/adapters/pdf/nunito-sans';
import type { MaterialKind } from '../../../../bot/contracts/interventions';
import type { PrintedPage } from '../../../../bot/contracts/materials';
import {
  layoutOf,
  pageOf,
  type MaterialLabels,
  type PrintedContent,
  type PrintStyle,
} from '../../../../bot/features/materials';
import type { Typefaces } from '../../../../bot/ports/typefaces';

export const FACES: Typefaces = nunitoSans();

export function aContent(overrides: Partial<PrintedContent> = {}): PrintedContent {
  return {
    approach: 'meeting',
    title: 'Koffie in de hal',
    lead: 'Komt u ook een kop koffie drinken? Wij zetten een tafel neer bij de ingang.',
    points: ['Wij schenken koffie en thee', 'U maakt kennis met uw buren'],
    closing: 'Loop gewoon even binnen.',
    complex: 'Vechtstraat 1–39',
    day: 'dinsdag 15 december 2026',
    time: 'van 10.00 tot 11.30 uur',
    location: 'Hal van nummer 1',
    contact: { name: 'Noor (verzonnen)', phone: '000-555 01 01', email: 'noor@oeverwaal.example' },
    ...overrides,
  };
}

/** Nothing is filled in: it is written by hand. */
export const BLANK = { day: undefined, time: undefined, location: undefined, contact: {} } as const;

const LABELS: MaterialLabels = {
  ...{ eyebrow: 'Uitnodiging', when: 'Wanneer', where: 'Waar', contact: 'Contact' },
  ...{ signature: 'Naam en handtekening', disagree: 'helemaal niet', agree: 'helemaal wel' },
};

export function aStyle(overrides: Partial<PrintStyle> = {}): PrintStyle {
  return {
    house: {
      ...{ name: 'Woonstichting Oeverwaal (verzonnen)', color: '#b4512c', phone: '000-555 01 00' },
      ...{ email: 'info@oeverwaal.example', website: 'www.oeverwaal.example' },
    },
    logo: undefined,
    ...overrides,
  };
}

export function pagesOf(
  kind: MaterialKind,
  content: PrintedContent = aContent(),
  style: PrintStyle = aStyle(),
): readonly PrintedPage[] {
  return layoutOf(kind, content, style, LABELS, FACES).map(pageOf);
}

export function textsOf({ marks }: PrintedPage) {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
}

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each line of text is, from its highest letter to its lowest. */
function textBoxes(page: PrintedPage): readonly Box[] {
  return textsOf(page).map(({ x, y, text, size, face, align }) => {
    const width = FACES.widthOf(text, face, size);
    const left = x - { left: 0, center: 0.5, right: 1 }[align] * width;
    const point = 25.4 / 72;
    return { what: text, left, right: left + width, top: y - size * point * 0.72, bottom: y + size * point * 0.2 };
  });
}

/** What stands too near the edge to be printed, and texts that run through each other; nothing when all is well. */
export function faultsOf(page: PrintedPage, edge = 4): readonly string[] {
  const boxes = textBoxes(page);
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < edge || top < edge - 0.6 || right > page.width - edge || bottom > page.height - edge,
  );
  const crossing = boxes.filter((one, at) => boxes.some((other, against) => against > at && overlap(one, other)));
  return [...outside.map(({ what }) => `outside: ${what}`), ...crossing.map(({ what }) => `crossing: ${what}`)];
}

/** A tail of one line may touch the top of the next. */
const TOUCH = 0.35;

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right - TOUCH &&
    other.left < one.right - TOUCH &&
    one.top < other.bottom - TOUCH &&
    other.top < one.bottom - TOUCH
  );
}
