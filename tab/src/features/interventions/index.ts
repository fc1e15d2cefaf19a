export { RunScreen } from './run-screen';
export { RunsScreen } from './runs-screen';
