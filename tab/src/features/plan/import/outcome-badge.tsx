import { AddCircleRegular } from '@fluentui/react-icons/svg/add-circle';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ReactElement } from 'react';
import type { PlanImportRow } from '../../../../../bot/contracts/plan-import';
import { StateBadge } from '../../../components/badges';
import { useT } from '../../../i18n';

/** What would come of a row. */
export function OutcomeBadge({ row: { outcome } }: { readonly row: PlanImportRow }): ReactElement {
  const t = useT();
  const text = t(`plan.import.outcome.${outcome}`);
  switch (outcome) {
    case 'new':
      return <StateBadge tone="success" icon={<AddCircleRegular />} text={text} />;
    case 'changed':
      return <StateBadge tone="warning" icon={<EditRegular />} text={text} />;
    case 'unchanged':
      return <StateBadge tone="subtle" icon={<CheckmarkRegular />} text={text} />;
    case 'unplaced':
      return <StateBadge tone="danger" icon={<SubtractCircleRegular />} text={text} />;
  }
}
