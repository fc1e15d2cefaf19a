import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { EmojiLaughRegular } from '@fluentui/react-icons/svg/emoji-laugh';
import { EmojiMehRegular } from '@fluentui/react-icons/svg/emoji-meh';
import { EmojiSadSlightRegular } from '@fluentui/react-icons/svg/emoji-sad-slight';
import { EmojiSmileSlightRegular } from '@fluentui/react-icons/svg/emoji-smile-slight';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { EffectResult, RunRow, RunStage } from '../../../../bot/contracts/intervention-runs';
import { StateBadge } from '../../components/badges';
import { useT } from '../../i18n';

/** The face of a result: never alone, its word stands beside it. */
export const FACES: Record<EffectResult, ReactElement> = {
  solved: <EmojiLaughRegular />,
  better: <EmojiSmileSlightRegular />,
  same: <EmojiMehRegular />,
  worse: <EmojiSadSlightRegular />,
};

const TONES = { solved: 'success', better: 'success', same: 'warning', worse: 'danger' } as const;

const STAGES = {
  running: { tone: 'brand', icon: <ArrowSyncRegular /> },
  'to-check': { tone: 'warning', icon: <EyeRegular /> },
  finished: { tone: 'success', icon: <CheckmarkCircleRegular /> },
  stopped: { tone: 'subtle', icon: <PauseRegular /> },
} as const satisfies Record<RunStage, unknown>;

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** How far a run is, what is late, and what it changed. */
export function RunBadges({
  run: { stage, late, effect },
}: {
  readonly run: Pick<RunRow, 'stage' | 'late' | 'effect'>;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { tone, icon } = STAGES[stage];
  return (
    <span className={styles.badges}>
      {(effect === undefined || stage !== 'finished') && (
        <StateBadge tone={tone} icon={icon} text={t(`interventions.stage.${stage}`)} />
      )}
      {late > 0 && stage !== 'stopped' && (
        <StateBadge tone="danger" icon={<WarningRegular />} text={t('interventions.late', { count: late })} />
      )}
      {effect !== undefined && <EffectBadge result={effect.result} />}
    </span>
  );
}

function EffectBadge({ result }: { readonly result: EffectResult }): ReactElement {
  const t = useT();
  return <StateBadge tone={TONES[result]} icon={FACES[result]} text={t(`interventions.effect.${result}`)} />;
}
