export { neighborhoodRoutes } from './neighborhoods';
export { recordingRoutes } from './recording';
export { summaryRoutes } from './summary';
