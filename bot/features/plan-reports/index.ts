export { planReports } from './collections';
export { createPlanReports } from './service';
export { createTeamTalks } from './team-talks';
