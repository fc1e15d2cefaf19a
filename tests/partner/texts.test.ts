import { filesIn, read } from '../repository/repository';
import en from '../../tab/partner/texts/en.json';
import nl from '../../tab/partner/texts/nl.json';
import { textIn } from '../../tab/partner/texts';

it('the page says the same in Dutch and English, and everything somewhere', () => {
  const source = filesIn('tab/partner')
    .filter((file) => file.endsWith('.ts'))
    .map(read)
    .join('\n');

  expect(Object.keys(en)).toEqual(Object.keys(nl));
  expect(Object.keys(nl).filter((key) => !source.includes(`'${key}'`))).toEqual([]);
});

it('a number is filled in', () => {
  expect(textIn('nl', 'progress', { answered: 4, asked: 12 })).toBe('4 van 12 klaar');
  expect(textIn('en', 'progress', { answered: 4, asked: 12 })).toBe('4 of 12 done');
});

it('colleagues’ je is not said to partners', () => {
  expect(Object.values(nl).filter((text) => /\b(je|jij|jouw|jou)\b/i.test(text))).toEqual([]);
});
