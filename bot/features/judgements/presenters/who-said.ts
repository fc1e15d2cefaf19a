import type { Translate } from '../../../i18n';
import type { Attribution } from '../attribution';

/** Who said something as people read it; undefined where it may not be told. */
export function whoSaid(t: Translate, who: Attribution): string | undefined {
  switch (who?.as) {
    case 'role':
      return t(`judgement-summary.role.${who.role}`);
    case 'colleague':
      return t('judgement-summary.colleague');
    case 'partner':
      return who.organization;
    default:
      return undefined;
  }
}
