export { planSections, sectionDocId } from './collections';
export { createPlanSections, type PlanSections, type Sections } from './service';
