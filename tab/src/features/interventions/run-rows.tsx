import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { ImageRegular } from '@fluentui/react-icons/svg/image';
import { TargetRegular } from '@fluentui/react-icons/svg/target';
import type { ReactElement } from 'react';
import type { RunRow } from '../../../../bot/contracts/intervention-runs';
import { useMe } from '../../api/me';
import { useTabLink } from '../../components/link-button';
import { ProgressBar } from '../../components/progress';
import { PHONE } from '../../components/use-media';
import { dayInList, dueWords, useLanguage, useT } from '../../i18n';
import { RunBadges } from './run-badges';

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
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1fr) 190px',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: tokens.spacingHorizontalM },
  },
  part: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  title: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  state: { justifySelf: 'end', [PHONE]: { justifySelf: 'start' } },
});

/** Runs below each other: where and whose, how far, and how it stands. */
export function RunRows({ label, runs }: { readonly label: string; readonly runs: readonly RunRow[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {runs.map((run) => (
        <li key={run.id} className={styles.row}>
          <About run={run} />
          <Progress run={run} />
          <div className={styles.state}>
            <RunBadges run={run} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The way back from a run is to the list that the reader came from. */
function About({
  run: { id, title, place, ownerName, goalTitle, photoCount },
}: {
  readonly run: RunRow;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const link = useTabLink(`/interventions/${encodeURIComponent(id)}`, { list: window.location.search });
  const where = [place?.name, ownerName ?? t('app.person.gone')].filter((part) => part !== undefined);
  return (
    <div className={styles.part}>
      <Link appearance="subtle" className={styles.title} {...link}>
        {title[language]}
      </Link>
      <span className={styles.small}>{where.join(' · ')}</span>
      {goalTitle !== undefined && (
        <span className={styles.small}>
          <TargetRegular aria-hidden />
          {t('interventions.goal.of', { goal: goalTitle })}
        </span>
      )}
      {photoCount > 0 && (
        <span className={styles.small}>
          <ImageRegular aria-hidden />
          {t('issues.photos.count', { count: photoCount })}
        </span>
      )}
    </div>
  );
}

function Progress({ run: { progress, next, stage, startOn } }: { readonly run: RunRow }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const isGoing = stage === 'running' || stage === 'to-check';
  return (
    <div className={styles.part}>
      <ProgressBar {...progress} />
      <span className={styles.small}>
        {isGoing && next !== undefined
          ? t('interventions.next', {
              step: next.title,
              day: dayInList(next.dueOn, today, language),
              due: dueWords(next.dueOn, today, t),
            })
          : t('interventions.started', { day: dayInList(startOn, today, language) })}
      </span>
    </div>
  );
}
