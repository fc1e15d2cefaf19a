import { recognizeSmallTalk } from '../../../bot/chat/small-talk';

it.each`
  text                      | kind          | language
  ${'hoi'}                  | ${'greeting'} | ${'nl'}
  ${'Goedemorgen!'}         | ${'greeting'} | ${'nl'}
  ${'hallo, goedemorgen'}   | ${'greeting'} | ${'nl'}
  ${'hello'}                | ${'greeting'} | ${'en'}
  ${'Dank je wel!!'}        | ${'thanks'}   | ${'nl'}
  ${'top, bedankt'}         | ${'thanks'}   | ${'nl'}
  ${'Thanks.'}              | ${'thanks'}   | ${'en'}
  ${'dank je, doei!'}       | ${'farewell'} | ${'nl'}
  ${'bye'}                  | ${'farewell'} | ${'en'}
  ${'hoi, de lift is stuk'} | ${undefined}  | ${undefined}
  ${'topper'}               | ${undefined}  | ${undefined}
  ${''}                     | ${undefined}  | ${undefined}
`('takes "$text" for $kind', ({ text, kind, language }: { text: string; kind?: string; language?: string }) => {
  expect(recognizeSmallTalk(text, 'nl')).toEqual(kind === undefined ? undefined : { kind, language });
});
