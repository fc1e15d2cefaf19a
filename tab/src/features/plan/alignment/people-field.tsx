import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { NamedPerson } from '../../../../../bot/contracts/plan-resources';
import { FormField } from '../../../components/form-field';
import { PersonPicker } from '../../../components/person-picker';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  people: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
  person: {
    display: 'flex',
    alignItems: 'center',
    paddingLeft: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
  },
});

export interface PeopleFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  readonly people: readonly NamedPerson[];
  readonly onChange: (people: readonly NamedPerson[]) => void;
}

/** Several colleagues, picked one by one. */
export function PeopleField({ label, hint, fault, people, onChange }: PeopleFieldProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { teamId } = useOpenPlan();
  return (
    <div className={styles.field}>
      <FormField label={label} {...(hint === undefined ? {} : { hint })} fault={fault}>
        <PersonPicker
          // Empty again after each choice.
          key={people.length}
          teamId={teamId}
          value={undefined}
          onChange={(person) => {
            if (person !== undefined && people.every(({ id }) => id !== person.id)) onChange([...people, person]);
          }}
        />
      </FormField>
      <ul className={styles.people} aria-label={label}>
        {people.map((person) => {
          const name = person.name ?? t('app.person.gone');
          return (
            <li key={person.id} className={styles.person}>
              {name}
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={t('plan.people.remove', { name })}
                onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
