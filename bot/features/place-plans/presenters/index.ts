/** What the surfaces of other features may present of this one. */
export { presentFacts } from './facts';
export { presentPlacePlan, presentPlacePlans } from './place-plan';
