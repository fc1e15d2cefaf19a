import type { SuggestionOutcome } from '../../contracts/interventions';
import type { PersonId } from '../../contracts/people';
import type { ReportedIssue } from '../../contracts/reported-issues';
import type { ThemeId } from '../../contracts/themes';
import type { Entry } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import { tenantOf } from '../../shared/partitions';
import type { Toolkit } from '../interventions';
import type { IssueDocument } from './collections';
import type { IssueDocuments } from './issue-documents';
import type { IssueMoving } from './issue-moving';

/** What the association learns from its own corrections. */
export interface ThemeLearning {
  /** Which theme a text is about by whoever corrected it; the same twice changes nothing. */
  learn(
    by: { readonly tenantId: string; readonly personId: PersonId },
    lesson: {
      readonly issueId: string;
      readonly text: string;
      readonly from?: ThemeId | undefined;
      readonly to: ThemeId;
    },
  ): Promise<unknown>;
  /** Takes away what a report taught. */
  forget(tenantId: string, issueId: string): Promise<unknown>;
}

export interface SettlingDeps {
  readonly documents: IssueDocuments;
  readonly moving: IssueMoving;
  readonly learning: ThemeLearning;
  readonly toolkit: Pick<Toolkit, 'note' | 'forget'>;
}

export type Settling = ReturnType<typeof createSettling>;

/**
 * What follows from a change of an issue: it moves to the team of its place, and what was corrected, turned down or solved is
 * learned from. All of it follows from the issue as it is and may happen twice, so that what was broken off is begun again.
 */
export function createSettling({ documents, moving, learning, toolkit }: SettlingDeps) {
  async function learnTheme(tenantId: string, { id, text, theme, recognized, history, ...issue }: ReportedIssue) {
    const corrections = history.filter(({ change }) => change.what === 'corrected' && change.theme !== undefined);
    if (theme === undefined || theme === recognized.theme) {
      if (corrections.length > 0) await learning.forget(tenantId, id);
      return;
    }
    const personId = corrections.at(-1)?.by ?? issue.reportedBy;
    await learning.learn({ tenantId, personId }, { issueId: id, text, from: recognized.theme, to: theme });
  }

  async function learnOutcomes(tenantId: string, issue: ReportedIssue): Promise<void> {
    const { id, theme } = issue;
    if (theme === undefined) return;
    const turnedDown = new Set(
      issue.history.flatMap(({ change }) => (change.what === 'rejected' ? change.interventionIds : [])),
    );
    for (const { interventionId, outcome } of issue.suggested) {
      const heard = { theme, issueId: id, interventionId };
      const learned = outcome === 'started' ? effectOf(issue) : outcome === 'rejected' ? 'rejected' : undefined;
      if (learned !== undefined) await toolkit.note(tenantId, { ...heard, outcome: learned });
      else if (outcome === 'shown' && turnedDown.has(interventionId)) await toolkit.forget(tenantId, heard);
    }
  }

  return {
    /** Answers the issue where it is then; undefined when it is gone. */
    async settle(entry: Entry<IssueDocument>): Promise<Entry<IssueDocument> | undefined> {
      const tenantId = tenantOf(entry.pk);
      let current: Entry<IssueDocument> | undefined = entry;
      while (current !== undefined && (current.due !== undefined || current.body.movingTo !== undefined)) {
        if (current.body.movingTo !== undefined) {
          current = await moving.move(current);
          continue;
        }
        await learnTheme(tenantId, current.body);
        await learnOutcomes(tenantId, current.body);
        try {
          await documents.rest(current);
          return documents.again(current);
        } catch (error) {
          // It changed meanwhile: what was learned may have come after that change, so it is learned again.
          if (!(error instanceof StoreError && (error.code === 'stale' || error.code === 'missing'))) throw error;
          current = await documents.again(current);
        }
      }
      return current;
    },
  };
}

/** Whether something is to be learned of a change, or the issue to be moved. */
export function hasConsequences(before: IssueDocument, after: IssueDocument): boolean {
  const told = (issue: IssueDocument) =>
    JSON.stringify([issue.theme, issue.movingTo, issue.suggested, issue.runs.length > 0 && effectOf(issue)]);
  const isRetold = before.text !== after.text && after.theme !== after.recognized.theme;
  return isRetold || told(before) !== told(after);
}

/** How the interventions of an issue did; undefined while nothing can be said. */
function effectOf({ status, closedAs, history }: ReportedIssue): SuggestionOutcome | undefined {
  if (status === 'closed' && closedAs === 'solved') return 'helped';
  const solvedAt = history.findLastIndex(({ change }) => change.what === 'closed' && change.as === 'solved');
  if (solvedAt < 0) return undefined;
  const isReopened = history.slice(solvedAt).some(({ change }) => change.what === 'reopened');
  return isReopened ? 'did-not-help' : 'started';
}
