/** What the surfaces of other features may present of this one. */
export { goalLine, goalValues } from './goal-line';
export { presentAgreement, presentGoal } from './resources';
