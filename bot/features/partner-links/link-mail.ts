import type { Clock } from '../../ports/clock';
import type { Collection, Entry } from '../../ports/collection';
import { MailError, type Mail, type MailMessage } from '../../ports/mail';
import type { PartnerLink } from './collections';
import { MailNotSent } from './errors';

/** Claims the mailing of a link, then sends: of two that come together one sends. What was not taken may be sent again. */
export async function sendOnce(
  {
    links,
    clock,
    mail,
  }: { readonly links: Collection<PartnerLink>; readonly clock: Clock; readonly mail: Mail | undefined },
  link: Entry<PartnerLink>,
  write: () => MailMessage,
): Promise<'applied' | 'already'> {
  if (mail === undefined) throw new MailNotSent();
  const { pk, id, body } = link;
  let isOurs = false;
  await links.update(pk, id, (entry) => {
    isOurs = entry.body.hash === body.hash && entry.body.mailedAt === undefined;
    return isOurs ? { body: { ...entry.body, mailedAt: clock.now() } } : undefined;
  });
  if (!isOurs) return 'already';
  try {
    await mail.send(write());
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    await links.update(pk, id, (entry) => ({ body: unmailed(entry.body) }));
    throw new MailNotSent();
  }
  return 'applied';
}

function unmailed({ mailedAt: _mailedAt, ...link }: PartnerLink): PartnerLink {
  return link;
}
