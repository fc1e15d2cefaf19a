import type { Language } from '../contracts/people';
import enAssessmentRoundsChat from './en/assessment-rounds-chat.json';
import enAnnualPlan from './en/annual-plan.json';
import enImport from './en/annual-plan-import.json';
import enAssessmentRounds from './en/assessment-rounds.json';
import enApi from './en/api.json';
import enCalendar from './en/calendar.json';
import enChat from './en/chat.json';
import enDeliveries from './en/deliveries.json';
import enDemo from './en/demo.json';
import enHelpNumbers from './en/help-numbers.json';
import enHouseStyle from './en/house-style.json';
import enImportPlan from './en/import-plan.json';
import enInterventionRuns from './en/intervention-runs.json';
import enInterventions from './en/interventions.json';
import enInterventionsChat from './en/interventions-chat.json';
import enJudgementSummary from './en/judgement-summary.json';
import enJudgements from './en/judgements.json';
import enMaterials from './en/materials.json';
import enNetworkPartners from './en/network-partners.json';
import enPartnerLinks from './en/partner-links.json';
import enPeople from './en/people.json';
import enPhotos from './en/photos.json';
import enPlanDocuments from './en/plan-documents.json';
import enPlacePlans from './en/place-plans.json';
import enPlanCopies from './en/plan-copies.json';
import enPlanReports from './en/plan-reports.json';
import enPlanRequests from './en/plan-requests.json';
import enPlanTemplates from './en/plan-templates.json';
import enPlanCycle from './en/plan-cycle.json';
import enPlanGoals from './en/plan-goals.json';
import enPlanSections from './en/plan-sections.json';
import enRecognition from './en/recognition.json';
import enReminders from './en/reminders.json';
import enReportedIssues from './en/reported-issues.json';
import enStart from './en/start.json';
import nlAssessmentRoundsChat from './nl/assessment-rounds-chat.json';
import nlAnnualPlan from './nl/annual-plan.json';
import nlImport from './nl/annual-plan-import.json';
import nlAssessmentRounds from './nl/assessment-rounds.json';
import nlApi from './nl/api.json';
import nlCalendar from './nl/calendar.json';
import nlChat from './nl/chat.json';
import nlDeliveries from './nl/deliveries.json';
import nlDemo from './nl/demo.json';
import nlHelpNumbers from './nl/help-numbers.json';
import nlHouseStyle from './nl/house-style.json';
import nlImportPlan from './nl/import-plan.json';
import nlInterventionRuns from './nl/intervention-runs.json';
import nlInterventions from './nl/interventions.json';
import nlInterventionsChat from './nl/interventions-chat.json';
import nlJudgementSummary from './nl/judgement-summary.json';
import nlJudgements from './nl/judgements.json';
import nlMaterials from './nl/materials.json';
import nlNetworkPartners from './nl/network-partners.json';
import nlPartnerLinks from './nl/partner-links.json';
import nlPeople from './nl/people.json';
import nlPhotos from './nl/photos.json';
import nlPlanDocuments from './nl/plan-documents.json';
import nlPlacePlans from './nl/place-plans.json';
import nlPlanCopies from './nl/plan-copies.json';
import nlPlanReports from './nl/plan-reports.json';
import nlPlanRequests from './nl/plan-requests.json';
import nlPlanTemplates from './nl/plan-templates.json';
import nlPlanCycle from './nl/plan-cycle.json';
import nlPlanGoals from './nl/plan-goals.json';
import nlPlanSections from './nl/plan-sections.json';
import nlRecognition from './nl/recognition.json';
import nlReminders from './nl/reminders.json';
import nlReportedIssues from './nl/reported-issues.json';
import nlStart from './nl/start.json';

/** Dutch is the source: its keys are the keys. */
const nl = {
  ...nlApi,
  ...nlAssessmentRounds,
  ...nlStart,
  ...nlImportPlan,
  ...nlChat,
  ...nlCalendar,
  ...nlDemo,
  ...nlPartnerLinks,
  ...nlPeople,
  ...nlNetworkPartners,
  ...nlAnnualPlan,
  ...nlAssessmentRoundsChat,
  ...nlImport,
  ...nlPhotos,
  ...nlPlanDocuments,
  ...nlPlanCycle,
  ...nlPlanGoals,
  ...nlPlanSections,
  ...nlReminders,
  ...nlDeliveries,
  ...nlPlanTemplates,
  ...nlPlanReports,
  ...nlPlacePlans,
  ...nlPlanCopies,
  ...nlPlanRequests,
  ...nlInterventionRuns,
  ...nlInterventions,
  ...nlInterventionsChat,
  ...nlJudgements,
  ...nlJudgementSummary,
  ...nlMaterials,
  ...nlHouseStyle,
  ...nlHelpNumbers,
  ...nlRecognition,
  ...nlReportedIssues,
};

export type MessageKey = keyof typeof nl;

/** A sentence that is missing in English does not compile. */
const en: Record<MessageKey, string> = {
  ...enApi,
  ...enAssessmentRounds,
  ...enStart,
  ...enImportPlan,
  ...enChat,
  ...enCalendar,
  ...enDemo,
  ...enPartnerLinks,
  ...enPeople,
  ...enNetworkPartners,
  ...enAnnualPlan,
  ...enAssessmentRoundsChat,
  ...enImport,
  ...enPhotos,
  ...enPlanDocuments,
  ...enPlanCycle,
  ...enPlanGoals,
  ...enPlanSections,
  ...enReminders,
  ...enDeliveries,
  ...enPlanTemplates,
  ...enPlanReports,
  ...enPlacePlans,
  ...enPlanCopies,
  ...enPlanRequests,
  ...enInterventionRuns,
  ...enInterventions,
  ...enInterventionsChat,
  ...enJudgements,
  ...enJudgementSummary,
  ...enMaterials,
  ...enHouseStyle,
  ...enHelpNumbers,
  ...enRecognition,
  ...enReportedIssues,
};

export const messages: Record<Language, Record<MessageKey, string>> = { nl, en };
