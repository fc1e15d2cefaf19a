/** What the surfaces of other features may present of this one. */
export { presentHelpNumbers } from './help-numbers';
