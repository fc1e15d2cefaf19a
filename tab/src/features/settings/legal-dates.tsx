import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useState, type ReactElement } from 'react';
import type { LegalDate, LegalDates } from '../../../../bot/contracts/plan-settings';
import { useMe } from '../../api/me';
import { useLegalDateConfirmation, useLegalDates } from '../../api/settings';
import { StateBadge } from '../../components/badges';
import { Box } from '../../components/box';
import { Loaded } from '../../components/states';
import { PHONE } from '../../components/use-media';
import { longDay, shortDay, useLanguage, useT } from '../../i18n';
import { YearChoice } from './year-choice';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    [PHONE]: { flexDirection: 'column', alignItems: 'flex-start' },
  },
  title: { fontWeight: tokens.fontWeightSemibold, display: 'block' },
  source: { color: tokens.colorNeutralForeground2, display: 'block' },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The days that a law sets; somebody confirms them each year, because laws change. */
export function LegalDatesBox(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { today } = useMe();
  const [year, setYear] = useState(Number(today.slice(0, 4)) + 1);
  const dates = useLegalDates(year);
  return (
    <Box
      title={t('settings.legal')}
      hint={t('settings.legal.hint')}
      actions={<YearChoice year={year} onChange={setYear} />}
    >
      <Loaded query={dates} rows={2}>
        {(data) => (
          <ul className={styles.list}>
            {data.dates.map((date) => (
              <Row key={date.key} date={date} year={year} may={data.may} />
            ))}
          </ul>
        )}
      </Loaded>
    </Box>
  );
}

interface RowProps {
  readonly date: LegalDate;
  readonly year: number;
  readonly may: LegalDates['may'];
}

function Row({
  date: { key, title, dueOn, legal, confirmedOn, confirmedByName = '' },
  year,
  may,
}: RowProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { run, isBusy } = useLegalDateConfirmation(year);
  const isConfirmed = confirmedOn !== undefined;
  return (
    <li className={styles.row}>
      <div>
        <span className={styles.title}>{title}</span>
        {longDay(dueOn, language)}
        <span className={styles.source}>
          {t('settings.legal.source', { law: legal.law, article: legal.article, year: legal.validFromYear })}
        </span>
      </div>
      <div className={styles.state}>
        {isConfirmed ? (
          <StateBadge
            tone="success"
            icon={<CheckmarkCircleRegular />}
            text={t('settings.legal.by', { name: confirmedByName, day: shortDay(confirmedOn, language) })}
          />
        ) : (
          <StateBadge tone="warning" icon={<WarningRegular />} text={t('settings.legal.open')} />
        )}
        {may.confirm && (
          <Button
            size="small"
            disabled={isBusy}
            aria-label={t(isConfirmed ? 'settings.legal.withdraw.of' : 'settings.legal.confirm.of', { title })}
            onClick={() => run({ key, isConfirmed: !isConfirmed })}
          >
            {t(isConfirmed ? 'settings.legal.withdraw' : 'settings.legal.confirm')}
          </Button>
        )}
      </div>
    </li>
  );
}
