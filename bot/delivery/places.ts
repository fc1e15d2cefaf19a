/** A number of places, which whoever comes first takes first. */
export interface Places {
  /** Resolves once a place is free, with what gives it back. */
  take(): Promise<() => void>;
  /** One place more. */
  add(): void;
}

export function createPlaces(count: number): Places {
  const waiting: (() => void)[] = [];
  let free = count;

  function add(): void {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }

  function placeOf(): () => void {
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      add();
    };
  }

  return {
    add,
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return placeOf();
    },
  };
}
