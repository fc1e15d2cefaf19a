import { Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';
import type { TeamOverview } from '../../../../bot/contracts/overview';
import type { RowsBehind } from '../../api/overview';
import { PlanStateBadge } from '../../components/badges';
import { LinkButton } from '../../components/link-button';
import { StackedBar } from '../../components/progress';
import { useT } from '../../i18n';

export interface TeamCardProps {
  readonly standing: TeamOverview;
  readonly year: number;
  readonly comingDays: number;
  readonly onOpen: (what: RowsBehind['what']) => void;
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { margin: 0, overflowWrap: 'anywhere' },
  numbers: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: tokens.spacingHorizontalS },
  number: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
    padding: tokens.spacingHorizontalS,
    // Seen in high contrast only.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { cursor: 'default', color: tokens.colorNeutralForeground3 },
  },
  value: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { fontSize: '18px', lineHeight: 0 },
  late: { color: tokens.colorPaletteRedForeground1 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  // Of which team, for who hears one button and does not see its card.
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  what: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  begin: { marginTop: 'auto' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginTop: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One team: the state of its plan, and its numbers, each of which opens its rows. */
export function TeamCard({ standing, year, comingDays, onOpen }: TeamCardProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { team, state, late, coming, done, total, goals } = standing;
  const path = `/plans/${team.id}/${year}`;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.name}>
          {team.name}
        </Subtitle2>
        {state !== undefined && <PlanStateBadge state={state} />}
      </div>
      {state === undefined ? (
        <>
          <span>{t('overview.no-plan')}</span>
          <span className={styles.begin}>
            <LinkButton to={path}>{t('overview.start-plan')}</LinkButton>
          </span>
        </>
      ) : (
        <>
          <StackedBar
            parts={[
              { count: done, tone: 'done' },
              { count: coming, tone: 'coming' },
              { count: late, tone: 'late' },
              { count: Math.max(0, total - done - coming - late), tone: 'rest' },
            ]}
          />
          <Numbers standing={standing} comingDays={comingDays} onOpen={onOpen} />
          <div className={styles.foot}>
            <span>
              {t('overview.of', { total })} · {t('overview.goals', { count: goals })}
            </span>
            <LinkButton to={path} size="small" appearance="subtle">
              {t('overview.open-plan')}
            </LinkButton>
          </div>
        </>
      )}
    </li>
  );
}

function Numbers({ standing, comingDays, onOpen }: Omit<TeamCardProps, 'year'>): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { late, coming, done, team } = standing;
  const number = (
    what: RowsBehind['what'],
    count: number,
    name: string,
    icon: ReactNode,
    tone?: string,
  ): ReactElement => (
    <button type="button" className={styles.number} disabled={count === 0} onClick={() => onOpen(what)}>
      <span className={mergeClasses(styles.value, count > 0 && tone)}>
        {count}
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      </span>{' '}
      <span className={styles.what}>{name}</span> <span className={styles.unseen}>{team.name}</span>
    </button>
  );
  return (
    <div className={styles.numbers}>
      {number('late', late, t('overview.late'), <WarningRegular />, styles.late)}
      {number('coming', coming, t('overview.coming', { days: comingDays }), <CalendarClockRegular />)}
      {number('done', done, t('overview.done'), <CheckmarkCircleRegular />, styles.done)}
    </div>
  );
}
