/** What the surfaces of other features may present of this one. */
export { gapSentence } from './gap-sentence';
export { presentPlan } from './plan-resource';
