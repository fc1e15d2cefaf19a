import { useState, type ReactElement } from 'react';
import type { NamedPerson } from '../../../../../bot/contracts/plan-resources';
import { DateInput } from '../../../components/date-input';
import { FormDialog } from '../../../components/form-dialog';
import { FormField } from '../../../components/form-field';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { PeopleField } from './people-field';
import { usePlanStep } from './use-plan-step';

export interface OfferFormProps {
  /** It was offered before; who was asked then is asked again. */
  readonly isAgain: boolean;
  readonly onClose: () => void;
}

/** Offers the plan for alignment: who must agree besides the manager, and by when. */
export function OfferForm({ isAgain, onClose }: OfferFormProps): ReactElement {
  const t = useT();
  const { plan } = useOpenPlan();
  const stepping = usePlanStep();
  const [first] = useState<readonly NamedPerson[]>(() => plan.approvals.map(({ person }) => person));
  const [people, setPeople] = useState(first);
  const [dueOn, setDueOn] = useState('');
  const [wasTried, setTried] = useState(false);
  return (
    <FormDialog
      title={t(isAgain ? 'plan.step.again' : 'plan.step.to.aligning')}
      saveLabel={t('plan.offer.send')}
      isDirty={people !== first || dueOn !== ''}
      isBusy={stepping.isBusy}
      problem={stepping.problem}
      onSave={() => {
        setTried(true);
        if (dueOn !== '') stepping.run({ to: 'aligning', approvers: people.map(({ id }) => id), dueOn }, onClose);
      }}
      onClose={onClose}
    >
      <p style={{ margin: 0 }}>{t('plan.step.follows.aligning')}</p>
      <PeopleField
        label={t('plan.offer.people')}
        hint={t('plan.offer.people.hint')}
        people={people}
        onChange={setPeople}
      />
      <FormField
        label={t('plan.offer.day')}
        required
        problem={stepping.problem}
        path="dueOn"
        fault={wasTried && dueOn === '' ? t('app.date.invalid') : undefined}
      >
        <DateInput value={dueOn} onChange={setDueOn} />
      </FormField>
    </FormDialog>
  );
}
