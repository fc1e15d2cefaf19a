import type { Language } from '../contracts/people';
import enAnnualPlan from './en/annual-plan.json';
import enImport from './en/annual-plan-import.json';
import enApi from './en/api.json';
import enCalendar from './en/calendar.json';
import enChat from './en/chat.json';
import enDemo from './en/demo.json';
import enImportPlan from './en/import-plan.json';
import enPeople from './en/people.json';
import enReminders from './en/reminders.json';
import enStart from './en/start.json';
import nlAnnualPlan from './nl/annual-plan.json';
import nlImport from './nl/annual-plan-import.json';
import nlApi from './nl/api.json';
import nlCalendar from './nl/calendar.json';
import nlChat from './nl/chat.json';
import nlDemo from './nl/demo.json';
import nlImportPlan from './nl/import-plan.json';
import nlPeople from './nl/people.json';
import nlReminders from './nl/reminders.json';
import nlStart from './nl/start.json';

/** Dutch is the source: its keys are the keys. */
const nl = {
  ...nlApi,
  ...nlStart,
  ...nlImportPlan,
  ...nlChat,
  ...nlCalendar,
  ...nlDemo,
  ...nlPeople,
  ...nlAnnualPlan,
  ...nlImport,
  ...nlReminders,
};

export type MessageKey = keyof typeof nl;

/** A sentence that is missing in English does not compile. */
const en: Record<MessageKey, string> = {
  ...enApi,
  ...enStart,
  ...enImportPlan,
  ...enChat,
  ...enCalendar,
  ...enDemo,
  ...enPeople,
  ...enAnnualPlan,
  ...enImport,
  ...enReminders,
};

export const messages: Record<Language, Record<MessageKey, string>> = { nl, en };
