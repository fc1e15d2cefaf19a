import type { IssueAdvice } from '../../../../bot/contracts/reported-issues';

/** An intervention that is suggested, with why. */
export type Suggestion = IssueAdvice['suggestions'][number];
