import type { Removed } from '../../../../bot/contracts/redaction';
import { useLanguage, useT } from '../../i18n';

/** What was taken out of a text: `1 naam en 2 telefoonnummers`; undefined when that is nothing. */
export function useRemovedWords(removed: readonly Removed[]): string | undefined {
  const t = useT();
  const language = useLanguage();
  if (removed.length === 0) return undefined;
  return new Intl.ListFormat(language).format(removed.map(({ kind, count }) => t(`issues.removed.${kind}`, { count })));
}
