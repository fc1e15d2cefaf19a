import { z } from 'zod';

/** Text that is not saved yet, and the version of what it was written over. */
export const KeptText = z.object({ text: z.string(), version: z.int() });
export type KeptText = z.infer<typeof KeptText>;

/** What this browser keeps under a name; nothing where it may keep nothing. */
export function keptText(name: string): KeptText | undefined {
  const kept = storage()?.getItem(name);
  if (kept === undefined || kept === null) return undefined;
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(KeptText)
    .safeParse(kept).data;
}

export function keepText(name: string, kept: KeptText): void {
  storage()?.setItem(name, JSON.stringify(kept));
}

export function forgetText(name: string): void {
  storage()?.removeItem(name);
}

/** Asking for it throws where a browser keeps nothing for pages within another one. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
