import type { ThemeId } from '../../../contracts/themes';
import type { Translate } from '../../../i18n';

/** A theme as people read it; absent while nobody knows what it is about. */
export function themeName(t: Translate, theme: ThemeId | undefined): string {
  return theme === undefined ? t('reported-issues.understood.theme.none') : t(`reported-issues.theme.${theme}`);
}
