export { runningInterventions, suggestionOutcomes } from './collections';
export {
  createInterventionRuns,
  type InterventionRunDeps,
  type InterventionRuns,
  type StartIntervention,
} from './service';
export { createToolkit, type Toolkit } from './toolkit';
export type { RunView } from './run-view';
export type { Suggestion, Why } from './suggestions';
