/** Chance that is the same in every run. */
export interface Random {
  /** A whole number from `from` through `through`. */
  between(from: number, through: number): number;
  pick<T>(choices: readonly T[]): T;
  /** True in `percent` of the cases. */
  chance(percent: number): boolean;
}

/** Mulberry32: small, and even enough to scatter events. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, through: number): number => from + Math.floor(next() * (through - from + 1));
  return {
    between,
    pick(choices) {
      const choice = choices[between(0, choices.length - 1)];
      if (choice === undefined) throw new Error('There is nothing to choose from');
      return choice;
    },
    chance: (percent) => next() * 100 < percent,
  };
}
