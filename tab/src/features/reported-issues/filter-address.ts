import { ReportedIssueStatus } from '../../../../bot/contracts/reported-issues';
import { LocalDate } from '../../../../bot/contracts/calendar';
import { ThemeId } from '../../../../bot/contracts/themes';
import type { IssueFilter } from '../../api/reported-issues';
import { addressWith } from '../../components/filter-in-address';
import { teamIn } from '../../components/team-and-place';

/** What a list can be narrowed to; the first holds all that waits for somebody. */
export const LISTED_STATUSES = ['unfinished', ...ReportedIssueStatus.options] as const;

/** The filter in an address; what is no filter lets everything through. In a channel tab the team is that channel's. */
export function filterIn(search: string, knownTeams: readonly string[]): IssueFilter {
  const asked = new URLSearchParams(search);
  return {
    teamId: teamIn(asked, knownTeams),
    status: statusIn(asked.get('status')),
    theme: ThemeId.safeParse(asked.get('about')).data,
    placeId: asked.get('place') ?? undefined,
    from: LocalDate.safeParse(asked.get('from')).data,
    to: LocalDate.safeParse(asked.get('to')).data,
    words: asked.get('words') ?? undefined,
    mine: asked.get('mine') === 'yes' ? 'yes' : undefined,
  };
}

/** The address of a list. `theme` and `team` in an address mean something else: the colors, and the channel's team. */
export function addressOf(filter: IssueFilter): string {
  const { teamId, status, theme, placeId, from, to, words, mine } = filter;
  return addressWith('/issues', { in: teamId, status, about: theme, place: placeId, from, to, words, mine });
}

/** Whether something but the team narrows the list. */
export function isFiltered({ teamId: _team, ...rest }: IssueFilter): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}

export function statusIn(text: string | null): IssueFilter['status'] {
  return LISTED_STATUSES.find((status) => status === text);
}
