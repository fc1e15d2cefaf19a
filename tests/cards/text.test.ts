import fc from 'fast-check';
import { escapeMarkdown, shortened, withPlainTexts } from '../../cards/text';
import { shown } from './reading';

describe('escapeMarkdown', () => {
  it.each`
    typed                                    | written
    ${'Opschoondag Lekstraat'}               | ${'Opschoondag Lekstraat'}
    ${'*dringend* en _snel_'}                | ${'\\*dringend\\* en \\_snel\\_'}
    ${'[klik](https://voorbeeld.example)'}   | ${'\\[klik\\](https://voorbeeld.example)'}
    ${'# kop'}                               | ${'\\# kop'}
    ${'huisnummer #12'}                      | ${'huisnummer #12'}
    ${'- lijst'}                             | ${'\\- lijst'}
    ${'portiek 12-24'}                       | ${'portiek 12-24'}
    ${'1. bellen'}                           | ${'1\\. bellen'}
    ${'12.000 euro'}                         | ${'12.000 euro'}
    ${'C:\\plan `x`'}                        | ${'C:\\\\plan \\`x\\`'}
    ${'<at>Sanne</at> ~weg~ a|b'}            | ${'\\<at\\>Sanne\\</at\\> \\~weg\\~ a\\|b'}
    ${'&lt; maar R&D'}                       | ${'\\&lt; maar R&D'}
    ${'{{DATE(2017-02-14T06:00:00Z,LONG)}}'} | ${'{\\{DATE(2017-02-14T06:00:00Z,LONG)}}'}
    ${'eerste regel\n\n\ttweede'}            | ${'eerste regel tweede'}
    ${'${1 + 1}'}                            | ${'${1 + 1}'}
  `('writes $typed as $written', ({ typed, written }: { typed: string; written: string }) => {
    expect(escapeMarkdown(typed)).toBe(written);
  });

  it('shows exactly what was typed, spaces and line ends aside', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(shown(escapeMarkdown(typed))).toBe(typed.replace(/[^\S\u00A0]+/g, ' '));
      }),
    );
  });
});

describe('withPlainTexts', () => {
  it('escapes what Teams reads as markdown, and leaves the rest as it is', () => {
    const button = { type: 'Action.Execute', title: '*a*', verb: 'x/y', data: { text: '*a*' } };
    const element = {
      type: 'Container',
      items: [
        { type: 'TextBlock', text: '*a*' },
        { type: 'FactSet', facts: [{ title: '*a*', value: '_b_' }] },
        { type: 'Input.ChoiceSet', label: '*a*', value: '*a*', choices: [{ title: '*a*', value: '*a*' }] },
      ],
      selectAction: button,
    };

    expect(withPlainTexts(element)).toEqual({
      type: 'Container',
      items: [
        { type: 'TextBlock', text: '\\*a\\*' },
        { type: 'FactSet', facts: [{ title: '\\*a\\*', value: '\\_b\\_' }] },
        { type: 'Input.ChoiceSet', label: '*a*', value: '*a*', choices: [{ title: '*a*', value: '*a*' }] },
      ],
      selectAction: button,
    });
  });
});

describe('shortened', () => {
  it.each`
    text                   | length | short
    ${'korte tekst'}       | ${11}  | ${'korte tekst'}
    ${'te lange tekst'}    | ${12}  | ${'te lange…'}
    ${'aaneengeschreven'}  | ${8}   | ${'aaneeng…'}
    ${'a langaaneenwoord'} | ${10}  | ${'a langaan…'}
  `(
    'cuts $text to at most $length: $short',
    ({ text, length, short }: { text: string; length: number; short: string }) => {
      expect(shortened(text, length)).toBe(short);
    },
  );
});
