/** The verbs of this feature's card actions. */
export const VERBS = {
  openPlace: 'place-plans/open-place',
  makePlan: 'place-plans/make-plan',
  savePlan: 'place-plans/save-plan',
  addAction: 'place-plans/add-action',
} as const;
