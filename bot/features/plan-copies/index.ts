export { createPlanCopies } from './service';
