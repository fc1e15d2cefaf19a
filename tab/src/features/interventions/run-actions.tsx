import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useState, type ReactElement } from 'react';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import { useRunChange } from '../../api/interventions';
import { useT } from '../../i18n';
import { StopDialog } from './stop-dialog';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Stops what is going on, and goes on with what was stopped. */
export function RunActions({ run }: { readonly run: RunResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const [isStopping, setStopping] = useState(false);
  const { may, stopped } = run;
  if (!Object.values(may).includes(true)) return <p className={styles.text}>{t('interventions.read-only')}</p>;
  if (!may.stop && stopped === undefined) return null;
  return (
    <div className={styles.row}>
      {may.resume && <ResumeButton run={run} />}
      {stopped !== undefined && (
        <p className={styles.text}>{t('interventions.stopped.because', { why: stopped.why })}</p>
      )}
      {may.stop && (
        <Button icon={<PauseRegular />} onClick={() => setStopping(true)}>
          {t('interventions.stop')}
        </Button>
      )}
      {isStopping && <StopDialog run={run} onClose={() => setStopping(false)} />}
    </div>
  );
}

function ResumeButton({ run }: { readonly run: RunResource }): ReactElement {
  const t = useT();
  const change = useRunChange();
  const why = run.stopped?.why;
  return (
    <Button
      appearance="primary"
      icon={<PlayRegular />}
      disabledFocusable={change.isBusy}
      onClick={() =>
        change.run({
          run,
          command: { what: 'resume' },
          said: t('interventions.said.resumed'),
          ...(why === undefined ? {} : { back: { what: 'stop', why } }),
        })
      }
    >
      {t('interventions.resume')}
    </Button>
  );
}
