export { InterventionScreen } from './intervention-screen';
export { ToolkitScreen } from './toolkit-screen';
export { EditInterventionScreen, NewInterventionScreen } from './writing-screen';
