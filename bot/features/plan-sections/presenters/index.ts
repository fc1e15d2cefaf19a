/** What the surfaces of other features may present of this one. */
export { presentSections } from './section-view';
