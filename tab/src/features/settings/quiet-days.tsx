import { Button, Input, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState, type ReactElement } from 'react';
import type { QuietDay } from '../../../../bot/contracts/calendar';
import { QuietDays } from '../../../../bot/contracts/plan-settings';
import { useMe } from '../../api/me';
import { useQuietDays, useQuietDaysChange } from '../../api/settings';
import { Box } from '../../components/box';
import { DateInput } from '../../components/date-input';
import { FormField } from '../../components/form-field';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { longDay, useLanguage, useT } from '../../i18n';
import { YearChoice } from './year-choice';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '40px',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  day: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
});

/** The days on which nobody is reminded. */
export function QuietDaysPage(): ReactElement {
  const t = useT();
  const { today } = useMe();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const quietDays = useQuietDays(year);
  return (
    <Screen
      title={t('settings.days')}
      intro={t('settings.days.intro')}
      actions={<YearChoice year={year} onChange={setYear} />}
    >
      <Loaded query={quietDays}>{(data) => <Days key={year} quiet={data} />}</Loaded>
    </Screen>
  );
}

function Days({ quiet }: { readonly quiet: QuietDays }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const change = useQuietDaysChange(quiet.year);
  const own = quiet.days.filter(({ kind }) => kind === 'own');
  const save = (days: readonly QuietDay[], then?: () => void): void =>
    change.run({ version: quiet.version, days: days.map(({ on, name }) => ({ on, name })) }, then);
  const now = change.conflict?.currentAs(QuietDays);
  return (
    <>
      <Box title={t('settings.days.own')} hint={t('settings.days.own.hint')}>
        {own.length === 0 && <p className={styles.text}>{t('settings.days.own.none')}</p>}
        <DayList
          days={own}
          onRemove={quiet.may.write ? (gone) => save(own.filter(({ on }) => on !== gone.on)) : undefined}
        />
        {change.problem !== undefined && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{now === undefined ? change.problem.title : t('settings.days.changed')}</MessageBarBody>
          </MessageBar>
        )}
        {quiet.may.write && <AddDay isBusy={change.isBusy} onAdd={(day, then) => save([...own, day], then)} />}
      </Box>
      <Box title={t('settings.days.public')}>
        <DayList days={quiet.days.filter(({ kind }) => kind === 'public-holiday')} />
      </Box>
    </>
  );
}

interface DayListProps {
  readonly days: readonly QuietDay[];
  readonly onRemove?: ((day: QuietDay) => void) | undefined;
}

function DayList({ days, onRemove }: DayListProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {days.map((day) => (
        <li key={day.on} className={styles.row}>
          <span>
            {day.name} <span className={styles.day}>{longDay(day.on, language)}</span>
          </span>
          {onRemove !== undefined && (
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('settings.days.remove', { name: day.name })}
              onClick={() => onRemove(day)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface AddDayProps {
  readonly isBusy: boolean;
  readonly onAdd: (day: QuietDay, then: () => void) => void;
}

function AddDay({ isBusy, onAdd }: AddDayProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [on, setOn] = useState('');
  const [name, setName] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const [added, setAdded] = useState(0);

  function clear(): void {
    setOn('');
    setName('');
    setWasTried(false);
    setAdded(added + 1);
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWasTried(true);
        if (on !== '' && name.trim() !== '') onAdd({ on, name: name.trim(), kind: 'own' }, clear);
      }}
    >
      <FormField
        label={t('settings.days.on')}
        required
        fault={wasTried && on === '' ? t('app.date.invalid') : undefined}
      >
        <DateInput key={added} value={on} onChange={setOn} />
      </FormField>
      <FormField
        label={t('settings.days.name')}
        required
        fault={wasTried && name.trim() === '' ? t('settings.days.name.missing') : undefined}
      >
        <Input value={name} maxLength={80} onChange={(_event, { value }) => setName(value)} />
      </FormField>
      <Button type="submit" icon={<AddRegular />} disabled={isBusy}>
        {t('settings.days.add')}
      </Button>
    </form>
  );
}
