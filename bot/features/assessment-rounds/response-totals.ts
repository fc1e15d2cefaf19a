import { SMALL_TEAMS, type ResponseCounts, type RoundResponse } from '../../contracts/assessment-rounds';
import type { Instant, LocalDate } from '../../contracts/calendar';
import type { Team } from '../../contracts/people';
import type { RoundTotals, RowCounts, StoredParticipant, TeamTotals } from './collections';
import { countsOf } from './participant-row';
import { foldedTeams } from './small-teams';

export function noTotals(at: Instant, epoch = 1): RoundTotals {
  return { epoch, byTeam: {}, at };
}

/** The totals after these rows were counted as they are now. */
export function withRows(totals: RoundTotals, rows: readonly StoredParticipant[], at: Instant): RoundTotals {
  const byTeam = { ...totals.byTeam };
  for (const row of rows) {
    const before = row.counted?.epoch === totals.epoch ? row.counted : NOTHING;
    const team = byTeam[row.teamId] ?? NO_TEAM;
    byTeam[row.teamId] = { ...team, [row.source]: moved(team[row.source], before, countsOf(row)) };
  }
  return { ...totals, byTeam, at };
}

/** The row as one that is counted in these totals, and waits no more. */
export function asCounted(row: StoredParticipant, { epoch }: Pick<RoundTotals, 'epoch'>): StoredParticipant {
  return { ...row, counted: { ...countsOf(row), epoch }, waits: false };
}

/** Whose counts somebody may see, and of which teams they may know who of it answered. */
export interface ResponseReader {
  readonly sees: (teamId: string) => boolean;
  readonly leads: (teamId: string) => boolean;
}

/** What the totals say of some teams, or of all. */
export function responseOf(
  totals: RoundTotals,
  teams: readonly Pick<Team, 'id' | 'name'>[],
  reader: ResponseReader,
): RoundResponse {
  const seen = Object.entries(totals.byTeam).filter(([teamId]) => reader.sees(teamId));
  const [professionals, partners] = (['professionals', 'partners'] as const).map((source) =>
    sumOf(seen.map(([, team]) => team[source])),
  );
  const all = sumOf(seen.flatMap(([, team]) => [team.professionals, team.partners]));
  return {
    total: figuresOf(all),
    bySource: { professionals: figuresOf(professionals ?? NOTHING), partners: figuresOf(partners ?? NOTHING) },
    byTeam: teamsOf(seen, teams, reader),
    byDay: Object.entries(all.byDay)
      .map(([day, given]) => ({ day, given }))
      .sort((one, other) => one.day.localeCompare(other.day)),
    at: totals.at,
  };
}

/** Whether two counts come to the same. */
export function isSameCount(one: RoundTotals, other: RoundTotals): boolean {
  const teamIds = new Set([...Object.keys(one.byTeam), ...Object.keys(other.byTeam)]);
  return [...teamIds].every((teamId) => {
    const [here, there] = [one.byTeam[teamId] ?? NO_TEAM, other.byTeam[teamId] ?? NO_TEAM];
    return (['professionals', 'partners'] as const).every((source) => isEqual(here[source], there[source]));
  });
}

const NOTHING: RowCounts = { people: 0, started: 0, finished: 0, asked: 0, given: 0, byDay: {} };
const NO_TEAM: TeamTotals = { professionals: NOTHING, partners: NOTHING };
const FIGURES = ['people', 'started', 'finished', 'asked', 'given'] as const;

type TeamEntry = readonly [teamId: string, totals: TeamTotals];

/** By name, then what is counted together. */
function teamsOf(
  seen: readonly TeamEntry[],
  teams: readonly Pick<Team, 'id' | 'name'>[],
  { leads }: ResponseReader,
): RoundResponse['byTeam'] {
  const own = seen.filter(([teamId]) => leads(teamId));
  const { apart, together } = foldedTeams(seen.filter(([teamId]) => !leads(teamId)));
  const named = [...own, ...apart]
    .map(([teamId, team]) => ({
      ...figuresOf(sumOf([team.professionals, team.partners])),
      ...{ teamId, teamName: teams.find(({ id }) => id === teamId)?.name ?? teamId },
    }))
    .filter(({ people, given }) => people > 0 || given > 0)
    .sort((one, other) => one.teamName.localeCompare(other.teamName, 'nl'));
  // Alone it would say no more than the total.
  if (named.length === 0 || together.length === 0) return named;
  const sum = sumOf(together.flatMap(([, team]) => [team.professionals, team.partners]));
  return [...named, { ...figuresOf(sum), teamId: SMALL_TEAMS, teamName: '' }];
}

function moved(sum: RowCounts, before: RowCounts, now: RowCounts): RowCounts {
  return sumOf([sum, negative(before), now]);
}

function sumOf(counts: readonly RowCounts[]): RowCounts {
  const byDay: Record<LocalDate, number> = {};
  for (const [day, given] of counts.flatMap((count) => Object.entries(count.byDay))) {
    byDay[day] = (byDay[day] ?? 0) + given;
  }
  const total = (figure: (typeof FIGURES)[number]) => counts.reduce((sum, count) => sum + count[figure], 0);
  return {
    ...{ people: total('people'), started: total('started'), finished: total('finished') },
    ...{ asked: total('asked'), given: total('given') },
    byDay: Object.fromEntries(Object.entries(byDay).filter(([, given]) => given !== 0)),
  };
}

function negative({ people, started, finished, asked, given, byDay }: RowCounts): RowCounts {
  return {
    ...{ people: -people, started: -started, finished: -finished, asked: -asked, given: -given },
    byDay: Object.fromEntries(Object.entries(byDay).map(([day, count]) => [day, -count])),
  };
}

function figuresOf({ people, started, finished, asked, given }: RowCounts): ResponseCounts {
  return { people, started, finished, asked, given };
}

function isEqual(one: RowCounts, other: RowCounts): boolean {
  const days = new Set([...Object.keys(one.byDay), ...Object.keys(other.byDay)]);
  return (
    FIGURES.every((figure) => one[figure] === other[figure]) &&
    [...days].every((day) => (one.byDay[day] ?? 0) === (other.byDay[day] ?? 0))
  );
}
