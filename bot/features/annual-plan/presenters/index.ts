/** What the surfaces of other features may present of this one. */
export { changeSentence } from './change-sentence';
export { importCounts, importDoubts, noticeSentence, presentShownImport } from './import-notices';
export { namedPerson, presentItem, presentItemDetails } from './item-resource';
export type { Reader, ReaderToday } from './reader';
export { planLink } from './plan-link';
export { presentTeamChoice } from './team-choice';
