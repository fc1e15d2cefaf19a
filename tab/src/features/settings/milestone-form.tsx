import {
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { TemplateMilestone } from '../../../../bot/contracts/plan-settings';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useLanguage, useT } from '../../i18n';

export interface MilestoneFormProps {
  /** Undefined: a new one. */
  readonly milestone: TemplateMilestone | undefined;
  readonly isBusy: boolean;
  readonly refused: string | undefined;
  readonly onSave: (milestone: TemplateMilestone) => void;
  readonly onClose: () => void;
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const DAYS = Array.from({ length: 31 }, (_, index) => index + 1);

const useStyles = makeStyles({
  day: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

/** Writes a milestone of the template. */
export function MilestoneForm({ milestone, isBusy, refused, onSave, onClose }: MilestoneFormProps): ReactElement {
  const t = useT();
  const [first] = useState(() => milestone ?? newMilestone());
  const [text, setText] = useState(first);
  const [wasTried, setWasTried] = useState(false);
  const isUntitled = text.title.nl.trim() === '';
  return (
    <FormDialog
      title={t(milestone === undefined ? 'settings.milestones.add' : 'settings.milestones.change')}
      saveLabel={t('settings.templates.keep')}
      isDirty={text !== first}
      isBusy={isBusy}
      problem={undefined}
      onClose={onClose}
      onSave={() => {
        setWasTried(true);
        if (!isUntitled) onSave(text);
      }}
    >
      <FormField
        label={t('settings.milestones.title.nl')}
        required
        fault={wasTried && isUntitled ? t('settings.milestones.title.missing') : undefined}
      >
        <Input
          value={text.title.nl}
          maxLength={200}
          onChange={(_event, { value }) => setText({ ...text, title: { ...text.title, nl: value } })}
        />
      </FormField>
      <FormField label={t('settings.milestones.title.en')}>
        <Input
          value={text.title.en}
          maxLength={200}
          onChange={(_event, { value }) => setText({ ...text, title: { ...text.title, en: value } })}
        />
      </FormField>
      <DayFields milestone={text} onChange={setText} />
      <FormField label={t('settings.milestones.level')}>
        <RadioGroup
          layout="horizontal"
          value={text.level}
          disabled={text.legal !== undefined}
          onChange={(_event, { value }) =>
            setText({ ...text, level: value === 'association' ? 'association' : 'team' })
          }
        >
          <Radio value="team" label={t('settings.milestones.level.team')} />
          <Radio value="association" label={t('settings.milestones.level.association')} />
        </RadioGroup>
      </FormField>
      {refused !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
    </FormDialog>
  );
}

interface DayFieldsProps {
  readonly milestone: TemplateMilestone;
  readonly onChange: (milestone: TemplateMilestone) => void;
}

function DayFields({ milestone, onChange }: DayFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const monthName = (month: number): string =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 1));
  return (
    <div className={styles.day}>
      <FormField label={t('settings.milestones.day')}>
        <Select
          value={String(milestone.day)}
          onChange={(_event, { value }) => onChange({ ...milestone, day: Number(value) })}
        >
          {DAYS.map((day) => (
            <option key={day}>{day}</option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('settings.milestones.month')}>
        <Select
          value={String(milestone.month)}
          onChange={(_event, { value }) => onChange({ ...milestone, month: Number(value) })}
        >
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('settings.year')}>
        <Select
          value={String(milestone.yearOffset)}
          onChange={(_event, { value }) => onChange({ ...milestone, yearOffset: Number(value) })}
        >
          <option value={-1}>{t('settings.milestones.year.before')}</option>
          <option value={0}>{t('settings.milestones.year.same')}</option>
          <option value={1}>{t('settings.milestones.year.after')}</option>
        </Select>
      </FormField>
    </div>
  );
}

function newMilestone(): TemplateMilestone {
  return { key: crypto.randomUUID(), month: 1, day: 2, yearOffset: 0, level: 'team', title: { nl: '', en: '' } };
}
