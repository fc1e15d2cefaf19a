import type {
  IssueAdvice,
  IssueList,
  IssueResource,
  IssueRow,
  ThemeGuidance,
} from '../../../contracts/reported-issues';
import type { Place } from '../../../contracts/places';
import type { Reader } from '../../annual-plan/presenters';
import { presentSuggestion } from '../../interventions/presenters';
import type { Advice } from '../advice';
import type { Guidance } from '../guidance';
import type { IssueView } from '../issue-views';
import type { IssueListing } from '../service';

/** A reported issue as the API answers it. */
export function presentIssue(view: IssueView): IssueResource {
  const { issue, place, teamName, reporterName, handlerName, isSensitive, may } = view;
  const { history: _history, ...rest } = issue;
  return { ...rest, place: place && shortPlace(place), teamName, reporterName, handlerName, isSensitive, may };
}

/** The row of a list. */
export function presentIssueRow(view: IssueView): IssueRow {
  const { joined, photoIds } = view.issue;
  return { ...presentIssue(view), joinedCount: joined.length, photoCount: photoIds.length };
}

export function presentIssueList({ issues, after }: IssueListing): IssueList {
  return { issues: issues.map(presentIssueRow), ...(after === undefined ? {} : { after }), may: { report: true } };
}

export function presentAdvice(reader: Reader, advice: Advice): IssueAdvice {
  const guidance = presentGuidance(reader, advice.guidance, advice.numbers);
  return {
    ...(guidance === undefined ? {} : { guidance }),
    asksBasis: advice.asksBasis,
    suggestions: advice.suggestions.map((suggestion) => presentSuggestion(reader.t, suggestion)),
    alike: advice.alike.map(presentIssueRow),
  };
}

/** Who to call, what to do and what not; undefined while nobody knows what it is about. */
export function presentGuidance(
  { language }: Reader,
  guidance: Guidance | undefined,
  { first }: Advice['numbers'],
): ThemeGuidance | undefined {
  if (guidance === undefined) return undefined;
  const { route, specialist } = guidance;
  return {
    route,
    do: guidance.do.map((line) => line[language]),
    dont: guidance.dont.map((line) => line[language]),
    ...(specialist === undefined ? {} : { specialist: specialist[language] }),
    numbers: [...first],
  };
}

export function shortPlace({ id, kind, name }: Place): Pick<Place, 'id' | 'kind' | 'name'> {
  return { id, kind, name };
}
