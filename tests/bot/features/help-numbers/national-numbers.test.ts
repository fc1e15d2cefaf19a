import { NATIONAL_NUMBERS } from '../../../../bot/features/help-numbers/national-numbers';

describe('the national numbers', () => {
  it.each`
    number         | use
    ${'112'}       | ${'acute'}
    ${'0800-9009'} | ${'acute'}
    ${'0800-0113'} | ${'acute'}
    ${'0800-2000'} | ${'advice'}
    ${'0800-1205'} | ${'advice'}
    ${'144'}       | ${'advice'}
    ${'0800-7000'} | ${'advice'}
    ${'0900-8844'} | ${'advice'}
  `('have $number, for $use', ({ number, use }) => {
    expect(NATIONAL_NUMBERS.filter((one) => one.number === number)).toMatchObject([{ use }]);
  });

  it('are those and no others, each with an id of its own', () => {
    expect(new Set(NATIONAL_NUMBERS.map(({ id }) => id)).size).toBe(8);
    expect(NATIONAL_NUMBERS).toHaveLength(8);
  });

  it('have one for every emergency: 112', () => {
    expect(NATIONAL_NUMBERS.filter(({ themes }) => themes.length === 0).map(({ number }) => number)).toEqual(['112']);
  });

  it('name 113 also by its short number', () => {
    const prevention = NATIONAL_NUMBERS.find(({ number }) => number === '0800-0113');

    expect(prevention?.when).toEqual({
      nl: expect.stringContaining('; 113 kan'),
      en: expect.stringContaining('; 113 works'),
    });
  });
});
