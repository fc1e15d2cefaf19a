import { createApiTester, type ApiTester } from '../../support/api/api-tester';

let api: ApiTester;
beforeAll(async () => {
  api = await createApiTester();
});
afterAll(() => api.close());

describe('a text with what no store can keep', () => {
  it.each`
    what                   | typed                   | kept
    ${'NUL'}               | ${'Schone\u0000 hal'}   | ${'Schone hal'}
    ${'a first half'}      | ${'Schone\ud83d hal'}   | ${'Schone hal'}
    ${'a second half'}     | ${'Schone\ude00 hal'}   | ${'Schone hal'}
    ${'a whole character'} | ${'Schone 😀 hal'}      | ${'Schone 😀 hal'}
    ${'text like a code'}  | ${'Schone \\u0000 hal'} | ${'Schone \\u0000 hal'}
  `('is taken without it: $what', async ({ what, typed, kept }: Record<'what' | 'typed' | 'kept', string>) => {
    const route = api.routes.find(({ operationId }) => operationId === 'writeAgreement');
    if (route === undefined) throw new Error('There is no such route');
    const params = { year: '2026', id: what.replaceAll(' ', '-').toLowerCase() };

    const response = await api.send(route, {
      params,
      body: escaped({ party: 'Gemeente', text: typed, contribution: '' }),
    });

    expect(await response.json()).toMatchObject({ text: kept });
  });
});

/** With every character beyond ASCII as a code, which is the same JSON. */
function escaped(body: unknown): string {
  return JSON.stringify(body).replace(
    /[\u0080-\uffff]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
