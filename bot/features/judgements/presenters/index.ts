export { choicesOf, gradeFields } from './judgement-fields';
export type { JudgementReader } from './judgement-reader';
export type { PlaceListExtras } from './place-list-card';
export { presentScreen, progressOf } from './screen-card';
