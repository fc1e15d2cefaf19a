import type { TeamTotals } from './collections';

type TeamEntry = readonly [teamId: string, totals: TeamTotals];

export interface FoldedTeams {
  readonly apart: readonly TeamEntry[];
  /** Counted as one; empty where that would still be too few, and these teams are in the total only. */
  readonly together: readonly TeamEntry[];
}

/** From so many colleagues on the counts of a team do not point to one of them. */
const FEWEST_COLLEAGUES = 4;

/**
 * Teams as they may be told apart to who does not lead them. Those in which few colleagues were asked go together, and the smallest of
 * the others with them where that is needed: what the others leave of the total points to nobody either. Partners do not count for it.
 */
export function foldedTeams(teams: readonly TeamEntry[]): FoldedTeams {
  const bySize = teams
    .filter((team) => colleaguesIn(team) > 0)
    .sort((one, other) => colleaguesIn(one) - colleaguesIn(other) || one[0].localeCompare(other[0]));
  const sizeOf = (count: number) => bySize.slice(0, count).reduce((sum, team) => sum + colleaguesIn(team), 0);
  let count = bySize.filter((team) => colleaguesIn(team) < FEWEST_COLLEAGUES).length;
  while (count > 0 && count < bySize.length && sizeOf(count) < FEWEST_COLLEAGUES) count += 1;
  const together = bySize.slice(0, count);
  const apart = teams.filter((team) => !together.includes(team));
  return { apart, together: sizeOf(count) < FEWEST_COLLEAGUES ? [] : together };
}

function colleaguesIn([, { professionals }]: TeamEntry): number {
  return professionals.people;
}
