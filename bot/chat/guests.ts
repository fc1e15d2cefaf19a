import type { MessageKey } from '../i18n';
import type { ChatContext } from './chat-context';
import type { CommandTable } from './command-table';
import type { AnyCardAction, ChatFeature, Command } from './define';
import { GuestRefused } from './errors';
import type { SmallTalk } from './small-talk';

/** A guest is of another organization: what is not marked as open to guests is not theirs. */
export function isGuest({ person }: Pick<ChatContext, 'person'>): boolean {
  return person.role === 'guest';
}

/** @throws GuestRefused */
export function refuseGuest(
  context: Pick<ChatContext, 'person'>,
  { openToGuests }: Pick<AnyCardAction, 'openToGuests'>,
) {
  if (isGuest(context) && openToGuests !== true) throw new GuestRefused();
}

/** The commands that are open to guests. */
export function guestCommands(features: readonly ChatFeature[]): readonly Command[] {
  return features.flatMap(({ commands }) => commands ?? []).filter(({ openToGuests }) => openToGuests === true);
}

const GUEST_TALK: Readonly<Record<SmallTalk | 'other' | 'help', MessageKey>> = {
  greeting: 'chat.guest.greeting',
  help: 'chat.guest.greeting',
  thanks: 'chat.guest.thanks',
  farewell: 'chat.guest.farewell',
  other: 'chat.guest.other',
};

/** What a guest is told to small talk and to whatever is not for guests. @param table with what is open to guests only */
export async function answerGuest(
  kind: keyof typeof GUEST_TALK,
  context: ChatContext,
  table: CommandTable,
): Promise<void> {
  const { t, language, person } = context;
  const phrases = table.entries(language).map(({ phrase, help }) => `\`${phrase}\` (${t(help)})`);
  const examples = new Intl.ListFormat(language, { type: 'disjunction' }).format(phrases);
  const next = t('chat.guest.can', { count: phrases.length, examples });
  await context.reply({ text: t(GUEST_TALK[kind], { name: person.givenName, next }) });
}
