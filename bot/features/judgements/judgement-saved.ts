import type { JudgementTask } from '../../contracts/assessment-rounds';
import type { JudgementOutcome } from '../../contracts/judgements';
import type { Removed } from '../../contracts/redaction';

/** What came of saving. */
export interface JudgementSaved {
  readonly outcome: JudgementOutcome;
  /** As it is now; what was not saved stands in its draft. */
  readonly task: JudgementTask;
  /** From the texts that were sent. */
  readonly removed: readonly Removed[];
}
