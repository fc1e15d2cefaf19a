export { createPlanDocuments } from './service';
