import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { useState, type ReactElement } from 'react';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import { useRunChange } from '../../api/interventions';
import { useMe } from '../../api/me';
import { Box } from '../../components/box';
import { TextLink } from '../../components/link-button';
import { dueWords, instantText, longDay, useLanguage, useT } from '../../i18n';
import { EffectDialog } from './effect-dialog';
import { gradeText } from './effect-text';
import { FACES } from './run-badges';

const useStyles = makeStyles({
  found: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  face: { fontSize: '44px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  texts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  word: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What it changed, six weeks after the last step; and who may tell it. */
export function EffectBox({ run }: { readonly run: RunResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { effect, may, stage } = run;
  if (stage === 'stopped' && effect === undefined) return null;
  return (
    <Box title={t('interventions.effect')}>
      {effect === undefined ? <Waiting run={run} /> : <Found run={run} effect={effect} />}
      <div className={styles.buttons}>
        {may.recordEffect && (
          <Button
            appearance={effect === undefined ? 'primary' : 'secondary'}
            icon={effect === undefined ? <EyeRegular /> : <EditRegular />}
            onClick={() => setOpen(true)}
          >
            {t(effect === undefined ? 'interventions.effect.record' : 'interventions.effect.change')}
          </Button>
        )}
        {may.undoEffect && <UndoButton run={run} />}
      </div>
      {isOpen && <EffectDialog run={run} onClose={() => setOpen(false)} />}
    </Box>
  );
}

/** When somebody will look. */
function Waiting({ run: { checkItem } }: { readonly run: RunResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  if (checkItem === undefined) return <p className={styles.small}>{t('interventions.effect.later')}</p>;
  const { dueOn, ownerName } = checkItem;
  return (
    <p className={styles.small}>
      {t('interventions.effect.on', {
        day: longDay(dueOn, language),
        due: dueWords(dueOn, today, t),
        owner: ownerName ?? t('app.person.gone'),
      })}
    </p>
  );
}

interface FoundProps {
  readonly run: RunResource;
  readonly effect: NonNullable<RunResource['effect']>;
}

function Found({ run: { reopens }, effect }: FoundProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { result, sentence, gradeBefore, gradeAfter, at } = effect;
  return (
    <>
      <div className={styles.found}>
        <span className={styles.face} aria-hidden>
          {FACES[result]}
        </span>
        <div className={styles.texts}>
          <span className={styles.word}>{t(`interventions.effect.${result}`)}</span>
          <p className={styles.text}>{sentence}</p>
          {gradeAfter !== undefined && (
            <p className={styles.text}>
              {gradeBefore === undefined
                ? t('interventions.effect.grade', { after: gradeText(gradeAfter, language) })
                : t('interventions.effect.grades', {
                    before: gradeText(gradeBefore, language),
                    after: gradeText(gradeAfter, language),
                  })}
            </p>
          )}
          <p className={styles.small}>{t('interventions.effect.at', { at: instantText(at, language) })}</p>
        </div>
      </div>
      {reopens !== undefined && (
        <p className={styles.text}>
          {t('interventions.effect.reopen')}{' '}
          <TextLink to={`/issues/${encodeURIComponent(reopens.teamId)}/${encodeURIComponent(reopens.issueId)}`}>
            {t('interventions.effect.reopen.link')}
          </TextLink>
        </p>
      )}
    </>
  );
}

function UndoButton({ run }: { readonly run: RunResource }): ReactElement {
  const t = useT();
  const change = useRunChange();
  const { effect } = run;
  return (
    <Button
      appearance="subtle"
      icon={<ArrowUndoRegular />}
      disabledFocusable={change.isBusy}
      onClick={() =>
        change.run({
          run,
          command: { what: 'undo-effect' },
          said: t('interventions.said.effect-undone'),
          ...(effect === undefined ? {} : { back: { what: 'record-effect', effect } }),
        })
      }
    >
      {t('interventions.effect.undo')}
    </Button>
  );
}
