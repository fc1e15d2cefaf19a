import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Dimension } from '../../../../bot/contracts/dimensions';
import type { Problem } from '../../api/problem';
import { DateInput } from '../../components/date-input';
import { FormField } from '../../components/form-field';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';
import { PlaceChecks, type ChoosablePlace } from './place-checks';
import type { RoundFault, RoundText } from './round-draft';
import { Step } from './step';

const useStyles = makeStyles({
  name: { width: '100%', maxWidth: '480px' },
  period: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalL,
    [PHONE]: { flexDirection: 'column', gap: tokens.spacingVerticalM },
  },
  checks: { display: 'flex', flexDirection: 'column' },
});

export interface RoundFieldsProps {
  readonly text: RoundText;
  readonly places: readonly ChoosablePlace[];
  /** What is told to be wrong. */
  readonly faults: ReadonlySet<RoundFault>;
  readonly problem: Problem | undefined;
  readonly onChange: (part: Partial<RoundText>) => void;
}

/** The first steps: name and period, places, and questions. */
export function RoundFields(props: RoundFieldsProps): ReactElement {
  const t = useT();
  const { text, places, onChange } = props;
  return (
    <>
      <NameStep {...props} />
      <Step step="places" hint={t('assessments.step.places.hint', { count: text.placeIds.length })}>
        <PlaceChecks
          label={t('assessments.step.places')}
          places={places}
          chosen={text.placeIds}
          onChange={(placeIds) => onChange({ placeIds: [...placeIds] })}
        />
      </Step>
      <QuestionsStep {...props} />
    </>
  );
}

function NameStep({ text, faults, problem, onChange }: RoundFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const closing = faults.has('closesOn') ? t('app.date.invalid') : undefined;
  return (
    <Step step="name">
      <FormField
        label={t('assessments.name')}
        required
        problem={problem}
        path="name"
        fault={faults.has('name') ? t('assessments.fault.name') : undefined}
      >
        <Input
          className={styles.name}
          value={text.name}
          maxLength={80}
          onChange={(_event, { value }) => onChange({ name: value })}
        />
      </FormField>
      <div className={styles.period}>
        <FormField
          label={t('assessments.opens-on')}
          required
          problem={problem}
          path="opensOn"
          fault={faults.has('opensOn') ? t('app.date.invalid') : undefined}
        >
          <DateInput value={text.opensOn} onChange={(opensOn) => onChange({ opensOn })} />
        </FormField>
        <FormField
          label={t('assessments.closes-on')}
          hint={t('assessments.closes-on.hint')}
          required
          problem={problem}
          path="closesOn"
          fault={faults.has('period') ? t('assessments.fault.period') : closing}
        >
          <DateInput value={text.closesOn} onChange={(closesOn) => onChange({ closesOn })} />
        </FormField>
      </div>
    </Step>
  );
}

function QuestionsStep({ text: { questions }, faults, problem, onChange }: RoundFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();

  function set(dimension: Dimension, isAsked: boolean): void {
    const asked = new Set(questions.dimensions);
    if (isAsked) asked.add(dimension);
    else asked.delete(dimension);
    onChange({ questions: { ...questions, dimensions: Dimension.options.filter((one) => asked.has(one)) } });
  }

  return (
    <Step step="questions" hint={t('assessments.step.questions.hint')}>
      <FormField
        label={t('assessments.questions.grades')}
        problem={problem}
        path="questions.dimensions"
        fault={faults.has('dimensions') ? t('assessments.fault.dimensions') : undefined}
      >
        <div role="group" className={styles.checks}>
          {Dimension.options.map((dimension) => (
            <Checkbox
              key={dimension}
              label={t(`assessments.dimension.${dimension}`)}
              checked={questions.dimensions.includes(dimension)}
              onChange={(_event, { checked }) => set(dimension, checked === true)}
            />
          ))}
        </div>
      </FormField>
      <div className={styles.checks}>
        <Checkbox
          label={t('assessments.questions.trend')}
          checked={questions.trend}
          onChange={(_event, { checked }) => onChange({ questions: { ...questions, trend: checked === true } })}
        />
        <Checkbox
          label={t('assessments.questions.familiarity')}
          checked={questions.familiarity}
          onChange={(_event, { checked }) => onChange({ questions: { ...questions, familiarity: checked === true } })}
        />
      </div>
      <FormField
        label={t('assessments.questions.extra')}
        hint={t('assessments.questions.extra.hint')}
        problem={problem}
        path="questions.extra"
      >
        <Input
          className={styles.name}
          value={questions.extra}
          maxLength={200}
          onChange={(_event, { value }) => onChange({ questions: { ...questions, extra: value } })}
        />
      </FormField>
    </Step>
  );
}
