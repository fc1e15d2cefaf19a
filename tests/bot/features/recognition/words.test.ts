import { createCompoundSplitter } from '../../../../bot/features/recognition/compounds';
import { createCueFinder } from '../../../../bot/features/recognition/cues';
import { builtInKnowledge } from '../../../../bot/features/recognition';
import { stemOf } from '../../../../bot/features/recognition/stem';
import { createWordReader } from '../../../../bot/features/recognition/words';

const read = createWordReader(builtInKnowledge().spellings);

it.each`
  forms                                         | stem
  ${['lopen', 'loop', 'loopt']}                 | ${'lop'}
  ${['huizen', 'huis', 'huisje', 'huisjes']}    | ${'huis'}
  ${['gooien', 'gooide', 'gegooid']}            | ${'gooi'}
  ${['buurt', 'buurten']}                       | ${'buurt'}
  ${['buur', 'buren']}                          | ${'bur'}
  ${['boompje', 'boom', 'bomen']}               | ${'bom'}
  ${['balletje', 'ballen', 'bal']}              | ${'bal'}
  ${['schreeuwt', 'schreeuwen', 'geschreeuwd']} | ${'schreeuw'}
  ${['geluid', 'geluiden']}                     | ${'geluid'}
  ${['kapot', 'kapotte']}                       | ${'kapot'}
  ${['mes']}                                    | ${'mes'}
`('$forms are one word', ({ forms, stem }: { forms: string[]; stem: string }) => {
  expect(new Set(forms.map(stemOf))).toEqual(new Set([stem]));
});

it.each`
  text                          | plain
  ${"Oons buurman, 't is kats"} | ${['ons', 'buurman', 'het', 'is', 'helemaal']}
  ${'mw. belt ivm ovl'}         | ${['mevrouw', 'belt', 'verband', 'overlast']}
  ${'Geen CAFÉ in de geleën'}   | ${['geen', 'cafe', 'in', 'de', 'geleen']}
  ${'vuilnizak in portik'}      | ${['vuilniszak', 'in', 'portiek']}
  ${'…!?'}                      | ${[]}
`('“$text” is read as $plain', ({ text, plain }) => {
  expect(read(text).map((word) => word.plain)).toEqual(plain);
});

it.each`
  word               | parts
  ${'vuilniszakken'} | ${['vuilnis', 'zak']}
  ${'buurtfeest'}    | ${['buurt', 'fes']}
  ${'stationsplein'} | ${['station', 'plein']}
  ${'plein'}         | ${[]}
  ${'vuilniskwxq'}   | ${['vuilnis']}
`('$word is made of $parts', ({ word, parts }) => {
  const split = createCompoundSplitter(['vuilnis', 'zakken', 'buurt', 'feest', 'station', 'plein']);

  expect(split(word)).toEqual(parts);
});

it.each`
  text                            | found
  ${'dreunende bas door de muur'} | ${[[0, 1]]}
  ${'een dreunend diepe bas'}     | ${[[1, 3]]}
  ${'dreunende harde diepe bas'}  | ${[]}
  ${'bas die dreunt'}             | ${[]}
`('“$text” has cues at $found', ({ text, found }) => {
  const find = createCueFinder([{ name: 'noise', cues: ['dreunende bas'] }], read);

  expect(find(read(text)).map(({ words }) => words)).toEqual(found);
});
