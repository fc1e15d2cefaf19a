export { createPlanCycle, type CycleView, type PlanCycle } from './service';
