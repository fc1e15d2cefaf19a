export { ConfigScreen } from './config-screen';
