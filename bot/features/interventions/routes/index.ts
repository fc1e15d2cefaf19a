export { runRoutes } from './runs';
export { toolkitRoutes } from './toolkit';
