import { z } from 'zod';
import { openProgramChat, type ProgramChat } from '../support/program/program-chat';
import { read } from './repository';

const PACKAGE = 'infra/app-package';
const Choice = z.object({ title: z.string(), value: z.string() });
const Parameter = z.object({ name: z.string(), choices: z.array(Choice).default([]) });
const Extensions = z.object({
  composeExtensions: z.tuple([
    z.object({
      commands: z.array(
        z.object({
          id: z.string(),
          type: z.string(),
          initialRun: z.boolean().default(false),
          parameters: z.array(Parameter).default([]),
        }),
      ),
    }),
  ]),
});

const [{ commands }] = Extensions.parse(JSON.parse(read(`${PACKAGE}/manifest.json`))).composeExtensions;
const english = z.record(z.string(), z.string()).parse(JSON.parse(read(`${PACKAGE}/languages/en.json`)));
const searches = commands.filter(({ type }) => type === 'query');
const choices = searches.flatMap(({ id, parameters }) =>
  parameters.flatMap((parameter) => parameter.choices.map((choice) => ({ id, name: parameter.name, ...choice }))),
);

describe('the searches of the manifest', () => {
  let chat: ProgramChat;

  beforeAll(async () => {
    chat = await openProgramChat();
  });

  it.each(searches)('$id finds something as soon as it is opened', async ({ id, initialRun }) => {
    expect(initialRun).toBe(true);
    expect((await chat.search('anna', id)).found.length).toBeGreaterThan(0);
  });

  it.each(choices)('$id finds something for $name: $title', async ({ id, name, value }) => {
    const { found, texts } = await chat.search('anna', id, { [name]: value });

    expect(texts).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(searches)('$id reads every parameter that people type in', async ({ id, parameters }) => {
    const typed = parameters.filter((parameter) => parameter.choices.length === 0);

    expect(typed.length).toBeGreaterThan(0);
    for (const { name } of typed) {
      expect((await chat.search('anna', id, { [name]: 'xyzzy' })).texts).toEqual([expect.stringContaining('xyzzy')]);
    }
  });
});

describe('the choices of the toolkit’s search', () => {
  it.each(choices.filter(({ name }) => name === 'theme'))('call $value what the bot calls it', ({ title, value }) => {
    expect({ nl: title, en: englishOf(title) }).toEqual(spoken(`reported-issues.theme.${value}`));
  });

  it.each(choices.filter(({ name }) => name === 'kind'))('call $value what the bot calls it', ({ title, value }) => {
    expect({ nl: title, en: englishOf(title) }).toEqual(spoken(`annual-plan.approach.${value}`));
  });
});

/** The English title of the choice that has this one in Dutch. */
function englishOf(dutch: string): string | undefined {
  const paths = commands.flatMap(({ parameters }, command) =>
    parameters.flatMap((parameter, at) =>
      parameter.choices.flatMap(({ title }, place) =>
        title === dutch ? [`composeExtensions[0].commands[${command}].parameters[${at}].choices[${place}].title`] : [],
      ),
    ),
  );
  return english[paths[0] ?? ''];
}

function spoken(key: string): { nl: string; en: string } {
  const Sentences = z.record(z.string(), z.string());
  const file = key.split('.')[0] ?? '';
  const of = (language: 'nl' | 'en') =>
    Sentences.parse(JSON.parse(read(`bot/i18n/${language}/${file}.json`)))[key] ?? '';
  return { nl: of('nl'), en: of('en') };
}
