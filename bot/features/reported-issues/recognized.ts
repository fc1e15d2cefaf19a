import type { Recognition } from '../../contracts/recognition';
import type { ReportedIssue } from '../../contracts/reported-issues';
import type { ThemeId } from '../../contracts/themes';

const MOST_OTHERS = 4;
const LEAST_SHARE = 0.05;

/** What is kept of a recognition. Without a theme when it is unclear, or no livability issue: people choose it then. */
export function recognizedOf({ ranked, score, isUnclear, outOfScope }: Recognition): {
  readonly theme: ThemeId | undefined;
  readonly otherThemes: readonly ThemeId[];
  readonly recognized: ReportedIssue['recognized'];
} {
  const first = isUnclear || outOfScope ? undefined : ranked[0];
  const likely = ranked.filter(({ theme, share }) => theme !== first?.theme && share >= LEAST_SHARE);
  return {
    theme: first?.theme,
    otherThemes: likely.slice(0, MOST_OTHERS).map(({ theme }) => theme),
    recognized: {
      ...(first === undefined ? {} : { theme: first.theme }),
      because: [...(first?.because ?? [])],
      score,
    },
  };
}
