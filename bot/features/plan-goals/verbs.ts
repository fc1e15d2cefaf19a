/** The verbs of this feature's card actions. */
export const VERBS = { openGoals: 'plan-goals/open-goals' } as const;
