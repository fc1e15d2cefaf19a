import { welcomeCard } from '../../../../cards/people/welcome';
import type { ChatFeature } from '../../../chat/define';
import type { PeopleChatServices } from './services';

const MOST_ROWS = 5;

/** The introduction: three lines, and what this person has to do now. */
export function welcomeChat({ todo }: PeopleChatServices): ChatFeature {
  return {
    async welcome(context) {
      const { t, notice, person } = context;
      const { rows, total, buttons } = await todo(context);
      const shown = rows.slice(0, MOST_ROWS);
      const title = t('people.welcome.title', { name: person.givenName });
      const more = total > shown.length ? t('people.welcome.todo.more', { count: total - shown.length }) : undefined;
      const card = welcomeCard(
        { eyebrow: t('people.help.eyebrow'), title, notice },
        {
          introduction: [t('people.welcome.line-1'), t('people.welcome.line-2'), t('people.welcome.line-3')],
          todo: {
            title: t('people.welcome.todo'),
            rows: shown,
            ...(total === 0 ? { more: t('people.welcome.todo.none') } : { more }),
          },
          buttons,
        },
      );
      await context.reply({ card, summary: title });
    },
  };
}
