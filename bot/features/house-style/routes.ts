import { defineRoute, FileAnswer, RawPicture, type Route } from '../../api/define';
import { Stale } from '../../api/refusal';
import { HouseStyle, HouseStyleResource } from '../../contracts/materials';
import { MAX_IMAGE_BYTES } from '../../ports/images';
import type { HouseStyleOutcome, HouseStyles } from './service';

const KEPT_SECONDS = 300;
const forManagement = { only: 'managers and administrators', refused: ['teamlead', 'staff'] } as const;
const versionOf = ({ version }: HouseStyleResource): number => version;

interface HouseStyleServices {
  readonly houseStyles: HouseStyles;
}

/** How the association looks on what is printed. */
export function houseStyleRoutes(services: HouseStyleServices): readonly Route[] {
  return [...styleRoutes(services), ...logoRoutes(services)];
}

function styleRoutes({ houseStyles }: HouseStyleServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getHouseStyle',
      method: 'get',
      path: '/api/house-style',
      summary: 'The name, color and contact details that every material carries',
      access: 'everybody',
      response: HouseStyleResource,
      version: versionOf,
      example: { as: 'staff' },
      handle: (_input, { actor }) => houseStyles.view(actor),
    }),
    defineRoute({
      operationId: 'writeHouseStyle',
      method: 'put',
      path: '/api/house-style',
      summary: 'Writes the name, color and contact details that every material carries',
      access: forManagement,
      precondition: 'version',
      response: HouseStyleResource,
      version: versionOf,
      body: HouseStyle,
      example: {
        as: 'manager',
        seen: 1,
        body: { name: 'Woonstichting Oeverwaal (verzonnen)', color: '#1d6fb8', phone: '000-555 01 00' },
      },
      handle: async ({ body, seen }, { actor }) => current(await houseStyles.write(actor, seen, body)),
    }),
  ];
}

function logoRoutes({ houseStyles }: HouseStyleServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getHouseStyleLogo',
      method: 'get',
      path: '/api/house-style/logo',
      summary: 'The logo, as PNG',
      access: 'everybody',
      response: FileAnswer,
      produces: 'image/png',
      shown: { keptSeconds: KEPT_SECONDS },
      example: { as: 'staff', after: ['setHouseStyleLogo'] },
      handle: async (_input, { actor }) => ({ name: 'logo.png', bytes: await houseStyles.logo(actor.tenantId) }),
    }),
    defineRoute({
      operationId: 'setHouseStyleLogo',
      method: 'put',
      path: '/api/house-style/logo',
      summary: 'Sets the logo, from a PNG or JPEG; it is made smaller and keeps what it lets through',
      access: forManagement,
      precondition: 'version',
      response: HouseStyleResource,
      version: versionOf,
      body: RawPicture,
      maxBytes: MAX_IMAGE_BYTES,
      example: { as: 'manager', seen: 1, body: EXAMPLE_LOGO },
      handle: async ({ body, seen }, { actor }) => current(await houseStyles.setLogo(actor, seen, body)),
    }),
    defineRoute({
      operationId: 'removeHouseStyleLogo',
      method: 'delete',
      path: '/api/house-style/logo',
      summary: 'Takes the logo away',
      access: forManagement,
      precondition: 'version',
      response: HouseStyleResource,
      version: versionOf,
      example: { as: 'manager', after: ['setHouseStyleLogo'], seen: 2 },
      handle: async ({ seen }, { actor }) => current(await houseStyles.removeLogo(actor, seen)),
    }),
  ];
}

/** A PNG of one red dot. */
const EXAMPLE_LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** @throws Stale */
function current({ outcome, houseStyle }: HouseStyleOutcome): HouseStyleResource {
  if (outcome === 'stale') throw new Stale(houseStyle, houseStyle.version);
  return houseStyle;
}
