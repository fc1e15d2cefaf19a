import sharp from 'sharp';
import { z } from 'zod';
import type { Route } from '../../../bot/api/define';
import { createApiTester, type ApiTester } from '../../support/api/api-tester';

const Added = z.object({ photoId: z.string(), photoIds: z.array(z.string()) });

let api: ApiTester;
let adding: Route;
let params: Readonly<Record<string, string>>;
beforeAll(async () => {
  api = await createApiTester();
  adding = routeOf('addIssuePhoto');
  params = await api.prepare(adding);
});
afterAll(() => api.close());

it.each(['image/jpeg', 'image/png', 'image/heic'])(
  'is taken as %s, and told apart by what is in it',
  async (contentType) => {
    const response = await send(await aPicture(contentType), contentType);

    expect(response.status).toBe(201);
  },
);

it.each(['application/octet-stream', 'application/json', 'video/mp4', 'text/html'])(
  'is refused as %s',
  async (contentType) => {
    const response = await send(await aPicture('x'), contentType);

    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({ code: 'api.body.not-picture' });
  },
);

it('that is none is refused in words, and so is nothing', async () => {
  for (const body of [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), Buffer.from('')]) {
    const response = await send(body, 'image/svg+xml');

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'photos.picture.unreadable',
      title: expect.stringContaining('JPEG'),
    });
  }
});

it('is shown in place as a JPEG, kept by nobody but who asked, and taken for nothing else', async () => {
  const { photoId, photoIds } = Added.parse(await (await send(await aPicture('shown'), 'image/png')).json());

  const response = await api.send(routeOf('getPhoto'), { params: { photoId } });

  expect(photoIds).toContain(photoId);
  expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({ format: 'jpeg' });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, max-age=3600',
    vary: 'authorization, x-demo-identity',
    'x-content-type-options': 'nosniff',
  });
  expect(response.headers.has('content-disposition')).toBe(false);
});

it('is gone for everybody when it is removed', async () => {
  const { photoId } = Added.parse(await (await send(await aPicture('gone'), 'image/png')).json());

  await api.send(routeOf('removeIssuePhoto'), { params: { ...params, photoId } });

  expect((await api.send(routeOf('getPhoto'), { params: { photoId } })).status).toBe(404);
});

function routeOf(operationId: string): Route {
  const route = api.routes.find((one) => one.operationId === operationId);
  if (route === undefined) throw new Error(`There is no route ${operationId}`);
  return route;
}

function send(body: Buffer, contentType: string): Promise<Response> {
  return api.send(adding, { params, contentType, body: new Uint8Array(body) });
}

/** Another one for each name. */
function aPicture(name: string): Promise<Buffer> {
  const background = `#${Buffer.from(name.padEnd(3)).toString('hex').slice(-6)}`;
  return sharp({ create: { width: 20, height: 10, channels: 3, background } })
    .png()
    .toBuffer();
}
