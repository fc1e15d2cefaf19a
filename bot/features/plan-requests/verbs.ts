/** The verbs of this feature's card actions. */
export const VERBS = {
  openRounds: 'plan-requests/open-rounds',
  openForm: 'plan-requests/open-form',
  askAll: 'plan-requests/ask-all',
} as const;
