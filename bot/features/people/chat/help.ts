import type { CardButton } from '../../../../cards/button';
import { helpCard } from '../../../../cards/people/help';
import type { ChatContext } from '../../../chat/chat-context';
import type { MessageKey } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { OPEN_ABSENCE } from '../absence-card';

/** What can be asked, in this person's language; `unknown` when they typed something that is no command. */
export function presentHelp(
  context: ChatContext,
  entries: readonly { readonly phrase: string; readonly help: MessageKey }[],
  options: {
    readonly listVerb: string;
    readonly unknown?: boolean;
    /** Before the others. */
    readonly also?: readonly CardButton[];
  },
): CardMessage {
  const { t, notice } = context;
  const title = t('people.help.title');
  const buttons: readonly CardButton[] = [
    ...(options.also ?? []),
    { title: t('annual-plan.button.my-tasks'), verb: options.listVerb, data: {} },
    { title: t('reminders.digest.away'), verb: OPEN_ABSENCE, data: {} },
  ];
  const commands = entries.map(({ phrase, help }) => ({ command: phrase, explanation: t(help) }));
  const card = helpCard(
    { eyebrow: t('people.help.eyebrow'), title, notice },
    {
      introduction: t(options.unknown === true ? 'people.help.unknown' : 'people.help.introduction'),
      groups: [{ title: t('people.help.group'), commands }],
      buttons,
    },
  );
  return { card, summary: title };
}
