export { judgementDrafts, judgements, neighborhoodRemarks, placeSummaries } from './collections';
export { createJudging, type Judge, type JudgementSaved, type Judging } from './judging';
export { createNeighborhoods, type Neighborhoods } from './neighborhoods';
export { JudgementPress, createJudgementSteps, type JudgementSteps } from './judgement-steps';
export { answerOf, formOf, JudgementForm } from './judgement-form';
export type { JudgementScreen } from './judgement-screen';
export { VERBS } from './verbs';
export { createSummaries } from './summary';
