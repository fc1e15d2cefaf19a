import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import type { ReactElement, ReactNode } from 'react';
import type { GoalResource } from '../../../../../bot/contracts/plan-resources';
import { ItemBadge } from '../../../components/badges';
import { ItemLink } from '../../../components/item-link';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

const NARROW = '@media (max-width: 900px)';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '1fr 0.8fr 1.4fr 1.2fr',
    gap: tokens.spacingHorizontalXL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  station: {
    position: 'relative',
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  // The arrow from the station before.
  next: {
    '::before': {
      content: '"→"',
      position: 'absolute',
      left: '-21px',
      top: '8px',
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorBrandForeground1,
      [NARROW]: { content: '"↓"', left: tokens.spacingHorizontalL, top: '-22px' },
    },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: 'inline-flex', fontSize: '18px', color: tokens.colorBrandForeground1 },
  rows: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  soft: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The line that runs through everything: performance agreement → goal → plan actions → proof. */
export function GoalLine({ goal }: { readonly goal: GoalResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { plan } = useOpenPlan();
  const agreements = plan.agreements.filter(({ id }) => goal.agreementIds.includes(id));
  const actions = plan.items.filter(({ goalId }) => goalId === goal.id);
  const proven = actions.filter(({ status, evidence = '' }) => status === 'done' && evidence !== '');
  return (
    <ol className={styles.line} aria-label={t('plan.line')}>
      <Station isFirst icon={<HandshakeRegular />} name={t('plan.line.agreements')} none={t('plan.line.no-agreements')}>
        {agreements.map(({ id, party, text, contribution }) => (
          <li key={id} className={styles.row}>
            <strong>{party}</strong>
            <span>{text}</span>
            {contribution !== '' && (
              <span className={styles.soft}>{t('plan.line.contribution', { text: contribution })}</span>
            )}
          </li>
        ))}
      </Station>
      <Station icon={<TargetRegular />} name={t('plan.line.goal')} none="">
        {[
          <li key={goal.id} className={styles.row}>
            <span>{goal.title}</span>
            {goal.indicator !== '' && <span className={styles.soft}>{goal.indicator}</span>}
          </li>,
        ]}
      </Station>
      <Station icon={<TaskListLtrRegular />} name={t('plan.line.actions')} none={t('plan.line.no-actions')}>
        {actions.map((item) => (
          <li key={item.ref.itemId} className={styles.row}>
            <ItemLink item={item.ref}>{item.title}</ItemLink>
            <ItemBadge item={item} />
          </li>
        ))}
      </Station>
      <Station icon={<CheckmarkCircleRegular />} name={t('plan.line.proof')} none={t('plan.line.no-proof')}>
        {proven.map(({ ref, title, evidence }) => (
          <li key={ref.itemId} className={styles.row}>
            <span>{evidence}</span>
            <span className={styles.soft}>{title}</span>
          </li>
        ))}
      </Station>
    </ol>
  );
}

interface StationProps {
  readonly icon: ReactNode;
  readonly name: string;
  /** What is said when there is nothing. */
  readonly none: string;
  readonly isFirst?: boolean;
  readonly children: readonly ReactElement[];
}

function Station({ icon, name, none, isFirst = false, children }: StationProps): ReactElement {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.station, !isFirst && styles.next)}>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        <h3 className={styles.name}>{name}</h3>
      </div>
      {children.length === 0 ? <p className={styles.soft}>{none}</p> : <ul className={styles.rows}>{children}</ul>}
    </li>
  );
}
