export {
  dayAndMonth,
  dayInList,
  dueWords,
  instantText,
  longDay,
  monthName,
  numericDay,
  shortDay,
  weekdayName,
} from './dates';
export { LanguageContext, SentencesContext, useLanguage, useT } from './language';
export type { MessageKey } from './messages';
