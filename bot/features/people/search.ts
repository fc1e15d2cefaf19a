import type { Person } from '../../contracts/people';

/** Those of whom every word begins a part of the name, by name; a letter is the same with and without an accent. */
export function peopleNamed(people: readonly Person[], words: string): readonly Person[] {
  const wanted = wordsIn(words);
  return people
    .filter(({ name }) => {
      const parts = wordsIn(name);
      return wanted.every((word) => parts.some((part) => part.startsWith(word)));
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'nl') || one.id.localeCompare(other.id));
}

function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
