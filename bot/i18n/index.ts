export { dayInList, longDay, monthName, shortDay, weekdayName } from './dates';
export { dueWords } from './due-words';
export { errorSentence } from './error-sentence';
export type { MessageKey } from './messages';
export { createTranslator, isMessageKey, type MessageValues, type Translate } from './translate';
