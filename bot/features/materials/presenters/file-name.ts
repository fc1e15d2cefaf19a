import type { MaterialWish } from '../../../contracts/materials';
import type { MaterialFormat, MaterialWords } from '../service';

const LONGEST = 90;

/** The name under which a material is saved: what it is, what it is about and where. */
export function materialFileName(
  words: MaterialWords,
  interventionTitle: string,
  { complex }: Pick<MaterialWish, 'complex'>,
  format: MaterialFormat,
): string {
  const name = [words.labels.eyebrow, interventionTitle, complex]
    .join(' ')
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Number} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .trim();
  return `${name}.${format}`;
}
