import type { JudgementTask, OwnRound } from '../../contracts/assessment-rounds';
import type { JudgementAnswer } from '../../contracts/judgements';
import type { Removed } from '../../contracts/redaction';
import type { JudgementForm } from './judgement-form';

/** What is to be seen after something was pressed on a card of this feature; how it looks is the presenters'. */
export type JudgementScreen =
  | {
      readonly kind: 'judgement';
      readonly task: JudgementTask;
      /** What stands in the inputs. */
      readonly form: JudgementForm;
      readonly fault?: JudgementFault | undefined;
      /** What was saved elsewhere meanwhile, beside what was typed here. */
      readonly standing?: JudgementAnswer | undefined;
      readonly news?: JudgementNews | undefined;
    }
  | {
      readonly kind: 'overview';
      readonly own: OwnRound;
      /** How many places come before the first that is shown. */
      readonly skip: number;
      readonly news?: JudgementNews | undefined;
    }
  | { readonly kind: 'done'; readonly own: OwnRound; readonly news?: JudgementNews | undefined }
  /** The round is closed: what was filled in is kept, and does not count. */
  | { readonly kind: 'closed'; readonly task: JudgementTask; readonly form: JudgementForm; readonly keptNow: boolean };

/** What keeps a judgement from being saved, at the input where that is to be put right. */
export interface JudgementFault {
  readonly in: 'grades' | 'why' | 'extra';
  readonly what: 'missing' | 'too-long';
}

/** What came of what was pressed. */
export interface JudgementNews {
  readonly what: 'saved' | 'skipped' | 'already' | 'kept' | 'changed';
  readonly placeName: string;
  readonly removed: readonly Removed[];
}
