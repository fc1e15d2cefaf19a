import { z } from 'zod';
import { defineCardAction, type ChatFeature } from '../../chat/define';
import { LocalDate } from '../../contracts/calendar';
import type { DigestDelivery } from './digest-delivery';
import { OPEN_DIGEST } from './digest-card';
import type { ItemSource } from './item-source';
import { presentDigest } from './presenters';
import type { Reminders } from './service';

export interface ReminderChatServices {
  readonly reminders: Reminders;
  readonly delivery: DigestDelivery;
  readonly source: ItemSource;
}

const DigestData = z.object({ day: LocalDate });

/** Going back to a digest: what still holds of it. */
export function reminderChat({ reminders, delivery, source }: ReminderChatServices): ChatFeature {
  return {
    cardActions: [
      defineCardAction({
        verb: OPEN_DIGEST,
        parse: (data) => DigestData.parse(data),
        async handle(context, { day }) {
          const { actor, t, language, today, notice } = context;
          await reminders.seen(actor.tenantId, actor.personId, day);
          const view = await delivery.view(actor.tenantId, actor.personId, day);
          if (view === undefined) return { text: t('reminders.digest.gone') };
          return presentDigest(view, {
            ...{ t, language, today, notice },
            verbs: source,
            tabLink: (path) => context.tabLink(path),
          });
        },
      }),
    ],
  };
}
