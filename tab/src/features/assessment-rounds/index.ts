export { EditRoundScreen } from './edit-round-screen';
export { NewRoundScreen } from './new-round-screen';
export { PlaceScreen } from './place-screen';
export { RoundScreen } from './round-screen';
export { RoundsScreen } from './rounds-screen';
