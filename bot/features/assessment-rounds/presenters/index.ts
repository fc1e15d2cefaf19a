export { presentRound, presentRoundRow, roundNames } from './round-resource';
