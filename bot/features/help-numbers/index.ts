export { helpNumbers } from './collections';
export type { AnyNumber } from './fitting-numbers';
export { createHelpNumbers, type HelpNumbers } from './service';
