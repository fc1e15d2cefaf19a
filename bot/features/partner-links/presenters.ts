import type { PartnerSession } from '../../contracts/partner-links';
import { createTranslator, longDay, type Translate } from '../../i18n';
import type { MailMessage } from '../../ports/mail';
import type { LinkedRound } from './linked-round';
import type { Visit } from './sessions';

/** The address of a link: what is behind the # stays in the browser, and reaches no server, proxy or log. */
export function addressOf(page: string, token: string): string {
  return `${page}#${token}`;
}

/** The token in an address of ours; undefined when it holds none. */
export function tokenIn(address: string): string | undefined {
  const at = address.indexOf('#');
  return at < 0 ? undefined : address.slice(at + 1);
}

/** The mail with a link, in the partner's language. @param sender the colleague who signs it */
export function linkMail({ round, partner }: LinkedRound, address: string, sender: string): MailMessage {
  const { language, email, organization, contactName } = partner;
  const t = TRANSLATORS[language];
  const name = contactName === '' ? organization : contactName;
  return {
    to: email,
    subject: t('partner-links.mail.subject', { round: round.name }),
    text: t('partner-links.mail.text', { name, address, sender, day: longDay(round.closesOn, language) }),
  };
}

export function presentSession({ round, partner }: LinkedRound): PartnerSession {
  const { organization, contactName, language } = partner;
  return { organization, contactName, language, roundName: round.name };
}

/** Tells the screens of one link apart from those of another that the same browser opened. */
export function keyOf({ roundId, participantId }: Visit): string {
  return `${roundId}.${participantId}`;
}

const TRANSLATORS: Readonly<Record<'nl' | 'en', Translate>> = {
  nl: createTranslator('nl'),
  en: createTranslator('en'),
};
