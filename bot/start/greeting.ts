import type { Instant } from '../contracts/calendar';
import type { Language } from '../contracts/people';
import { createTranslator, longDay } from '../i18n';
import { localDateOf, localTimeOf } from '../shared/local-date';

export interface Greeting {
  readonly association: string;
  readonly person: string;
  readonly playgroundAddress: string;
  /** Absent when the tab was not built. */
  readonly tabAddress?: string | undefined;
  readonly botAddress: string;
  readonly dataFolder: string;
  readonly now: Instant;
  readonly digestTime: string;
}

/** What somebody sees who has just started the program: where it is and what to try, Dutch first. */
export function greetingText(greeting: Greeting): string {
  return `\n${block(greeting, 'nl')}\n\n${block(greeting, 'en')}\n`;
}

function block(greeting: Greeting, language: Language): string {
  const { association, person, playgroundAddress, tabAddress, botAddress, dataFolder, now, digestTime } = greeting;
  const t = createTranslator(language);
  const addresses = [
    [t('start.address.chat', { person }), playgroundAddress],
    ...(tabAddress === undefined ? [] : [[t('start.address.tab'), tabAddress] as const]),
    [t('start.address.bot'), botAddress],
    [t('start.address.data'), dataFolder],
  ] as const;
  const width = Math.max(...addresses.map(([label]) => label.length));
  return [
    t('start.running', { association }),
    t('start.clock', { day: longDay(localDateOf(now), language), time: localTimeOf(now) }),
    ...addresses.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`),
    t('start.try'),
    `  1. ${t('start.try.plan')}`,
    `  2. ${t('start.try.digest', { time: digestTime })}`,
    `  3. ${t('start.try.tasks')}`,
    t('start.stop'),
  ].join('\n');
}
