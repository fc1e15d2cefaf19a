export { ItemScreen } from './item-screen';
