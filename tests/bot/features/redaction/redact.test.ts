import fc from 'fast-check';
import { redact, redactWords } from '../../../../bot/features/redaction';
import { readTable } from './judged-table';

const SENTENCES = ['own.jsonl', 'unseen.jsonl', 'unseen-again.jsonl', 'unseen-last.jsonl']
  .flatMap(readTable)
  .map(({ text }) => text);

describe('redact', () => {
  it('puts a readable mark in the place of each thing and counts them by kind', () => {
    const { text, removed } = redact('Mevr. Jansen en dhr. Bos, Kerkstraat 12, tel 06-12345678');

    expect(text).toBe('Mevr. [naam] en dhr. [naam], Kerkstraat [huisnummer], tel [telefoonnummer]');
    expect(removed).toEqual([
      { kind: 'name', count: 2 },
      { kind: 'house-number', count: 1 },
      { kind: 'phone', count: 1 },
    ]);
  });

  it('changes nothing the second time', () => {
    for (const sentence of SENTENCES) {
      const { text } = redact(sentence);
      expect(redact(text)).toMatchObject({ text, removed: [] });
    }
  });

  it('changes nothing the second time, whatever the pieces it is made of', () => {
    const pieces = SENTENCES.flatMap((sentence) => sentence.split(/(?<=\s)/));
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 30 });

    fc.assert(
      fc.property(text, (parts) => {
        const once = redact(parts.join('')).text;
        expect(redact(once).text).toBe(once);
      }),
      { numRuns: 2000, seed: 5 },
    );
  });

  it.each`
    keep              | sentence                                | result
    ${[]}             | ${'bij Fatima in de kelder stinkt het'} | ${'bij [naam] in de kelder stinkt het'}
    ${['Fatima']}     | ${'bij Fatima in de kelder stinkt het'} | ${'bij Fatima in de kelder stinkt het'}
    ${['Ter Braak']}  | ${'in Ter Braak ligt glas'}             | ${'in Ter Braak ligt glas'}
    ${['De Gerrits']} | ${'op de gerrits ligt glas'}            | ${'op de gerrits ligt glas'}
    ${['De Gerrits']} | ${'gerrits ligt op de bank'}            | ${'[naam] ligt op de bank'}
  `('leaves the names of places $keep: $sentence', ({ keep, sentence, result }) => {
    expect(redact(sentence, { keep }).text).toBe(result);
  });

  it('takes the number of a kept place out', () => {
    expect(redact('vuilnis bij De Akkers 15, alweer', { keep: ['De Akkers'] }).text).toBe(
      'vuilnis bij De Akkers [huisnummer], alweer',
    );
  });

  it.each`
    sentence                                      | values
    ${'Volgens Bloemers is de lift kapot'}        | ${['Bloemers']}
    ${'De hond van Zwaan blaft, zegt Zwaan'}      | ${['Zwaan']}
    ${'Bloemers zegt dat het stinkt'}             | ${['Bloemers']}
    ${'Bloemen staan op de galerij'}              | ${[]}
    ${'Veilig Thuis en de GGD zijn gebeld'}       | ${[]}
    ${'het is vies in Bathmen'}                   | ${[]}
    ${'OVERAL ROMMEL IN HET PORTIEK VAN DE FLAT'} | ${[]}
  `('asks about what may be a name: $sentence', ({ sentence, values }: { sentence: string; values: string[] }) => {
    const { text, unsure } = redact(sentence);

    expect(text).toBe(sentence);
    expect(unsure).toEqual(values.map((value) => ({ value, mark: '[naam]' })));
  });
});

describe('numbers with a check', () => {
  it.each`
    sentence                                      | isTaken
    ${'op de brief staat 111222333'}              | ${true}
    ${'op de brief staat 111222334'}              | ${false}
    ${'op de brief staat 000000000'}              | ${false}
    ${'zijn bsn is 111222334'}                    | ${true}
    ${'zaaknummer 111222333'}                     | ${false}
    ${'op de brief staat DE89370400440532013000'} | ${true}
    ${'op de brief staat DE88370400440532013000'} | ${false}
    ${'zijn iban is DE88370400440532013000'}      | ${true}
    ${'op de brief staat NL91ABNA0417164300'}     | ${true}
    ${'op de brief staat NL91XXXX9417164300'}     | ${false}
    ${'op de brief staat NL91 ABNA 0417 1643'}    | ${false}
  `('$sentence: $isTaken', ({ sentence, isTaken }) => {
    expect(redact(sentence).removed.length > 0).toBe(isTaken);
  });
});

describe('redactWords', () => {
  it.each`
    text                              | values                 | result
    ${'Volgens Bloemers is het waar'} | ${['Bloemers']}        | ${'Volgens [naam] is het waar'}
    ${'bloemers, BLOEMERS'}           | ${['Bloemers']}        | ${'[naam], [naam]'}
    ${'Bloemersstraat'}               | ${['Bloemers']}        | ${'Bloemersstraat'}
    ${'Jo de Wit zegt, Jo zegt'}      | ${['Jo', 'Jo de Wit']} | ${'[naam] zegt, [naam] zegt'}
    ${'[naam] en [huisnummer]'}       | ${['naam']}            | ${'[naam] en [huisnummer]'}
    ${'niets'}                        | ${['']}                | ${'niets'}
  `('takes $values out of "$text"', ({ text, values, result }) => {
    expect(redactWords(text, values)).toBe(result);
  });
});
