import { SaxesParser } from 'saxes';

/** By name, without namespace prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** Hears of each element in reading order; names are without namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML from beginning to end. Entities other than those of XML itself are an error, and so is a DTD.
 * @throws Error when it is not well-formed
 */
export function readXml(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('A workbook has no DTD');
  });
  parser.on('opentag', ({ name, attributes }) => {
    listener.open(localName(name), withLocalNames(attributes));
  });
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(localName(name)));
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Few elements have a prefix on an attribute, and a sheet has very many elements. */
function withLocalNames(attributes: Attributes): Attributes {
  if (!Object.keys(attributes).some((name) => name.includes(':'))) return attributes;
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

/** Attributes that are true or false are written in either way. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
