import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarEditRegular } from '@fluentui/react-icons/svg/calendar-edit';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useState, type ReactElement } from 'react';
import type { ItemResource } from '../../../../../bot/contracts/plan-resources';
import { useMe } from '../../../api/me';
import { ItemBadge } from '../../../components/badges';
import { useItemLink } from '../../../components/item-link';
import { dayInList, monthName, useLanguage, useT } from '../../../i18n';
import { monthStart } from './days';
import { ItemIcon } from './item-look';
import type { Moves } from './use-moves';

const useStyles = makeStyles({
  months: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  month: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  items: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottomWidth: 0,
    ':first-child': { borderTopLeftRadius: tokens.borderRadiusLarge, borderTopRightRadius: tokens.borderRadiusLarge },
    ':last-child': {
      borderBottomWidth: '1px',
      borderBottomLeftRadius: tokens.borderRadiusLarge,
      borderBottomRightRadius: tokens.borderRadiusLarge,
    },
  },
  texts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    alignItems: 'flex-start',
  },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The same by month, below each other: for a phone. */
export function TimelineList({
  items,
  moves,
}: {
  readonly items: readonly ItemResource[];
  readonly moves: Moves;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const [showsEarlier, setShowsEarlier] = useState(false);
  const isEarlier = ({ dueOn, isLate }: ItemResource): boolean => dueOn < monthStart(today) && !isLate;
  const earlier = items.filter(isEarlier).length;
  return (
    <div className={styles.months}>
      {earlier > 0 && (
        <Button
          icon={showsEarlier ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={showsEarlier}
          onClick={() => setShowsEarlier(!showsEarlier)}
        >
          {t('plan.timeline.earlier', { count: earlier })}
        </Button>
      )}
      {byMonth(showsEarlier ? items : items.filter((item) => !isEarlier(item))).map(([month, inMonth]) => (
        <section key={month} aria-label={monthName(month, language)}>
          <h2 className={styles.month}>{monthName(month, language)}</h2>
          <ul className={styles.items}>
            {inMonth.map((item) => (
              <Row key={item.ref.itemId} item={item} moves={moves} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Row({ item, moves }: { readonly item: ItemResource; readonly moves: Moves }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const link = useItemLink(item.ref);
  const isOpen = item.status === 'open' || item.status === 'past';
  const facts = [
    dayInList(item.dueOn, today, language),
    item.ref.teamId === undefined ? t('items.association') : (item.owner.name ?? t('app.person.gone')),
    item.place?.name ?? '',
  ];
  return (
    <li className={styles.item}>
      <ItemIcon item={item} />
      <span className={styles.texts}>
        <Link {...link}>{item.title}</Link>
        <span className={styles.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
        <ItemBadge item={item} />
      </span>
      {isOpen && item.ref.teamId !== undefined && (
        <Button
          appearance="subtle"
          icon={<CalendarEditRegular />}
          aria-label={t('items.move.title', { title: item.title })}
          onClick={() => moves.ask(item, item.dueOn)}
        />
      )}
    </li>
  );
}

function byMonth(items: readonly ItemResource[]): readonly (readonly [string, readonly ItemResource[]])[] {
  const sorted = items.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const months = [...new Set(sorted.map(({ dueOn }) => monthStart(dueOn)))];
  return months.map((month) => [month, sorted.filter(({ dueOn }) => monthStart(dueOn) === month)]);
}
