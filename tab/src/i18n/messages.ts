import type { MessageValues } from './format';
import nlApp from './nl/app.json';
import nlAssessmentRounds from './nl/assessment-rounds.json';
import nlHelpNumbers from './nl/help-numbers.json';
import nlItems from './nl/items.json';
import nlNetworkPartners from './nl/network-partners.json';
import nlOverview from './nl/overview.json';
import nlPlan from './nl/plan.json';
import nlRecognition from './nl/recognition.json';
import nlReportedIssues from './nl/reported-issues.json';
import nlSettings from './nl/settings.json';
import nlThemes from './nl/themes.json';
import nlToolkit from './nl/toolkit.json';
import nlHouseStyle from './nl/house-style.json';
import nlInterventions from './nl/interventions.json';
import nlMaterials from './nl/materials.json';

/** Dutch is the source: its keys are the keys. English comes to who reads it, from `english.ts`. */
export const nl = {
  ...nlApp,
  ...nlItems,
  ...nlOverview,
  ...nlPlan,
  ...nlSettings,
  ...nlHelpNumbers,
  ...nlThemes,
  ...nlReportedIssues,
  ...nlRecognition,
  ...nlToolkit,
  ...nlHouseStyle,
  ...nlInterventions,
  ...nlMaterials,
  ...nlAssessmentRounds,
  ...nlNetworkPartners,
};

export type MessageKey = keyof typeof nl;

export type Sentences = Readonly<Record<MessageKey, string>>;

/** Says a sentence in the reader's language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;
