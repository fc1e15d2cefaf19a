import { containerDefinition } from '../../../../bot/adapters/cosmos/container';
import { openCosmosStore } from '../../../../bot/adapters/cosmos/store';
import type { StoreSchema } from '../../../../bot/ports/store';
import { startCannedService, type CannedService } from '../../../support/cosmos/canned-service';
import { throughHttps } from '../../../support/cosmos/through-https';
import { createCountingIds } from '../../../support/counting-ids';

const schema: StoreSchema = { note: { keys: {} } };
const token = { token: 'an-entra-token', expiresOnTimestamp: Date.now() + 3_600_000 };

let service: CannedService;
let scopes: (string | string[])[];
const open = (getToken = async () => token) =>
  openCosmosStore({
    endpoint: 'https://vechtzoom.documents.azure.example',
    credential: {
      async getToken(scope) {
        scopes.push(scope);
        return getToken();
      },
    },
    databaseId: 'd',
    containerId: 'c',
    schema,
    ids: createCountingIds(),
    patience: { totalMs: 0, wait: async () => undefined, random: () => 1 },
    clientOptions: {
      httpClient: throughHttps(service.endpoint),
      connectionPolicy: { enableEndpointDiscovery: false },
    },
  });

beforeEach(() => void (scopes = []));
afterEach(() => service.close());

it('signs in as an Entra identity where there is no key', async () => {
  service = await startCannedService({ _rid: 'rid', ...containerDefinition('c', schema) });
  const store = await open();
  service.answer({ status: 404 });

  expect(await store.read('p', 'note')).toBeUndefined();

  expect(decodeURIComponent(String(service.requests[0]?.headers['authorization']))).toBe(
    `type=aad&ver=1.0&sig=${token.token}`,
  );
  expect(scopes.flat()).toContain('https://vechtzoom.documents.azure.example/.default');
  await store.close();
});

it.each`
  answer                              | message
  ${{ status: 404 }}                  | ${'The container d/c is not there: deploy infra/main.bicep of this version first'}
  ${{ status: 403, substatus: 5300 }} | ${'The account does not let this identity read d/c: give it the data contributor role'}
`('says what to do when the container is answered with $answer.status', async ({ answer, message }) => {
  service = await startCannedService({}, answer);

  await expect(open()).rejects.toMatchObject({ name: 'StoreError', code: 'invalid', message });
});

it('says why when nobody can sign in', async () => {
  service = await startCannedService({});
  const nobody = () => Promise.reject(new Error('Run az login first.\nOr give this machine an identity.'));

  await expect(open(nobody)).rejects.toMatchObject({
    name: 'StoreError',
    message: 'Cosmos refused opening d/c (Run az login first.)',
  });
});
