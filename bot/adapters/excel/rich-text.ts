import { readXml, type XmlListener } from './xml';

/**
 * Hears of the `t` elements in a text, whose pieces are formatted each in their own way; how it is pronounced is left out.
 * `take` gives what was heard since it was called last.
 */
export function richText(): Required<XmlListener> & { take(): string } {
  let heard = '';
  let isWithinText = false;
  let isPronunciation = false;
  return {
    open(name) {
      if (name === 'rPh') isPronunciation = true;
      isWithinText = name === 't' && !isPronunciation;
    },
    text(text) {
      if (isWithinText) heard += text;
    },
    close(name) {
      if (name === 'rPh') isPronunciation = false;
      isWithinText = false;
    },
    take() {
      if (heard === '') return '';
      const text = plainText(heard);
      heard = '';
      return text;
    },
  };
}

/** The texts that cells refer to by their position. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const text = richText();
  readXml(xml, {
    open: (name, attributes) => text.open(name, attributes),
    text: (piece) => text.text(piece),
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  return strings;
}

/** Excel writes what XML cannot hold as `_x000D_`; of those characters only line ends and tabs are text. */
export function plainText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .trim();
}
