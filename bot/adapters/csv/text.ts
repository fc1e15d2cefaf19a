import { decode } from 'iconv-lite';

/**
 * The text in a file: UTF-16 when it begins with that byte order mark (Excel's "Unicode text"), UTF-8 when it is valid
 * UTF-8, else Windows-1252. Undefined when it is not text at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeBytes(bytes).replace(/^\uFEFF/, '');
  return isText(text) ? text : undefined;
}

function decodeBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(buffer, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(buffer, 'utf16be');
  return decodeUtf8(bytes) ?? decode(buffer, 'win1252');
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Control characters that no spreadsheet writes: one of them in a file means that it holds something else. */
function isText(text: string): boolean {
  return !Array.from(text).some((character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d].includes(code);
  });
}
