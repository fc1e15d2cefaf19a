import { isSameOrigin } from '../../../../bot/api/visitors/same-origin';

const OWN = 'https://leefbaarheid.example';

describe('whether a page of ours sent it', () => {
  it.each`
    headers                                                             | is
    ${{ origin: OWN, 'sec-fetch-site': 'same-origin' }}                 | ${true}
    ${{ origin: OWN }}                                                  | ${true}
    ${{ 'sec-fetch-site': 'same-origin' }}                              | ${true}
    ${{ origin: 'http://localhost:3978', host: 'localhost:3978' }}      | ${true}
    ${{}}                                                               | ${false}
    ${{ origin: 'null', host: 'localhost:3978' }}                       | ${false}
    ${{ origin: 'https://evil.example', host: 'leefbaarheid.example' }} | ${false}
    ${{ origin: 'https://leefbaarheid.example.evil.example' }}          | ${false}
    ${{ origin: OWN, 'sec-fetch-site': 'cross-site' }}                  | ${false}
    ${{ origin: OWN, 'sec-fetch-site': 'same-site' }}                   | ${false}
    ${{ origin: OWN, 'sec-fetch-site': 'none' }}                        | ${false}
  `('$headers: $is', ({ headers, is }) => {
    expect(isSameOrigin(headers, OWN)).toBe(is);
  });
});
