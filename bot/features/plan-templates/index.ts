export { legalConfirmations, planTemplates } from './collections';
export { createLegalDates, type Confirmation, type LegalDateList } from './legal-dates';
export { legalSourceOf, titleIn } from './milestone';
export { createPlanTemplates, type PlanTemplates } from './service';
