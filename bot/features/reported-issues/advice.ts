import type { IssueRef } from '../../contracts/reported-issues';
import type { Clock } from '../../ports/clock';
import type { Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { addDays, localDateOf } from '../../shared/local-date';
import type { HelpNumbers } from '../help-numbers';
import type { Suggestion, Toolkit } from '../interventions';
import type { Places } from '../places';
import type { IssueDocument } from './collections';
import { EMERGENCY_GUIDANCE, guidanceOf, type Guidance } from './guidance';
import type { IssueDocuments } from './issue-documents';
import { newestIssues } from './issue-list';
import { visibleIssue } from './issue-reading';
import { viewIssues, type IssueView } from './issue-views';
import { issuePermissions, mayViewIssue } from './permissions';
import { withShown } from './suggested';
import { asksBasis, routeOf } from './theme-route';

/** What can be done about an issue. */
export interface Advice {
  /** Undefined while nobody knows what it is about. */
  readonly guidance: Guidance | undefined;
  readonly numbers: Awaited<ReturnType<HelpNumbers['forIssue']>>;
  readonly asksBasis: boolean;
  /** The best first, of different kinds. */
  readonly suggestions: readonly Suggestion[];
  /** Open ones at the same place about the same, the newest first. */
  readonly alike: readonly IssueView[];
}

/** What was shown or turned down, and how many more. */
export interface AdviceWish {
  readonly exclude?: readonly string[] | undefined;
  readonly limit?: number | undefined;
}

export interface AdviceDeps {
  readonly directory: Directory;
  readonly places: Pick<Places, 'place'>;
  readonly helpNumbers: Pick<HelpNumbers, 'forIssue'>;
  readonly toolkit: Pick<Toolkit, 'suggest'>;
  readonly documents: IssueDocuments;
  readonly clock: Clock;
}

/** Reported again within so many days is the same. */
const ALIKE_DAYS = 30;
const MOST_ALIKE = 5;
const MOST_TRIES = 5;

/** Advice on reported issues. */
export function createAdvisor(deps: AdviceDeps) {
  const { documents, clock } = deps;

  /** What was shown is kept with the issue; that is no change that anybody has to look at. */
  async function noteShown(actor: Actor, entry: Entry<IssueDocument>, ids: readonly string[]): Promise<void> {
    let current: Entry<IssueDocument> | undefined = entry;
    for (let tries = 0; tries < MOST_TRIES && current !== undefined; tries += 1) {
      const suggested = withShown(current.body.suggested, ids);
      const isKnown = suggested.length === current.body.suggested.length;
      if (isKnown || !issuePermissions(actor, current.body).correct) return;
      try {
        await documents.replace(current, { ...current.body, suggested }, false);
        return;
      } catch (error) {
        if (!(error instanceof StoreError && ['stale', 'missing'].includes(error.code))) throw error;
        current = await documents.again(current);
      }
    }
  }

  async function alikeOf(actor: Actor, { id, teamId, placeId, theme }: IssueDocument): Promise<readonly IssueView[]> {
    if (placeId === undefined || theme === undefined) return [];
    const from = addDays(localDateOf(clock.now()), -ALIKE_DAYS);
    const filter = { placeId, theme, from, statuses: ['open', 'in-progress'] } as const;
    const fits = (issue: IssueDocument) => issue.id !== id && mayViewIssue(actor, issue);
    const { issues } = await newestIssues(documents, actor.tenantId, [teamId], filter, { limit: MOST_ALIKE, fits });
    return viewIssues(deps, actor, issues);
  }

  async function adviseOn(actor: Actor, entry: Entry<IssueDocument>, wish: AdviceWish): Promise<Advice> {
    const { theme, otherThemes, basis, isEmergency, suggested } = entry.body;
    const settled = suggested.flatMap(({ interventionId, outcome }) => (outcome === 'shown' ? [] : [interventionId]));
    const [numbers, suggestions, alike] = await Promise.all([
      deps.helpNumbers.forIssue(actor.tenantId, { theme, otherThemes, isEmergency }),
      theme === undefined
        ? []
        : deps.toolkit.suggest(actor.tenantId, {
            themes: [theme, ...otherThemes],
            route: routeOf(entry.body),
            basis,
            exclude: [...settled, ...(wish.exclude ?? [])],
            ...(wish.limit === undefined ? {} : { limit: wish.limit }),
          }),
      alikeOf(actor, entry.body),
    ]);
    await noteShown(
      actor,
      entry,
      suggestions.map(({ intervention }) => intervention.id),
    );
    return { guidance: guidanceFor(entry.body), numbers, asksBasis: asksBasis(entry.body), suggestions, alike };
  }

  return {
    adviseOn,

    /** Costs the numbers, what was learned of the theme, and a query for what is alike. @throws IssueNotFound */
    async advice(actor: Actor, ref: IssueRef, wish: AdviceWish = {}): Promise<Advice> {
      return adviseOn(actor, await visibleIssue(documents, actor, ref), wish);
    },
  };
}

function guidanceFor({ theme, isEmergency }: IssueDocument): Guidance | undefined {
  if (theme !== undefined) return guidanceOf(theme, { isEmergency });
  return isEmergency ? EMERGENCY_GUIDANCE : undefined;
}
