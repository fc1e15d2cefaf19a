/** The verbs of this feature's card actions. */
export const VERBS = {
  openCopy: 'plan-copies/open-copy',
  copyPlan: 'plan-copies/copy-plan',
} as const;
