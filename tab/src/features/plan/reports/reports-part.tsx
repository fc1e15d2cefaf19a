import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Loaded } from '../../../components/states';
import { useT } from '../../../i18n';
import { Report } from './report';
import { useReports } from './use-reports';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** The reports of the year: facts that gather themselves, and the story that the team tells. */
export function ReportsPart(): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div className={styles.part}>
      <p className={styles.intro}>{t('plan.reports.intro')}</p>
      <Loaded query={useReports()}>
        {({ reports }) => reports.map((report) => <Report key={report.key} report={report} />)}
      </Loaded>
    </div>
  );
}
