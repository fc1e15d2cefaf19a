import PDFDocument from 'pdfkit';
import { z } from 'zod';
import type { Face, Typefaces } from '../../ports/typefaces';

/** Where the letters are, by their weight; they are free to use and to embed (SIL Open Font License). */
export const FONT_FILES: Readonly<Record<Face, string>> = {
  regular: require.resolve('@expo-google-fonts/nunito-sans/400Regular/NunitoSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/nunito-sans/700Bold/NunitoSans_700Bold.ttf'),
  black: require.resolve('@expo-google-fonts/nunito-sans/900Black/NunitoSans_900Black.ttf'),
};

/** Nunito Sans as it is embedded in what is printed; read at the first use. */
export function nunitoSans(): Typefaces {
  let read: ReturnType<typeof readFonts> | undefined;
  const fonts = () => (read ??= readFonts());
  const known = new Map<string, number>();

  /** Of a word, in parts of the size. */
  function wordWidth(word: string, face: Face): number {
    const key = `${face} ${word}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const width = fonts().document.font(face).fontSize(UNIT).widthOfString(word) / UNIT;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, width);
    return width;
  }

  return {
    widthOf(text, face, size) {
      const words = text.split(' ');
      const spaces = (words.length - 1) * wordWidth(' ', face);
      return words.reduce((sum, word) => sum + wordWidth(word, face), spaces) * size * MILLIMETERS;
    },
    has: (character) => fonts().characters.has(character.codePointAt(0) ?? 0),
  };
}

const MILLIMETERS = 25.4 / 72;
/** Measured once at this size: the widths of all others follow from it. */
const UNIT = 100;
/** A page is tried in several sizes, with the same words each time. */
const MOST_KNOWN = 20_000;

/** What the library knows of a font that it opened, and does not tell otherwise. */
const OpenedFont = z.object({ _font: z.object({ font: z.object({ characterSet: z.array(z.int()) }) }) });

function readFonts() {
  const document = new PDFDocument({ autoFirstPage: false });
  const faces = ['black', 'bold', 'regular'] as const;
  const sets = faces.map((face) => {
    document.registerFont(face, FONT_FILES[face]);
    return new Set(OpenedFont.parse(document.font(face))._font.font.characterSet);
  });
  const [first = new Set<number>(), ...others] = sets;
  return { document, characters: new Set([...first].filter((one) => others.every((set) => set.has(one)))) };
}
