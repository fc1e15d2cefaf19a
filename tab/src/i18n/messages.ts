import type { Language } from '../../../bot/contracts/people';
import enApp from './en/app.json';
import enHelpNumbers from './en/help-numbers.json';
import enItems from './en/items.json';
import enOverview from './en/overview.json';
import enPlan from './en/plan.json';
import enRecognition from './en/recognition.json';
import enReportedIssues from './en/reported-issues.json';
import enSettings from './en/settings.json';
import enThemes from './en/themes.json';
import nlApp from './nl/app.json';
import nlHelpNumbers from './nl/help-numbers.json';
import nlItems from './nl/items.json';
import nlOverview from './nl/overview.json';
import nlPlan from './nl/plan.json';
import nlRecognition from './nl/recognition.json';
import nlReportedIssues from './nl/reported-issues.json';
import nlSettings from './nl/settings.json';
import nlThemes from './nl/themes.json';

/** Dutch is the source: its keys are the keys. */
const nl = {
  ...nlApp,
  ...nlItems,
  ...nlOverview,
  ...nlPlan,
  ...nlSettings,
  ...nlHelpNumbers,
  ...nlThemes,
  ...nlReportedIssues,
  ...nlRecognition,
};

export type MessageKey = keyof typeof nl;

/** A sentence that is missing in English does not compile. */
const en: Record<MessageKey, string> = {
  ...enApp,
  ...enItems,
  ...enOverview,
  ...enPlan,
  ...enSettings,
  ...enHelpNumbers,
  ...enThemes,
  ...enReportedIssues,
  ...enRecognition,
};

export const messages: Record<Language, Record<MessageKey, string>> = { nl, en };
