import { z } from 'zod';
import { Instant } from '../../contracts/calendar';
import { HouseStyle } from '../../contracts/materials';
import { PersonId } from '../../contracts/people';
import type { CollectionDefinition } from '../../ports/collection';

/** `png` is base64. */
const KeptLogo = z.object({ png: z.string(), width: z.int(), height: z.int() });

export const KeptHouseStyle = z.object({
  style: HouseStyle,
  logo: KeptLogo.optional(),
  changedAt: Instant,
  changedBy: PersonId,
  version: z.int().min(1),
});
export type KeptHouseStyle = z.infer<typeof KeptHouseStyle>;

/** In the tenant's partition under the id `house-style`. */
export const houseStyles: CollectionDefinition<KeptHouseStyle> = {
  type: 'house-style',
  parse: (body) => KeptHouseStyle.parse(body),
  keys: {},
};

export const HOUSE_STYLE_ID = 'house-style';
