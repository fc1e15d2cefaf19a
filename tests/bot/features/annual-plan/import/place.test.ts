import { createPlaceMatcher } from '../../../../../bot/features/annual-plan/import/place';
import { places } from '../../../../support/plans/association';

const matcher = createPlaceMatcher(places);

describe('the place in a cell', () => {
  it.each([
    ['Waalhof', 'waalhof', 'sure'],
    ['complex WAALHOF 12-80', 'waalhof', 'sure'],
    ['Maasplein', 'maasflat', 'sure'],
    ['de Maasflat', 'maasflat', 'sure'],
    ['Rivierenwijk', 'rivierenwijk', 'sure'],
    ['Rivierenwijk, Lekstraat', 'lekstraat', 'sure'],
    ['Lekstraat, Maasflat', 'lekstraat', 'first-of-several'],
    ['Maasflat en Lekstraat', 'maasflat', 'first-of-several'],
    ['Wallhof', 'waalhof', 'typing-error'],
  ])('takes %s for %s: %s', (text, id, surety) => {
    expect(matcher.inCell(text)).toMatchObject({ found: 'one', place: { id }, surety });
  });

  it.each([
    ['', 'empty'],
    ['n.v.t.', 'empty'],
    ['alle complexen', 'empty'],
    ['IJsselpad', 'unknown'],
    ['de', 'unknown'],
  ])('finds no place in "%s": %s', (text, why) => {
    expect(matcher.inCell(text)).toEqual({ found: 'none', why });
  });
});

describe('the place within a title', () => {
  it.each([
    ['Grofvuildag Lekstraat', 'lekstraat'],
    ['Schouw Rivierenwijk: Waalhof', 'waalhof'],
    ['Schouw Lekstraat en Waalhof', undefined],
    ['Lekstraatfeest', undefined],
  ])('finds in the title %s: %s', (title, id) => {
    expect(matcher.within(title)?.id).toBe(id);
  });
});
