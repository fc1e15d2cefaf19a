import { progressBar } from '../annual-plan/progress-bar';
import type { CardElement } from '../json';
import { shortened } from '../text';

/** The response of one team: counts only, nobody by name. */
export interface TeamLine {
  readonly team: string;
  /** `12 van 30 oordelen, 2 van 5 mensen klaar`. */
  readonly text: string;
  readonly given: number;
  readonly asked: number;
}

const LONGEST_TEAM = 60;

/** A team's name, a slim bar and the counts, under each other so that it fits a phone. */
export function teamLines(lines: readonly TeamLine[]): readonly CardElement[] {
  return lines.flatMap(({ team, text, given, asked }) => [
    { type: 'TextBlock', text: shortened(team, LONGEST_TEAM), spacing: 'medium', wrap: true },
    ...(asked === 0 ? [] : [progressBar({ done: given, total: asked, text: `${team}: ${text}` })]),
    { type: 'TextBlock', text, size: 'small', isSubtle: true, spacing: 'none', wrap: true },
  ]);
}
