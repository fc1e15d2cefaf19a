import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { OverviewItem } from '../../../../bot/contracts/overview';
import { useMe } from '../../api/me';
import { dayInList, useLanguage, useT } from '../../i18n';
import { ItemBadge } from '../badges';
import { ItemLink } from '../item-link';
import { PHONE } from '../use-media';

export interface ItemRowProps {
  readonly item: OverviewItem;
  /** Before the title: the button that reports it as done. */
  readonly before?: ReactNode;
  /** At the end: more that can be done. */
  readonly after?: ReactNode;
  /** Whose it is; not where everything is the reader's own. */
  readonly showsOwner?: boolean;
}

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: 'hidden',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [PHONE]: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, gap: tokens.spacingHorizontalS },
  },
  body: {
    flex: '1 1 auto',
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    [PHONE]: { flexDirection: 'column', alignItems: 'flex-start' },
  },
  texts: { minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  title: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  done: { textDecorationLine: 'line-through' },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** Rows below each other, in one frame. */
export function ItemRows({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

/** An item in a list: its title opens it, and beside it how it stands. */
export function ItemRow({ item, before, after, showsOwner = false }: ItemRowProps): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      {before}
      <div className={styles.body}>
        <div className={styles.texts}>
          <span className={mergeClasses(styles.title, item.status === 'done' && styles.done)}>
            <ItemLink item={item.ref}>{item.title}</ItemLink>
          </span>
          <About item={item} showsOwner={showsOwner} />
        </div>
        <ItemBadge item={item} />
      </div>
      {after}
    </li>
  );
}

function About({ item, showsOwner }: { readonly item: OverviewItem; readonly showsOwner: boolean }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today, teams } = useMe();
  const owner = showsOwner && item.owner !== undefined ? (item.owner.name ?? t('app.person.gone')) : undefined;
  const team = teams.find(({ id }) => id === item.ref.teamId)?.name;
  const parts = [
    dayInList(item.dueOn, today, language),
    owner,
    item.place?.name,
    item.ref.teamId === undefined ? t('items.association') : team,
    item.request && t(`items.kind.${item.request.what}`),
  ];
  return <span className={styles.about}>{parts.filter((part) => part !== undefined).join(' · ')}</span>;
}
