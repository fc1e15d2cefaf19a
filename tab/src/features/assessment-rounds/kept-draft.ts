import { z } from 'zod';
import { RoundDraft } from './round-draft';

const NAME = 'assessment-round:new';

/** A round that was being made in this browser; nothing where it may keep nothing. */
export function keptDraft(): RoundDraft | undefined {
  const kept = storage()?.getItem(NAME);
  if (kept === undefined || kept === null) return undefined;
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(RoundDraft)
    .safeParse(kept).data;
}

export function keepDraft(draft: RoundDraft): void {
  storage()?.setItem(NAME, JSON.stringify(draft));
}

export function forgetDraft(): void {
  storage()?.removeItem(NAME);
}

/** Asking for it throws where a browser keeps nothing for pages within another one. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
