import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MegaphoneLoudRegular } from '@fluentui/react-icons/svg/megaphone-loud';
import { useState, type ReactElement } from 'react';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import { Box } from '../../components/box';
import { instantText, useLanguage, useT } from '../../i18n';
import { PraiseDialog } from './praise-dialog';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** A compliment in a channel, only when somebody taps it. */
export function PraiseBox({ run }: { readonly run: RunResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { praise, may } = run;
  if (praise === undefined && !may.praise) return null;
  return (
    <Box title={t('interventions.praise')}>
      {praise === undefined ? (
        <p className={styles.text}>{t('interventions.praise.text')}</p>
      ) : (
        <Posted run={run} praise={praise} />
      )}
      {may.praise && <Posting run={run} />}
    </Box>
  );
}

/** The button, where there is a channel to post in. */
function Posting({ run }: { readonly run: RunResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  if (run.channels.length === 0) return <p className={styles.text}>{t('interventions.praise.no-channel')}</p>;
  return (
    <div>
      <Button icon={<MegaphoneLoudRegular />} onClick={() => setOpen(true)}>
        {t(run.praise === undefined ? 'interventions.praise.open' : 'interventions.praise.again')}
      </Button>
      {isOpen && <PraiseDialog run={run} onClose={() => setOpen(false)} />}
    </div>
  );
}

interface PostedProps {
  readonly run: RunResource;
  readonly praise: NonNullable<RunResource['praise']>;
}

function Posted({ run: { channels }, praise: { channelId, state, at } }: PostedProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const channel = channels.find(({ id }) => id === channelId)?.name ?? t('interventions.praise.channel.gone');
  return (
    <p className={styles.text}>{t(`interventions.praise.${state}`, { channel, at: instantText(at, language) })}</p>
  );
}
