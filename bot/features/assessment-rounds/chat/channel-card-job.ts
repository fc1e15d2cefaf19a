import type { Instant } from '../../../contracts/calendar';
import type { Language } from '../../../contracts/people';
import { createTranslator, type Translate } from '../../../i18n';
import { defineDueHandler, type DueHandler } from '../../../jobs/define';
import type { Clock } from '../../../ports/clock';
import type { Links } from '../../../ports/links';
import { channelCards as channelCardDocuments } from '../collections';
import type { ChannelCards } from '../channel-cards';
import { presentInChannel } from './response-in-channel';

/** Keeps the cards in channels up to date with the response. */
export function channelCardJobs(deps: {
  readonly channelCards: ChannelCards;
  readonly links: Links;
  readonly clock: Clock;
  readonly notice?: ((now: Instant, t: Translate, language: Language) => string) | undefined;
}): readonly DueHandler[] {
  const { channelCards, links } = deps;
  return [
    defineDueHandler({
      type: channelCardDocuments.type,
      async handle(stored) {
        const entry = channelCards.entryOf(stored);
        const { language } = entry.body;
        const t = createTranslator(language);
        const notice = deps.notice?.(deps.clock.now(), t, language);
        const said = notice === undefined ? {} : { notice };
        const tabLink = (path: string) => links.tab(path);
        await channelCards.refresh(entry, presentInChannel({ t, language, ...said, tabLink, chatLink: links.chat() }));
      },
    }),
  ];
}
