export { MaterialScreen } from './material-screen';
