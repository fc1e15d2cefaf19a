import type { Approach } from '../../../contracts/approach';
import { comparable } from './comparable-text';

/** What people write for each approach, without accents. */
const WORDS: readonly (readonly [Approach, RegExp])[] = [
  ['meeting', /^(ontmoet(en|ing|ingen)|meet(ing)?)$/],
  ['influencing', /^(beinvloed(en|ing)|influenc(e|ing))$/],
  ['activating', /^(activer(en|ing)|activat(e|ing|ion))$/],
];

/** The approach that a cell names; undefined when it names none, such as a sentence on how it is done. */
export function approachOf(text: string): Approach | undefined {
  const plain = comparable(text);
  return WORDS.find(([, words]) => words.test(plain))?.[0];
}
