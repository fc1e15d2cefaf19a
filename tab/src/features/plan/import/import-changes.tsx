import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PlanImportChange } from '../../../../../bot/contracts/plan-import';
import { shortDay, useLanguage, useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { useNames } from './use-names';

const useStyles = makeStyles({
  changes: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
});

/** What saving would change of what is in the plan, in words. */
export function ImportChanges({ changes }: { readonly changes: readonly PlanImportChange[] }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const inWords = useValueInWords();
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {t('plan.import.change', {
            field: t(`plan.import.field.${field}`),
            from: inWords(field, from),
            to: inWords(field, to),
          })}
        </li>
      ))}
    </ul>
  );
}

function useValueInWords(): (field: PlanImportChange['field'], value: string | null) => string {
  const t = useT();
  const language = useLanguage();
  const names = useNames();
  const { plan } = useOpenPlan();
  return (field, value) => {
    if (value === null || value === '') return t('app.empty-value');
    switch (field) {
      case 'dueOn':
        return shortDay(value, language);
      case 'ownerId':
        return names.person(value);
      case 'placeId':
        return names.place(value);
      case 'goalId':
        return plan.goals.find(({ id }) => id === value)?.title ?? value;
      case 'status':
        return t(value === 'done' ? 'items.state.done' : 'items.state.open');
      case 'approach':
        return value === 'meeting' || value === 'influencing' || value === 'activating'
          ? t(`items.approach.${value}`)
          : value;
      case 'title':
        return value;
    }
  };
}
