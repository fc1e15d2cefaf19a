import { ThemeId } from '../../../bot/contracts/themes';
import { createUnderstanding } from '../../../bot/features/recognition';
import { recognizeLine } from '../../../bot/start/recognized-line';

const understand = createUnderstanding();

it('answers a report with all themes, the likeliest first', () => {
  const answer = recognizeLine('{"id":"a","text":"Ratten bij de containers van de Vechtstraat"}', 1, understand);

  expect(answer).toMatchObject({ id: 'a', outOfScope: false, emergency: false, place: 'Vechtstraat' });
  expect('ranked' in answer && [...answer.ranked].sort()).toEqual([...ThemeId.options].sort());
  expect('ranked' in answer && answer.ranked.slice(0, 2)).toContain('pests');
});

it.each`
  line                   | what
  ${'no json'}           | ${'what is no JSON'}
  ${'{"id":"a"}'}        | ${'a line without text'}
  ${'{"text":"ratten"}'} | ${'a line without id'}
  ${'["a","ratten"]'}    | ${'a list'}
`('names $what by its number', ({ line }) => {
  expect(recognizeLine(line, 7, understand)).toEqual({ error: expect.stringContaining('"text"'), line: 7 });
});

it('takes an empty text as one that says nothing', () => {
  expect(recognizeLine('{"id":1,"text":""}', 1, understand)).toMatchObject({ id: 1, place: null });
});
