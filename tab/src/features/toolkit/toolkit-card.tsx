import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { ReactElement } from 'react';
import type { ToolkitRow } from '../../../../bot/contracts/toolkit';
import { useTabLink } from '../../components/link-button';
import { useLanguage } from '../../i18n';
import { useEffortWords } from './effort';
import { KindMark } from './kind-mark';
import { ToolkitBadges } from './toolkit-badges';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { boxShadow: tokens.shadow8, borderTopColor: tokens.colorNeutralStroke1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  link: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: 'inherit',
    // The whole card goes there.
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  purpose: {
    margin: 0,
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  end: { marginTop: 'auto', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: {
    margin: 0,
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  parts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  part: { whiteSpace: 'nowrap' },
  icon: { flexShrink: 0, fontSize: '16px', lineHeight: 0 },
});

export interface ToolkitCardProps {
  readonly row: ToolkitRow;
  /** The heading that its title is, below the one that it stands under. */
  readonly heading: 'h2' | 'h3';
}

/** An intervention to choose from: what for, what it takes, and how it went here before. */
export function ToolkitCard({ row, heading: Heading }: ToolkitCardProps): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  const effort = useEffortWords();
  const { id, kind, title, purpose, hours, cost, stepCount, days, experience } = row;
  const link = useTabLink(`/toolkit/${id}`, { list: window.location.search });
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <KindMark kind={kind} />
        <Heading className={styles.title}>
          <Link appearance="subtle" className={styles.link} {...link}>
            {title[language]}
          </Link>
        </Heading>
      </div>
      <ToolkitBadges of={row} />
      <p className={styles.purpose}>{purpose[language]}</p>
      <div className={styles.end}>
        <p className={styles.line}>
          <span className={styles.icon} aria-hidden>
            <ClockRegular />
          </span>
          <span className={styles.parts}>
            {[effort.hours(hours), effort.cost(cost), effort.span(stepCount, days)].map((part, at, parts) => (
              <span key={at} className={styles.part}>
                {part}
                {at < parts.length - 1 && ' ·'}
              </span>
            ))}
          </span>
        </p>
        {experience !== undefined && (
          <p className={styles.line}>
            <span className={styles.icon} aria-hidden>
              <HistoryRegular />
            </span>
            {experience}
          </p>
        )}
      </div>
    </li>
  );
}
