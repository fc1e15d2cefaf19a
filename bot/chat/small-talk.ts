import { Language } from '../contracts/people';
import { tidy } from './phrase';

export type SmallTalk = 'greeting' | 'thanks' | 'farewell';

export interface RecognizedSmallTalk {
  readonly kind: SmallTalk;
  readonly language: Language;
}

/** Whether `text` is nothing but pleasantries ("top, dank je wel!"); the last one counts. */
export function recognizeSmallTalk(text: string, preferred: Language): RecognizedSmallTalk | undefined {
  const parts = tidy(text)
    .toLowerCase()
    .split(/\s*[,.!?;]+\s*/u);
  const inOrder = [preferred, ...Language.options.filter((language) => language !== preferred)];
  for (const language of inOrder) {
    const kinds = parts.map((part) => kindOf(part, language));
    const last = kinds.at(-1);
    if (last !== undefined && !kinds.includes(undefined)) return { kind: last, language };
  }
  return undefined;
}

const WORDS: Readonly<Record<Language, Readonly<Record<SmallTalk, readonly string[]>>>> = {
  nl: {
    greeting: [
      'hoi',
      'hallo',
      'hey',
      'hé',
      'goedemorgen',
      'goedemiddag',
      'goedenavond',
      'goeiemorgen',
      'goedendag',
      'goeiedag',
      'dag',
    ],
    thanks: [
      ...['dank je', 'dankje', 'dank je wel', 'dankjewel', 'dank', 'dank u', 'dank u wel', 'bedankt', 'top', 'fijn'],
      ...['super', 'prima', 'mooi', 'hartstikke bedankt', '👍', '🙏'],
    ],
    farewell: ['doei', 'doeg', 'tot ziens', 'tot morgen', 'tot straks', 'fijne dag', 'fijn weekend', 'goed weekend'],
  },
  en: {
    greeting: ['hi', 'hello', 'hey', 'hi there', 'hello there', 'good morning', 'good afternoon', 'good evening'],
    thanks: [
      'thanks',
      'thank you',
      'thanks a lot',
      'many thanks',
      'thank you very much',
      'great',
      'cheers',
      '👍',
      '🙏',
    ],
    farewell: ['bye', 'goodbye', 'bye bye', 'see you', 'see you tomorrow', 'have a nice day', 'have a nice weekend'],
  },
};

function kindOf(part: string, language: Language): SmallTalk | undefined {
  const { greeting, thanks, farewell } = WORDS[language];
  if (greeting.includes(part)) return 'greeting';
  if (thanks.includes(part)) return 'thanks';
  return farewell.includes(part) ? 'farewell' : undefined;
}
