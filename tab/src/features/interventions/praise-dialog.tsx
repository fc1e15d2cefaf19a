import { Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { RunResource } from '../../../../bot/contracts/intervention-runs';
import { useRunChange } from '../../api/interventions';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import type { RunDialogProps } from './run-dialog';

const LONGEST_TEXT = 500;

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  from: { fontWeight: tokens.fontWeightSemibold },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Posts a compliment: which channel, and how it will stand there. What is posted cannot be taken back here. */
export function PraiseDialog({ run, onClose }: RunDialogProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const change = useRunChange(true);
  const { channels, praiseText } = run;
  const [channelId, setChannelId] = useState(channels[0]?.id ?? '');
  const [text, setText] = useState(praiseText);
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(RunResource);
  const isMissing = text.trim() === '';
  const channel = channels.find(({ id }) => id === channelId)?.name ?? '';

  function post(): void {
    setWasTried(true);
    if (isMissing) return;
    const command = { what: 'praise', channelId, text: text.trim() } as const;
    change.run({ run: now ?? run, command, said: t('interventions.said.praised', { channel }) }, onClose);
  }

  return (
    <FormDialog
      title={t('interventions.praise.open')}
      saveLabel={t('interventions.praise.post')}
      isDirty={text !== praiseText}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={post}
    >
      <FormField label={t('interventions.praise.channel')} problem={change.problem} path="channelId">
        <Select value={channelId} onChange={(_event, { value }) => setChannelId(value)}>
          {channels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField
        label={t('interventions.praise.words')}
        hint={t('interventions.praise.words.hint')}
        required
        problem={change.problem}
        path="text"
        fault={wasTried && isMissing ? t('interventions.praise.words.missing') : undefined}
      >
        <Textarea
          value={text}
          maxLength={LONGEST_TEXT}
          resize="vertical"
          onChange={(_event, { value }) => setText(value)}
        />
      </FormField>
      <figure className={styles.preview} aria-label={t('interventions.praise.preview', { channel })}>
        <span className={styles.from}>{t('interventions.praise.preview', { channel })}</span>
        <span className={styles.text}>{text}</span>
      </figure>
      <ChangedMeanwhile isShown={now !== undefined} />
    </FormDialog>
  );
}
