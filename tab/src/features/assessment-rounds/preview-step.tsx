import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { RoundPreview, RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useRoundCommand, useRoundPreview } from '../../api/assessment-rounds';
import { useMe } from '../../api/me';
import { Loaded } from '../../components/states';
import { dayInList, useLanguage, useT } from '../../i18n';
import { Step } from './step';

const NAMES_SHOWN = 5;

const useStyles = makeStyles({
  sentence: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  findings: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  finding: { display: 'flex', gap: tokens.spacingHorizontalS },
  icon: { display: 'inline-flex', fontSize: '20px', flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
  blocks: { display: 'inline-flex', fontSize: '20px', flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
  small: { color: tokens.colorNeutralForeground2, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PreviewStepProps {
  readonly round: RoundResource;
  readonly isDirty: boolean;
}

/** What opening the round means, what should be looked at first, and the buttons that open it. */
export function PreviewStep({ round, isDirty }: PreviewStepProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const preview = useRoundPreview(round.id);
  return (
    <Step step="preview">
      <Loaded query={preview}>
        {(data) => (
          <>
            <p className={styles.sentence}>
              {t(data.partners > 0 ? 'assessments.preview.partners' : 'assessments.preview', {
                people: data.people,
                partners: data.partners,
                judgements: data.judgements,
                minutes: data.minutesEach,
              })}
            </p>
            <Findings findings={data.findings} />
            {isDirty && <p className={styles.small}>{t('assessments.preview.save-first')}</p>}
            <OpenButtons round={round} isReady={!isDirty && !data.findings.some(({ blocks }) => blocks)} />
          </>
        )}
      </Loaded>
    </Step>
  );
}

function Findings({ findings }: Pick<RoundPreview, 'findings'>): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  if (findings.length === 0) return <p className={styles.small}>{t('assessments.findings.none')}</p>;
  return (
    <ul className={styles.findings} aria-label={t('assessments.findings')}>
      {findings.map(({ what, blocks, count, names }) => (
        <li key={what} className={styles.finding}>
          <span
            className={blocks ? styles.blocks : styles.icon}
            role="img"
            aria-label={t(blocks ? 'assessments.findings.blocks' : 'assessments.findings.look')}
          >
            {blocks ? <ErrorCircleRegular /> : <WarningRegular />}
          </span>
          <span>
            {t(`assessments.finding.${what}`, { count })}
            {names.length > 0 && <p className={styles.small}>{shortened(names, count, t)}</p>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function shortened(names: readonly string[], count: number, t: ReturnType<typeof useT>): string {
  const shown = names.slice(0, NAMES_SHOWN);
  const more = count - shown.length;
  return more > 0 ? t('assessments.findings.more', { names: shown.join(', '), more }) : shown.join(', ');
}

interface OpenButtonsProps {
  readonly round: RoundResource;
  readonly isReady: boolean;
}

function OpenButtons({ round, isReady }: OpenButtonsProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const [, navigate] = useLocation();
  const command = useRoundCommand();
  const isPlannable = round.opensOn > today && round.state !== 'planned';
  const open = (what: 'open' | 'open-now'): void =>
    command.run({ round, command: { what } }, () => navigate(`/assessments/${round.id}`));
  if (!round.may.open) return null;
  return (
    <div className={styles.buttons}>
      {isPlannable && (
        <Button
          appearance="primary"
          icon={<CalendarClockRegular />}
          disabledFocusable={!isReady || command.isBusy}
          onClick={() => open('open')}
        >
          {t('assessments.open.later', { day: dayInList(round.opensOn, today, language) })}
        </Button>
      )}
      <Button
        appearance={isPlannable ? 'secondary' : 'primary'}
        icon={<PlayRegular />}
        disabledFocusable={!isReady || command.isBusy}
        onClick={() => open('open-now')}
      >
        {t('assessments.open.now')}
      </Button>
    </div>
  );
}
