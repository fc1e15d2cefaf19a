import { Radio, RadioGroup, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactElement } from 'react';
import type { MySettings } from '../../../../bot/contracts/plan-settings';
import { useMySettings, useMySettingsChange } from '../../api/settings';
import { Box } from '../../components/box';
import { ChatLink } from '../../components/chat-link';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { longDay, useLanguage, useT, weekdayName } from '../../i18n';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

/** What the reader chose for themselves. */
export function MySettingsPage(): ReactElement {
  const t = useT();
  const settings = useMySettings();
  return (
    <Screen title={t('settings.mine')} intro={t('settings.mine.intro')} actions={<ChatLink />}>
      <Loaded query={settings}>{(mine) => <Choices mine={mine} />}</Loaded>
    </Screen>
  );
}

function Choices({ mine }: { readonly mine: MySettings }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  return (
    <>
      <WorkingDays mine={mine} />
      <LanguageChoice mine={mine} />
      <Box title={t('settings.absence')} hint={t('settings.absence.hint')}>
        <p className={styles.text}>
          {mine.absence === undefined
            ? t('settings.absence.none')
            : t('settings.absence.until', { day: longDay(mine.absence.until, language) })}
        </p>
        <p className={styles.text}>
          {mine.deputy === undefined ? t('settings.deputy.none') : t('settings.deputy.is', { name: mine.deputy.name })}
        </p>
      </Box>
    </>
  );
}

function WorkingDays({ mine: { workingDays } }: { readonly mine: MySettings }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { run } = useMySettingsChange();
  return (
    <Box title={t('settings.working-days')} hint={t('settings.working-days.hint')}>
      <div className={styles.days} role="group" aria-label={t('settings.working-days')}>
        {WEEK.map((day) => {
          const isOn = workingDays.includes(day);
          const next = isOn ? workingDays.filter((other) => other !== day) : [...workingDays, day].sort();
          return (
            <ToggleButton
              key={day}
              checked={isOn}
              // Somebody without working days would never hear anything.
              disabled={next.length === 0}
              appearance={isOn ? 'primary' : 'outline'}
              icon={isOn ? <CheckmarkRegular /> : null}
              onClick={() => run({ workingDays: next })}
            >
              {weekdayName(day, language)}
            </ToggleButton>
          );
        })}
      </div>
    </Box>
  );
}

function LanguageChoice({ mine }: { readonly mine: MySettings }): ReactElement {
  const t = useT();
  const { run } = useMySettingsChange();
  return (
    <Box title={t('settings.language')} hint={t('settings.language.hint')}>
      <RadioGroup
        layout="horizontal"
        aria-label={t('settings.language')}
        value={mine.language}
        onChange={(_event, { value }) => run({ language: value === 'en' ? 'en' : 'nl' })}
      >
        <Radio value="nl" label={t('settings.language.nl')} />
        <Radio value="en" label={t('settings.language.en')} />
      </RadioGroup>
    </Box>
  );
}
