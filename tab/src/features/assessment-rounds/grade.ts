import type { Language } from '../../../../bot/contracts/people';

/** Where a grade lies: at most 6.4, up to 6.9, and from 7.0. */
export type GradeBand = 'low' | 'middle' | 'good';

/** `6,8`: a grade as everybody reads it, with one decimal. */
export function gradeText(grade: number, language: Language): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(rounded(grade));
}

/** The band of a grade as it is shown. */
export function bandOf(grade: number): GradeBand {
  const shown = rounded(grade);
  if (shown <= 6.4) return 'low';
  return shown < 7 ? 'middle' : 'good';
}

/** How a grade moved since the round before, as the shown grades tell. */
export function movementOf(now: number, before: number): { readonly to: 'up' | 'down' | 'same'; readonly by: number } {
  const by = rounded(rounded(now) - rounded(before));
  if (by === 0) return { to: 'same', by: 0 };
  return { to: by > 0 ? 'up' : 'down', by: Math.abs(by) };
}

function rounded(grade: number): number {
  return Math.round(grade * 10) / 10;
}
