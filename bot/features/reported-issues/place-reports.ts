import type { LocalDate } from '../../contracts/calendar';
import type { Place } from '../../contracts/places';
import type { ThemeId } from '../../contracts/themes';
import type { Clock } from '../../ports/clock';
import type { Actor } from '../../shared/actor';
import { addDays, localDate, localDateOf, yearOf } from '../../shared/local-date';
import { mayViewPlan } from '../annual-plan';
import type { Places } from '../places';
import type { IssueDocument } from './collections';
import type { IssueDocuments } from './issue-documents';
import { newestIssues } from './issue-list';
import { isSensitive } from './theme-route';

/** What was reported at a place in the last twelve months. */
export interface PlaceReports {
  readonly place: Place;
  readonly total: number;
  /** Of these that nobody closed yet. */
  readonly open: number;
  /** The theme reported most first; without those of which nobody knows what they are about. */
  readonly themes: readonly { readonly theme: ThemeId; readonly count: number }[];
}

/** So many are counted at most, the newest. */
const MOST_COUNTED = 1_000;

/**
 * What is counted of reported issues for the plans of a team. Plans are read by many and go out as documents, so what is only for
 * those who have to do with it is never counted there, whoever asks.
 */
export function createPlaceReports({
  places,
  documents,
  clock,
}: {
  readonly places: Pick<Places, 'ofTeam'>;
  readonly documents: IssueDocuments;
  readonly clock: Clock;
}) {
  async function counted(tenantId: string, teamId: string, known: readonly Place[], placeId?: string) {
    const filter = { from: yearBefore(localDateOf(clock.now())), placeId };
    const page = await newestIssues(documents, tenantId, [teamId], filter, { limit: MOST_COUNTED, fits: isCounted });
    return known.map((place) => reportsAt(place, page.issues));
  }

  return {
    /** All places of a team, also those without reports; undefined for who does not see the team's work. */
    async ofTeam(actor: Actor, teamId: string): Promise<readonly PlaceReports[] | undefined> {
      if (!mayViewPlan(actor, teamId)) return undefined;
      return counted(actor.tenantId, teamId, await places.ofTeam(actor.tenantId, teamId));
    },

    /** Undefined for who does not see the work of the place's team. */
    async ofPlace(actor: Actor, place: Place): Promise<PlaceReports | undefined> {
      if (!mayViewPlan(actor, place.teamId)) return undefined;
      return (await counted(actor.tenantId, place.teamId, [place], place.id))[0];
    },

    /** For who is asked how livable a place is, whatever team they are of: how many are open, and came in since New Year. */
    async countsAt(tenantId: string, place: Place): Promise<{ readonly open: number; readonly thisYear: number }> {
      const today = localDateOf(clock.now());
      const filter = { from: yearBefore(today), placeId: place.id };
      const page = { limit: MOST_COUNTED, fits: isCounted };
      const { issues } = await newestIssues(documents, tenantId, [place.teamId], filter, page);
      return {
        open: issues.filter(({ status }) => status !== 'closed').length,
        thisYear: issues.filter(({ reportedAt }) => yearOf(localDateOf(reportedAt)) === yearOf(today)).length,
      };
    },
  };
}

export type PlaceReportReader = ReturnType<typeof createPlaceReports>;

function isCounted(issue: IssueDocument): boolean {
  return !isSensitive(issue) && issue.closedAs !== 'withdrawn' && issue.closedAs !== 'not-ours';
}

function reportsAt(place: Place, issues: readonly IssueDocument[]): PlaceReports {
  const here = issues.filter(({ placeId }) => placeId === place.id);
  const counts = new Map<ThemeId, number>();
  for (const { theme } of here) if (theme !== undefined) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  const themes = [...counts].map(([theme, count]) => ({ theme, count }));
  return {
    place,
    total: here.length,
    open: here.filter(({ status }) => status !== 'closed').length,
    themes: themes.sort((one, other) => other.count - one.count || one.theme.localeCompare(other.theme)),
  };
}

function yearBefore(today: LocalDate): LocalDate {
  const [month = 1, day = 1] = today.split('-').slice(1).map(Number);
  return localDate(yearOf(today) - 1, month, day) ?? addDays(today, -366);
}
