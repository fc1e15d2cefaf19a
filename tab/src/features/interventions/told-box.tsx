import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactElement } from 'react';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import { useRunChange } from '../../api/interventions';
import { Box } from '../../components/box';
import { ReadyTexts } from '../../components/ready-texts';
import { instantText, useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  text: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** Tells the people concerned what was done: a ready text, and that it was told. */
export function ToldBox({ run }: { readonly run: RunResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const change = useRunChange();
  const { told, may, tellTexts, version } = run;
  if (told === undefined && !may.tell) return null;
  const hint =
    told === undefined
      ? t('interventions.told.none')
      : t('interventions.told.given', {
          at: instantText(told.at, language),
          form: t(`app.told.form.${told.form}`),
        });
  return (
    <Box title={t('interventions.told')} hint={hint}>
      {told !== undefined && told.text !== '' && <p className={styles.text}>{told.text}</p>}
      {told === undefined && (
        // What was changed in a text stays as long as the run does not change.
        <ReadyTexts
          key={version}
          texts={tellTexts}
          hasToldText
          isBusy={change.isBusy}
          onDone={(form, text) => {
            const command = { what: 'tell', form, text } as const;
            change.run({ run, command, said: t('interventions.said.told'), back: { what: 'undo-tell' } });
          }}
        />
      )}
      {told !== undefined && may.tell && (
        <div>
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabledFocusable={change.isBusy}
            onClick={() => {
              const back = { what: 'tell', form: told.form, text: told.text } as const;
              change.run({ run, command: { what: 'undo-tell' }, said: t('interventions.said.untold'), back });
            }}
          >
            {t('interventions.told.undo')}
          </Button>
        </div>
      )}
    </Box>
  );
}
