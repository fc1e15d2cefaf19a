import { defineCommand, type ChatFeature } from '../chat/define';
import type { Instant } from '../contracts/calendar';
import type { Reminders } from '../features/reminders';
import { longDay } from '../i18n';
import { addMilliseconds, instantAt, localDateOf, localTimeOf } from '../shared/local-date';

const SHORTLY_BEFORE_MILLISECONDS = 10_000;

/** The clock of the demo goes to the next working day when asked, so that a reminder need not be waited for. */
export function demoChat(deps: {
  readonly reminders: Reminders;
  readonly jumpTo: (moment: Instant) => void;
  readonly digestTime: string;
}): ChatFeature {
  return {
    commands: [
      defineCommand({
        name: 'demo/next-day',
        phrases: { nl: ['volgende dag', 'morgen'], en: ['next day', 'tomorrow'] },
        help: 'demo.next-day.help',
        async handle(context) {
          const { actor, now, t, language } = context;
          const calendar = await deps.reminders.calendarOf(actor.tenantId);
          const day = calendar.after(localDateOf(now), [1, 2, 3, 4, 5]);
          const moment = addMilliseconds(instantAt(day, deps.digestTime), -SHORTLY_BEFORE_MILLISECONDS);
          deps.jumpTo(moment);
          await context.reply({
            text: t('demo.next-day.done', { day: longDay(day, language), time: localTimeOf(moment) }),
          });
        },
      }),
    ],
  };
}
