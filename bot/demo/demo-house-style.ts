import type { HouseStyle } from '../contracts/materials';

/** How the invented association looks on paper; the number reaches nobody. */
export const DEMO_HOUSE_STYLE: HouseStyle = {
  name: 'De Vechtzoom (voorbeeld)',
  color: '#1f6b75',
  phone: '0000 - 12 34 56',
  email: 'wonen@vechtzoom.example',
  website: 'www.vechtzoom.example',
};
