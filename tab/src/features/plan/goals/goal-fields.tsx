import { Dropdown, Input, Option, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { EffortLevel } from '../../../../../bot/contracts/plan-goals';
import { usePlaces } from '../../../api/people';
import type { Problem } from '../../../api/problem';
import { FormField } from '../../../components/form-field';
import { PHONE } from '../../../components/use-media';
import { useT, type MessageKey } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import type { GoalDraft } from './goal-draft';

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr 1fr',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    [PHONE]: { gridTemplateColumns: '1fr 1fr' },
  },
  choice: { minWidth: 0, maxWidth: '100%' },
});

export interface GoalFieldsProps {
  readonly draft: GoalDraft;
  readonly onChange: (draft: GoalDraft) => void;
  readonly faults: Partial<Record<keyof GoalDraft, MessageKey>>;
  readonly problem: Problem | undefined;
}

/** The fields of a goal. Only its title must be there: the plan tells what is still missing. */
export function GoalFields(props: GoalFieldsProps): ReactElement {
  const styles = useStyles();
  const { draft, onChange } = props;
  const set = (part: Partial<GoalDraft>): void => onChange({ ...draft, ...part });
  return (
    <>
      <TextField {...props} field="title" isRequired maxLength={200} />
      <TextField {...props} field="indicator" maxLength={200} />
      <div className={styles.numbers}>
        <TextField {...props} field="baseline" isNumber />
        <TextField {...props} field="target" isNumber />
        <TextField {...props} field="unit" maxLength={40} />
      </div>
      <EffortField value={draft.effortLevel} onChange={(effortLevel) => set({ effortLevel })} />
      <BelongingFields draft={draft} set={set} />
    </>
  );
}

interface TextFieldProps extends GoalFieldsProps {
  readonly field: 'title' | 'indicator' | 'unit' | 'baseline' | 'target';
  readonly isRequired?: boolean;
  readonly isNumber?: boolean;
  readonly maxLength?: number;
}

const HINTS: Partial<Record<TextFieldProps['field'], MessageKey>> = {
  title: 'plan.goal.title.hint',
  indicator: 'plan.goal.indicator.hint',
  unit: 'plan.goal.unit.hint',
};

function TextField(props: TextFieldProps): ReactElement {
  const { draft, onChange, faults, problem, field, isRequired = false, isNumber = false, maxLength } = props;
  const t = useT();
  const fault = faults[field];
  const hint = HINTS[field];
  return (
    <FormField
      label={t(`plan.goal.${field}`)}
      {...(hint === undefined ? {} : { hint: t(hint) })}
      required={isRequired}
      problem={problem}
      path={field}
      fault={fault === undefined ? undefined : t(fault)}
    >
      <Input
        value={draft[field]}
        inputMode={isNumber ? 'decimal' : 'text'}
        input={{ style: { minWidth: 0, width: '100%' } }}
        {...(maxLength === undefined ? {} : { maxLength })}
        onChange={(_event, { value }) => onChange({ ...draft, [field]: value })}
      />
    </FormField>
  );
}

function EffortField({
  value,
  onChange,
}: {
  readonly value: EffortLevel;
  readonly onChange: (level: EffortLevel) => void;
}): ReactElement {
  const t = useT();
  return (
    <FormField label={t('plan.goal.effort')} hint={t('plan.goal.effort.hint')}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_event, data) => onChange(EffortLevel.parse(data.value))}
      >
        {EffortLevel.options.map((level) => (
          <Radio key={level} value={level} label={t(`plan.goal.effort.${level}`)} />
        ))}
      </RadioGroup>
    </FormField>
  );
}

interface BelongingFieldsProps {
  readonly draft: GoalDraft;
  readonly set: (part: Partial<GoalDraft>) => void;
}

function BelongingFields({ draft, set }: BelongingFieldsProps): ReactElement {
  const t = useT();
  const { plan, teamId } = useOpenPlan();
  const { data: places = [] } = usePlaces(teamId);
  const agreements = plan.agreements.map(({ id, party, text }) => ({ id, name: `${party}: ${text}` }));
  return (
    <>
      <FormField label={t('plan.goal.places')} hint={t('app.optional')}>
        <Several offered={places} chosen={draft.placeIds} onChoose={(placeIds) => set({ placeIds })} />
      </FormField>
      <FormField
        label={t('plan.line.agreements')}
        hint={t(agreements.length === 0 ? 'plan.goal.agreements.none' : 'plan.goal.agreements.hint')}
      >
        <Several offered={agreements} chosen={draft.agreementIds} onChoose={(agreementIds) => set({ agreementIds })} />
      </FormField>
    </>
  );
}

interface SeveralProps {
  readonly offered: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Any number out of a list. Stands in a `FormField`. */
function Several({ offered, chosen, onChoose, ...field }: SeveralProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Dropdown
      {...field}
      className={styles.choice}
      multiselect
      placeholder={t('plan.choose')}
      value={offered
        .filter(({ id }) => chosen.includes(id))
        .map(({ name }) => name)
        .join(', ')}
      selectedOptions={[...chosen]}
      onOptionSelect={(_event, { selectedOptions }) => onChoose(selectedOptions)}
    >
      {offered.map(({ id, name }) => (
        <Option key={id} value={id} text={name}>
          {name}
        </Option>
      ))}
    </Dropdown>
  );
}
