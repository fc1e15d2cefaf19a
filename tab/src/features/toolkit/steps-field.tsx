import { Button, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useEffect, useState, type ReactElement } from 'react';
import { StepRole } from '../../../../bot/contracts/interventions';
import { Box } from '../../components/box';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import { BothField } from './both-field';
import { FEWEST_STEPS, MOST_STEPS, blankStep, withStepMoved, type WrittenStep } from './written';
import type { WrittenFieldsProps } from './written-fields';

const WEEK_DAYS = 7;
const ADD_BUTTON = 'toolkit-add-step';

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  step: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  when: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  day: { width: '120px' },
  text: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  moved: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The step plan: added to, taken from, and put in another order with buttons. */
export function StepsField({ written: { steps }, set, faultAt }: WrittenFieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const focusOn = useFocusOn();
  const [said, setSaid] = useState('');
  const fault = faultAt('steps');

  function change(next: WrittenStep[], focus: string, told: string): void {
    set({ steps: next });
    focusOn(focus);
    setSaid(told);
  }

  function move(from: number, to: number): void {
    const key = steps[from]?.key;
    const told = t('toolkit.step.moved', { from: from + 1, to: to + 1 });
    if (steps[to] !== undefined) change(withStepMoved(steps, from, to), `${key}-${to < from ? 'up' : 'down'}`, told);
  }

  function remove(at: number): void {
    const rest = steps.filter((_, other) => other !== at);
    const near = rest[at] ?? rest.at(-1);
    change(rest, near === undefined ? ADD_BUTTON : `${near.key}-title`, t('toolkit.step.removed', { number: at + 1 }));
  }

  function add(): void {
    const key = crypto.randomUUID();
    const day = Number(steps.at(-1)?.day ?? -WEEK_DAYS) + WEEK_DAYS;
    change([...steps, blankStep(key, Number.isNaN(day) ? '' : String(day))], `${key}-title`, '');
  }

  return (
    <Box title={t('toolkit.steps')} hint={t('toolkit.form.steps.hint', { fewest: FEWEST_STEPS, most: MOST_STEPS })}>
      <span role="status" className={styles.moved}>
        {said}
      </span>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <StepForm
            key={step.key}
            step={step}
            at={at}
            isLast={at === steps.length - 1}
            faultAt={faultAt}
            onChange={(next) => set({ steps: steps.map((one) => (one.key === step.key ? next : one)) })}
            onMove={(to) => move(at, to)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      {fault !== undefined && <p className={styles.text}>{fault}</p>}
      <div>
        <Button id={ADD_BUTTON} icon={<AddRegular />} disabledFocusable={steps.length >= MOST_STEPS} onClick={add}>
          {t('toolkit.step.add')}
        </Button>
      </div>
    </Box>
  );
}

interface StepFormProps {
  readonly step: WrittenStep;
  readonly at: number;
  readonly isLast: boolean;
  readonly faultAt: WrittenFieldsProps['faultAt'];
  readonly onChange: (step: WrittenStep) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

function StepForm({ step, at, faultAt, onChange, ...order }: StepFormProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const path = `steps.${at}`;
  return (
    <li className={styles.step}>
      <div className={styles.head}>
        <h3 className={styles.title}>{t('toolkit.step', { number: at + 1 })}</h3>
        <StepButtons step={step} at={at} {...order} />
      </div>
      <BothField
        id={`${step.key}-title`}
        label={t('toolkit.step.title')}
        value={step.title}
        onChange={(title) => onChange({ ...step, title })}
        path={`${path}.title`}
        faultAt={faultAt}
        isShort
      />
      <BothField
        label={t('toolkit.step.how')}
        value={step.how}
        onChange={(how) => onChange({ ...step, how })}
        path={`${path}.how`}
        faultAt={faultAt}
      />
      <div className={styles.when}>
        <FormField label={t('toolkit.step.role')}>
          <Select
            value={step.role}
            onChange={(_event, { value }) => onChange({ ...step, role: StepRole.parse(value) })}
          >
            {StepRole.options.map((role) => (
              <option key={role} value={role}>
                {t(`issues.role.${role}`)}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField label={t('toolkit.step.day')} required fault={faultAt(`${path}.day`)}>
          <Input
            className={styles.day}
            input={{ style: { minWidth: 0, width: '100%' } }}
            inputMode="numeric"
            value={step.day}
            onChange={(_event, { value }) => onChange({ ...step, day: value })}
          />
        </FormField>
      </div>
    </li>
  );
}

function StepButtons({
  step,
  at,
  isLast,
  onMove,
  onRemove,
}: Omit<StepFormProps, 'faultAt' | 'onChange'>): ReactElement {
  const t = useT();
  const number = at + 1;
  return (
    <div role="group" aria-label={t('toolkit.step.order', { number })}>
      <Button
        id={`${step.key}-up`}
        appearance="subtle"
        icon={<ArrowUpRegular />}
        aria-label={t('toolkit.step.up', { number })}
        disabledFocusable={at === 0}
        onClick={() => onMove(at - 1)}
      />
      <Button
        id={`${step.key}-down`}
        appearance="subtle"
        icon={<ArrowDownRegular />}
        aria-label={t('toolkit.step.down', { number })}
        disabledFocusable={isLast}
        onClick={() => onMove(at + 1)}
      />
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t('toolkit.step.remove', { number })}
        onClick={onRemove}
      />
    </div>
  );
}

/** Moves the focus to an element by its id, once it is drawn: what had it may have moved or gone. */
function useFocusOn(): (id: string) => void {
  const [wanted, setWanted] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (wanted !== undefined) document.getElementById(wanted.id)?.focus();
  }, [wanted]);
  return (id) => setWanted({ id });
}
