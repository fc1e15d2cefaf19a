import { createCommandTable } from '../../../bot/chat/command-table';
import { defineCommand, type Command } from '../../../bot/chat/define';

const commands = [
  aCommand('plan/open', { nl: ['jaarplan {year}', 'jaarplan'], en: ['annual plan {year}', 'annual plan'] }),
  aCommand('plan/example', { nl: ['jaarplan voorbeeld'], en: ['annual plan example'] }),
  aCommand('task/move', { nl: ['verplaats {task} naar {day}'], en: ['move {task} to {day}'] }),
  aCommand('task/list', { nl: ['mijn taken', 'taken'], en: ['my tasks', 'tasks'] }),
  aCommand('chat/help', { nl: ['help', '?'], en: ['help', '?'] }),
];

interface Recognition {
  readonly text: string;
  readonly command?: string;
  readonly language?: string;
  readonly words?: object;
}

describe('recognize', () => {
  it.each`
    text                                             | command           | language     | words
    ${'jaarplan 2027'}                               | ${'plan/open'}    | ${'nl'}      | ${{ year: '2027' }}
    ${'jaarplan'}                                    | ${'plan/open'}    | ${'nl'}      | ${{}}
    ${'  JAARPLAN   2027 !! '}                       | ${'plan/open'}    | ${'nl'}      | ${{ year: '2027' }}
    ${'Annual plan 2027.'}                           | ${'plan/open'}    | ${'en'}      | ${{ year: '2027' }}
    ${'jaarplan voorbeeld'}                          | ${'plan/example'} | ${'nl'}      | ${{}}
    ${'<at>Prettig Wonen</at> mijn taken'}           | ${'task/list'}    | ${'nl'}      | ${{}}
    ${'<at id="0">Prettig Wonen</at>&nbsp;my tasks'} | ${'task/list'}    | ${'en'}      | ${{}}
    ${'verplaats De Brug naar 3 maart'}              | ${'task/move'}    | ${'nl'}      | ${{ task: 'De Brug', day: '3 maart' }}
    ${'?'}                                           | ${'chat/help'}    | ${'nl'}      | ${{}}
    ${'help?'}                                       | ${'chat/help'}    | ${'nl'}      | ${{}}
    ${'please do not open jaarplan 2027'}            | ${undefined}      | ${undefined} | ${undefined}
    ${'mijn taken van gisteren'}                     | ${undefined}      | ${undefined} | ${undefined}
    ${'jaarplan.2027'}                               | ${undefined}      | ${undefined} | ${undefined}
    ${''}                                            | ${undefined}      | ${undefined} | ${undefined}
    ${`jaarplan ${'x'.repeat(300)}`}                 | ${undefined}      | ${undefined} | ${undefined}
  `('takes "$text" for $command', ({ text, command, language, words }: Recognition) => {
    const found = createCommandTable(commands).recognize(text, 'nl');

    expect(found?.command.name).toBe(command);
    expect(found?.language).toBe(language);
    expect(found?.words).toEqual(words);
  });

  it('takes a phrase of both languages for the preferred one', () => {
    expect(createCommandTable(commands).recognize('help', 'en')?.language).toBe('en');
  });
});

describe('suggest', () => {
  it.each`
    text                                          | suggestion
    ${'jaarplna 2027'}                            | ${'jaarplan 2027'}
    ${'Jaarplann 2027!'}                          | ${'jaarplan 2027'}
    ${'jaar plan 2027'}                           | ${'jaarplan 2027'}
    ${'anual plan 2027'}                          | ${'annual plan 2027'}
    ${'mijntaken'}                                | ${'mijn taken'}
    ${'hlep'}                                     | ${'help'}
    ${'jrpln 2027'}                               | ${undefined}
    ${'kast'}                                     | ${undefined}
    ${'mijn taken vandaag'}                       | ${undefined}
    ${'jaarplna van de wijk waar ik gisteren in'} | ${undefined}
    ${'verplats De Brug'}                         | ${undefined}
    ${'!'}                                        | ${undefined}
  `('reads "$text" as $suggestion', ({ text, suggestion }: { text: string; suggestion?: string }) => {
    expect(createCommandTable(commands).suggest(text, 'nl')).toBe(suggestion);
  });
});

describe('entries', () => {
  it('shows the first phrase of each command that has a help sentence, in the language asked for', () => {
    const table = createCommandTable([
      {
        ...aCommand('plan/open', { nl: ['jaarplan {year}', 'jaarplan'], en: ['annual plan {year}'] }),
        help: 'chat.suggestion',
      },
      aCommand('plan/hidden', { nl: ['geheim'], en: ['secret'] }),
    ]);

    expect(table.entries('nl')).toEqual([{ name: 'plan/open', phrase: 'jaarplan …', help: 'chat.suggestion' }]);
    expect(table.entries('en')).toEqual([{ name: 'plan/open', phrase: 'annual plan …', help: 'chat.suggestion' }]);
  });
});

describe('createCommandTable', () => {
  it.each([
    ['the same phrase', ['taken'], ['Taken']],
    ['the same phrase but for the name of the place', ['jaarplan {year}'], ['jaarplan {team}']],
  ])('refuses two commands with %s in one language', (_what, one, other) => {
    const both = [aCommand('one', { nl: one, en: ['one'] }), aCommand('other', { nl: other, en: ['other'] })];

    expect(() => createCommandTable(both)).toThrow('Commands one and other share the phrase');
  });
});

function aCommand(name: string, phrases: Command['phrases']): Command {
  return defineCommand({ name, phrases, handle: () => Promise.resolve() });
}
