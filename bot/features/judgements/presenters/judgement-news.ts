import type { Message } from '../../../../cards/frame';
import type { JudgementNews } from '../judgement-screen';
import type { JudgementReader } from './judgement-reader';

/** What came of what was pressed, and what was taken out of the texts. */
export function newsMessage(reader: JudgementReader, news: JudgementNews | undefined): Message | undefined {
  if (news === undefined) return undefined;
  const { t, voice, language } = reader;
  const { what, placeName: place, removed } = news;
  const parts = removed.map(({ kind, count }) => t(`reported-issues.removed.${kind}`, { count }));
  const list = new Intl.ListFormat(language).format(parts);
  const told = t(`judgements.news.${what}`, { place, voice });
  const text = parts.length === 0 ? told : `${told} ${t('judgements.removed', { list })}`;
  return { tone: what === 'changed' || parts.length > 0 ? 'warning' : 'good', text };
}
