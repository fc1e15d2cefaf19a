import { createHash } from 'node:crypto';

/** From 0 up to 1, always the same for the same words: what happens to a message does not depend on when it is sent. */
export function chanceOf(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('\0')).digest().readUInt32BE() / 2 ** 32;
}
