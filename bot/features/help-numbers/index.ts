export { helpNumbers } from './collections';
export type { AnyNumber, FittingNumbers, NumbersAsked } from './fitting-numbers';
export { createHelpNumbers, type HelpNumbers } from './service';
