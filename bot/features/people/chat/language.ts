import { defineCommand, type ChatFeature } from '../../../chat/define';
import type { ChatContext } from '../../../chat/chat-context';
import type { Language } from '../../../contracts/people';
import { createTranslator } from '../../../i18n';
import type { PeopleChatServices } from './services';

/** `nederlands` and `english`, understood in both languages. */
export function languageChat({ people }: PeopleChatServices): ChatFeature {
  const choose = (language: Language) => async (context: ChatContext) => {
    await people.chooseLanguage(context.actor, language);
    await context.reply({ text: createTranslator(language)('people.language.chosen') });
  };
  return {
    commands: [
      defineCommand({
        name: 'people/speak-english',
        openToGuests: true,
        phrases: { nl: ['engels'], en: ['english'] },
        help: 'people.help.language.en',
        handle: choose('en'),
      }),
      defineCommand({
        name: 'people/speak-dutch',
        openToGuests: true,
        phrases: { nl: ['nederlands'], en: ['dutch'] },
        help: 'people.help.language.nl',
        handle: choose('nl'),
      }),
    ],
  };
}
