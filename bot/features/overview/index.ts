export { planSummaries } from './collections';
export { createOverview } from './service';
export { createPlanSummaries } from './summaries';
export { createSummaryCheck } from './summary-check';
