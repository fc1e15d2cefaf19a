import type { PlaceVisit } from '../../../contracts/reported-issues';
import { titleIn } from '../../annual-plan';
import type { Reader } from '../../annual-plan/presenters';
import type { Visit } from '../place-visit';
import { presentIssueRow, shortPlace } from './resources';

/** What a colleague needs to know before a visit, as the API answers it. */
export function presentVisit({ language }: Reader, visit: Visit): PlaceVisit {
  const { place, teamName, open, promised, running, planActions, closed } = visit;
  return {
    place: shortPlace(place),
    teamName,
    open: open.map(presentIssueRow),
    promises: promised.flatMap(promiseOf),
    running: running.map(({ run: { id, title, startOn } }) => ({ runId: id, title, startOn })),
    planActions: planActions.map(({ item, owner }) => ({
      itemId: item.id,
      title: titleIn(language, item),
      dueOn: item.dueOn,
      ownerName: owner?.name,
    })),
    closed: closed.map(presentIssueRow),
  };
}

function promiseOf({ view, byName }: Visit['promised'][number]) {
  const { id, feedback } = view.issue;
  return feedback === undefined ? [] : [{ issueId: id, at: feedback.at, byName, text: feedback.text }];
}
