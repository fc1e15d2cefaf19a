import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { useMe } from '../../../api/me';
import { useT } from '../../../i18n';
import { planPath } from '../open-plan';

const useStyles = makeStyles({
  year: { width: '104px', minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  place: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

export interface PlanPlaceProps {
  readonly teamId: string;
  readonly year: number;
  /** Of which the team has a plan, as far as known. */
  readonly years: readonly number[];
  readonly part: string;
}

/** Which team's plan of which year; choosing another keeps the part that is shown. */
export function PlanPlace({ teamId, year, years, part }: PlanPlaceProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { teams, today } = useMe();
  const [, navigate] = useLocation();
  const section = part.split('/')[0] ?? '';
  const kept = section === '' || section === 'import' ? '' : `/${section}`;
  const thisYear = Number(today.slice(0, 4));
  const offered = [...new Set([...years, thisYear, thisYear + 1, year])].toSorted((a, b) => b - a);
  return (
    <div className={styles.place}>
      <Select
        aria-label={t('plan.team')}
        value={teamId}
        onChange={(_event, { value }) => navigate(`${planPath(value, year)}${kept}`)}
      >
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {teams.every(({ id }) => id !== teamId) && <option value={teamId}>{teamId}</option>}
      </Select>
      <Select
        className={styles.year}
        aria-label={t('plan.year')}
        value={String(year)}
        onChange={(_event, { value }) => navigate(`${planPath(teamId, Number(value))}${kept}`)}
      >
        {offered.map((one) => (
          <option key={one} value={String(one)}>
            {years.length === 0 || years.includes(one) ? one : t('plan.year.unmade', { year: one })}
          </option>
        ))}
      </Select>
    </div>
  );
}
