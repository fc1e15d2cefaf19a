import { Checkbox, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoundQuestions } from '../../../../bot/contracts/assessment-rounds';
import type { Dimension } from '../../../../bot/contracts/dimensions';
import { LONGEST_EXTRA_ANSWER, LONGEST_WHY, type JudgementGrades } from '../../../../bot/contracts/judgements';
import { DateInput } from '../../components/date-input';
import { FormField } from '../../components/form-field';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';
import type { RecordFault, RecordText } from './record-text';

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const TRENDS = [-2, -1, 0, 1, 2] as const;
const FAMILIARITIES = [1, 2, 3] as const;

const useStyles = makeStyles({
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

export interface RecordFieldsProps {
  readonly questions: RoundQuestions;
  readonly text: RecordText;
  /** What is told to be missing. */
  readonly faults: ReadonlySet<RecordFault>;
  readonly today: string;
  readonly onChange: (part: Partial<RecordText>) => void;
}

/** What somebody said of a place, with when and how. */
export function RecordFields(props: RecordFieldsProps): ReactElement {
  const { text, faults, today, onChange } = props;
  const styles = useStyles();
  const t = useT();
  return (
    <>
      <div className={styles.two}>
        <FormField
          label={t('assessments.said-on')}
          required
          fault={faults.has('saidOn') ? t('assessments.fault.said-on') : undefined}
        >
          <DateInput isWide value={text.saidOn} max={today} onChange={(saidOn) => onChange({ saidOn })} />
        </FormField>
        <FormField
          label={t('assessments.said-how')}
          required
          fault={faults.has('source') ? t('assessments.fault.source') : undefined}
        >
          <Input
            value={text.source}
            maxLength={120}
            placeholder={t('assessments.said-how.placeholder')}
            onChange={(_event, { value }) => onChange({ source: value })}
          />
        </FormField>
      </div>
      <Checkbox
        label={t('assessments.unknown')}
        checked={!text.knows}
        onChange={(_event, { checked }) => onChange({ knows: checked !== true })}
      />
      {text.knows && <Judged {...props} />}
    </>
  );
}

function Judged({ questions, text, faults, onChange }: RecordFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <>
      <div className={styles.two}>
        {questions.dimensions.map((dimension) => (
          <GradeField
            key={dimension}
            dimension={dimension}
            grades={text.grades}
            fault={
              faults.has('grades') && dimension === questions.dimensions[0] ? t('assessments.fault.grades') : undefined
            }
            onChange={(grades) => onChange({ grades })}
          />
        ))}
        {questions.trend && (
          <ChoiceField
            label={t('assessments.trend')}
            value={text.trend}
            options={TRENDS.map((trend) => [trend, t('assessments.trend.choice', { trend })])}
            onChange={(trend) => onChange({ trend })}
          />
        )}
        {questions.familiarity && (
          <ChoiceField
            label={t('assessments.familiarity')}
            value={text.familiarity}
            options={FAMILIARITIES.map((familiarity) => [
              familiarity,
              t('assessments.familiarity.choice', { familiarity }),
            ])}
            onChange={(familiarity) => onChange({ familiarity })}
          />
        )}
      </div>
      <FormField
        label={t('assessments.why')}
        hint={t('assessments.why.hint')}
        fault={faults.has('why') ? t('assessments.fault.why') : undefined}
      >
        <Textarea
          value={text.why}
          maxLength={LONGEST_WHY}
          resize="vertical"
          onChange={(_event, { value }) => onChange({ why: value })}
        />
      </FormField>
      {questions.extra !== '' && (
        <FormField label={questions.extra} hint={t('app.optional')}>
          <Textarea
            value={text.extra}
            maxLength={LONGEST_EXTRA_ANSWER}
            resize="vertical"
            onChange={(_event, { value }) => onChange({ extra: value })}
          />
        </FormField>
      )}
    </>
  );
}

interface GradeFieldProps {
  readonly dimension: Dimension;
  readonly grades: JudgementGrades;
  readonly fault: string | undefined;
  readonly onChange: (grades: JudgementGrades) => void;
}

function GradeField({ dimension, grades, fault, onChange }: GradeFieldProps): ReactElement {
  const t = useT();

  function choose(value: string): void {
    const { [dimension]: _before, ...others } = grades;
    onChange(value === '' ? others : { ...others, [dimension]: Number(value) });
  }

  return (
    <FormField label={t(`assessments.dimension.${dimension}`)} fault={fault}>
      <Select value={grades[dimension] ?? ''} onChange={(_event, { value }) => choose(value)}>
        <option value="">{t('assessments.no-grade')}</option>
        {GRADES.map((grade) => (
          <option key={grade} value={grade}>
            {grade}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly options: readonly (readonly [value: number, text: string])[];
  readonly onChange: (value: number | undefined) => void;
}

function ChoiceField({ label, value, options, onChange }: ChoiceFieldProps): ReactElement {
  const t = useT();
  return (
    <FormField label={label}>
      <Select
        value={value ?? ''}
        onChange={(_event, { value: chosen }) => onChange(chosen === '' ? undefined : Number(chosen))}
      >
        <option value="">{t('assessments.not-said')}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </Select>
    </FormField>
  );
}
