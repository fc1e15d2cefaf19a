export { createAssignmentImports, type AssignmentImports } from './service';
