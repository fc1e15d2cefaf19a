/** The verbs of this feature's card actions. */
export const VERBS = {
  openCycle: 'plan-cycle/open-cycle',
  openOffer: 'plan-cycle/open-offer',
  offerPlan: 'plan-cycle/offer-plan',
  stepPlan: 'plan-cycle/step-plan',
} as const;
