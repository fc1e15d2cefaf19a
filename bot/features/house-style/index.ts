export { houseStyles } from './collections';
export { createHouseStyles, type HouseStyles } from './service';
