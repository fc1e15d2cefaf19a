/** Writes container.json from the program's own declarations, for infrastructure that makes the container before the program runs. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { containerDefinition } = require('../../dist/bot/adapters/cosmos/container.js');
const { storeSchema } = require('../../dist/bot/compose.js');
const { COSMOS_NAMES } = require('../../dist/bot/adapters/cosmos/names.js');

const definition = { ...COSMOS_NAMES, container: containerDefinition(COSMOS_NAMES.containerId, storeSchema) };
writeFileSync(new URL('container.json', import.meta.url), `${JSON.stringify(definition, undefined, 2)}\n`);
