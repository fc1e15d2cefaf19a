import { useState } from 'react';
import { z } from 'zod';
import { useMe } from '../../api/me';
import { isLike, Written } from './written';

/** What somebody is writing, and what it was written over. */
const Kept = z.object({
  id: z.string(),
  base: Written,
  written: Written,
  /** Of the server's; absent for a new one. */
  version: z.int().optional(),
});
type Kept = z.infer<typeof Kept>;

/** What is being written. This browser keeps it until it is saved or thrown away: leaving the screen loses nothing. */
export interface Writing extends Kept {
  readonly isDirty: boolean;
  /** Typed here earlier, and not saved then. */
  readonly isRestored: boolean;
  readonly write: (written: Written) => void;
  /** Goes on with what was chosen, over what somebody else made of it. */
  readonly writeOver: (written: Written, base: Written, version: number) => void;
  readonly forget: () => void;
}

/** @param name `new`, or the id of what is changed; @param saved what the server has, with an id for a new one */
export function useWriting(name: string, saved: Kept): Writing {
  const { personId } = useMe();
  const place = `toolkit-writing ${personId} ${name}`;
  const [restored] = useState(() => keptAt(place));
  const [kept, setKept] = useState<Kept>(restored ?? saved);

  function keep(next: Kept): void {
    setKept(next);
    if (isLike(next.written, next.base)) storage()?.removeItem(place);
    else storage()?.setItem(place, JSON.stringify(next));
  }

  return {
    ...kept,
    isDirty: !isLike(kept.written, kept.base),
    isRestored: restored !== undefined,
    write: (written) => keep({ ...kept, written }),
    writeOver: (written, base, version) => keep({ ...kept, written, base, version }),
    forget: () => storage()?.removeItem(place),
  };
}

/** What this browser keeps; nothing of what an earlier release kept in another form. */
function keptAt(place: string): Kept | undefined {
  const kept = storage()?.getItem(place) ?? undefined;
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Kept)
    .safeParse(kept).data;
}

/** Asking for it throws where a browser keeps nothing for pages within another one. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
