import { z } from 'zod';
import type { Message } from '../../../../cards/frame';
import { settingsCard } from '../../../../cards/people/settings';
import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature } from '../../../chat/define';
import type { Weekday } from '../../../contracts/calendar';
import { Language } from '../../../contracts/people';
import { createTranslator, errorSentence, weekdayName } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import type { PeopleChatServices } from './services';

const SAVE = 'people/save-settings';
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** `1,2,4`; what is no weekday is left out. */
const WorkingDays = z
  .string()
  .max(40)
  .default('')
  .transform((text) => WEEKDAYS.filter((day) => text.split(',').includes(String(day))));

const SettingsData = z.object({ language: Language, workingDays: WorkingDays });

/** A person's language and working days. */
export function settingsChat({ people }: PeopleChatServices): ChatFeature {
  async function present(
    context: ChatContext,
    message?: Message,
    typed?: { workingDays: readonly Weekday[]; error: string },
  ) {
    const { workingDays } = await people.settingsOf(context.actor.tenantId, context.actor.personId);
    return settingsForm(context, typed?.workingDays ?? workingDays, message, typed?.error);
  }

  return {
    commands: [
      defineCommand({
        name: 'people/settings',
        phrases: { nl: ['werkdagen', 'instellingen'], en: ['working days', 'settings'] },
        help: 'people.help.settings',
        handle: async (context) => context.reply(await present(context)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: SAVE,
        parse: (data) => SettingsData.parse(data),
        async handle(context, { language, workingDays }) {
          try {
            await people.chooseWorkingDays(context.actor, workingDays);
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
            return present(context, undefined, { workingDays, error: errorSentence(context.t, error) });
          }
          await people.chooseLanguage(context.actor, language);
          const reader = { ...context, language, t: createTranslator(language) };
          const days = workingDays.map((day) => weekdayName(day, language)).join(', ');
          return present(reader, { tone: 'good', text: reader.t('people.settings.saved', { days }) });
        },
      }),
    ],
  };
}

function settingsForm(
  context: ChatContext,
  workingDays: readonly Weekday[],
  message?: Message,
  error?: string,
): CardMessage {
  const { t, language, notice, person } = context;
  const title = t('people.settings.title');
  const card = settingsCard(
    { eyebrow: person.name, title, notice, message },
    {
      introduction: t('people.settings.introduction'),
      language: {
        label: t('people.settings.language'),
        choices: Language.options.map((value) => ({ title: t(`people.settings.language.${value}`), value })),
        value: language,
      },
      workingDays: {
        label: t('people.settings.working-days'),
        choices: WEEKDAYS.map((day) => ({ title: weekdayName(day, language), value: String(day) })),
        value: workingDays.join(','),
        error,
      },
      save: { title: t('people.settings.save'), verb: SAVE, data: {} },
    },
  );
  return { card, summary: message?.text ?? title };
}
