import { Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { RunResource } from '../../../../bot/contracts/intervention-runs';
import { useRunChange } from '../../api/interventions';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import type { RunDialogProps } from './run-dialog';

const LONGEST_REASON = 300;

/** Stops an intervention, and says why. */
export function StopDialog({ run, onClose }: RunDialogProps): ReactElement {
  const t = useT();
  const change = useRunChange(true);
  const [why, setWhy] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(RunResource);
  const isMissing = why.trim() === '';

  function stop(): void {
    setWasTried(true);
    if (isMissing) return;
    const command = { what: 'stop', why: why.trim() } as const;
    const said = t('interventions.said.stopped');
    change.run({ run: now ?? run, command, said, back: { what: 'resume' } }, onClose);
  }

  return (
    <FormDialog
      title={t('interventions.stop')}
      saveLabel={t('interventions.stop')}
      isDirty={why !== ''}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={stop}
    >
      {t('interventions.stop.text')}
      <FormField
        label={t('app.reason')}
        hint={t('interventions.stop.hint')}
        required
        problem={change.problem}
        path="why"
        fault={wasTried && isMissing ? t('interventions.stop.missing') : undefined}
      >
        <Textarea
          value={why}
          maxLength={LONGEST_REASON}
          resize="vertical"
          onChange={(_event, { value }) => setWhy(value)}
        />
      </FormField>
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}
