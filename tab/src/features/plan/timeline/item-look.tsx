import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { DiamondRegular } from '@fluentui/react-icons/svg/diamond';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ItemResource } from '../../../../../bot/contracts/plan-resources';
import { useMe } from '../../../api/me';
import { dueWords, useT } from '../../../i18n';

const useStyles = makeStyles({
  icon: { display: 'inline-flex', fontSize: '16px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  milestone: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  late: { color: tokens.colorPaletteRedForeground1 },
});

/** What an item is and how it stands, as a picture; the words stand beside it. */
export function ItemIcon({ item }: { readonly item: ItemResource }): ReactElement {
  const styles = useStyles();
  const tone = item.status === 'done' ? styles.done : item.isLate ? styles.late : undefined;
  return (
    <span aria-hidden className={mergeClasses(styles.icon, item.kind === 'milestone' && styles.milestone, tone)}>
      {pictureOf(item)}
    </span>
  );
}

function pictureOf({ status, isLate, kind }: ItemResource): ReactElement {
  if (status === 'done') return <CheckmarkCircleFilled />;
  if (status === 'past') return <HistoryRegular />;
  if (isLate) return <WarningFilled />;
  return kind === 'milestone' ? <DiamondRegular /> : <CircleRegular />;
}

/** How an item stands in a few words: `gereed`, `12 dagen te laat`; empty for what is simply still to come. */
export function useStanding(): (item: ItemResource) => string {
  const t = useT();
  const { today } = useMe();
  return ({ status, isLate, dueOn }) => {
    if (status === 'done') return t('items.state.done');
    if (status === 'past') return t('items.state.past');
    return isLate || dueOn === today ? dueWords(dueOn, today, t) : '';
  };
}

/** What else there is to say of an item, for who cannot see where it stands: year, owner and place. */
export function useUnseen(): (item: ItemResource, day: string) => string {
  const t = useT();
  return ({ owner, place }, day) =>
    [day.slice(0, 4), owner.name ?? t('app.person.gone'), place?.name ?? ''].filter((part) => part !== '').join(', ');
}
