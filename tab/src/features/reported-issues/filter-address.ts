import { ReportedIssueStatus } from '../../../../bot/contracts/reported-issues';
import { LocalDate } from '../../../../bot/contracts/calendar';
import { ThemeId } from '../../../../bot/contracts/themes';
import type { IssueFilter } from '../../api/reported-issues';

/** What a list can be narrowed to; the first holds all that waits for somebody. */
export const LISTED_STATUSES = ['unfinished', ...ReportedIssueStatus.options] as const;

/** Of the whole association, also in the tab of a team's channel. */
export const EVERY_TEAM = 'all';

/** The filter in an address; what is no filter lets everything through. In a channel tab the team is that channel's. */
export function filterIn(search: string, knownTeams: readonly string[]): IssueFilter {
  const asked = new URLSearchParams(search);
  const teamId = asked.get('in') ?? asked.get('team') ?? EVERY_TEAM;
  return {
    teamId: knownTeams.includes(teamId) ? teamId : undefined,
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
  const parts = { in: teamId, status, about: theme, place: placeId, from, to, words, mine };
  const pairs = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return pairs.length === 0 ? '/issues' : `/issues?${new URLSearchParams(pairs).toString()}`;
}

/** Whether something but the team narrows the list. */
export function isFiltered({ teamId: _team, ...rest }: IssueFilter): boolean {
  return Object.values(rest).some((value) => value !== undefined);
}

export function statusIn(text: string | null): IssueFilter['status'] {
  return LISTED_STATUSES.find((status) => status === text);
}
