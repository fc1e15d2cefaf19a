import enApp from './en/app.json';
import enAssessmentRounds from './en/assessment-rounds.json';
import enHelpNumbers from './en/help-numbers.json';
import enItems from './en/items.json';
import enNetworkPartners from './en/network-partners.json';
import enOverview from './en/overview.json';
import enPlan from './en/plan.json';
import enRecognition from './en/recognition.json';
import enReportedIssues from './en/reported-issues.json';
import enSettings from './en/settings.json';
import enThemes from './en/themes.json';
import enToolkit from './en/toolkit.json';
import enHouseStyle from './en/house-style.json';
import enInterventions from './en/interventions.json';
import enMaterials from './en/materials.json';
import type { Sentences } from './messages';

/** A sentence that is missing in English does not compile. */
export const en: Sentences = {
  ...enApp,
  ...enItems,
  ...enOverview,
  ...enPlan,
  ...enSettings,
  ...enHelpNumbers,
  ...enThemes,
  ...enReportedIssues,
  ...enRecognition,
  ...enToolkit,
  ...enHouseStyle,
  ...enInterventions,
  ...enMaterials,
  ...enAssessmentRounds,
  ...enNetworkPartners,
};
