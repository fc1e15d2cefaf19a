import type { Language } from '../../../contracts/people';
import type { Removed } from '../../../contracts/redaction';
import type { Translate } from '../../../i18n';

/** What was taken out of a text: `Voor de privacy haalde ik weg: 1 naam en 2 huisnummers. …`; undefined when nothing was. */
export function removedSentence(
  { t, language }: { readonly t: Translate; readonly language: Language },
  removed: readonly Removed[],
): string | undefined {
  if (removed.length === 0) return undefined;
  const parts = removed.map(({ kind, count }) => t(`reported-issues.removed.${kind}`, { count }));
  return t('reported-issues.understood.removed', { list: new Intl.ListFormat(language).format(parts) });
}
