import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { CopyArrowRightRegular } from '@fluentui/react-icons/svg/copy-arrow-right';
import type { ReactElement } from 'react';
import { PlanResource } from '../../../../../bot/contracts/plan-resources';
import { useClient } from '../../../api/client-context';
import { useMe } from '../../../api/me';
import { usePlan } from '../../../api/plan';
import { touchedBy } from '../../../api/query-keys';
import { useChange } from '../../../api/use-change';
import { EmptyState } from '../../../components/states';
import { useT } from '../../../i18n';
import { planApi } from '../open-plan';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

export interface UnmadePlanProps {
  readonly teamId: string;
  readonly year: number;
  /** It is there now; with a year, what comes along from that one is to be chosen. */
  readonly onMade: (copiesFrom: number | undefined) => void;
}

/** Nobody made this plan yet: one button does, and another takes last year's along. */
export function UnmadePlan({ teamId, year, onMade }: UnmadePlanProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { teams, may } = useMe();
  const mayMake = may.administer || teams.some(({ id, leads }) => id === teamId && leads);
  const earlier = usePlan(teamId, year - 1);
  const making = useMakePlan(teamId, year);
  return (
    <EmptyState
      picture={<CalendarAddRegular />}
      title={t('plan.unmade', { year })}
      text={t(mayMake ? 'plan.unmade.text' : 'plan.unmade.ask')}
      action={
        mayMake && (
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              icon={<CalendarAddRegular />}
              disabledFocusable={making.isBusy}
              onClick={() => making.run(undefined, () => onMade(undefined))}
            >
              {t('plan.make', { year })}
            </Button>
            {earlier.data !== undefined && (
              <Button
                icon={<CopyArrowRightRegular />}
                disabledFocusable={making.isBusy}
                onClick={() => making.run(undefined, () => onMade(year - 1))}
              >
                {t('plan.make.from', { year: year - 1 })}
              </Button>
            )}
          </div>
        )
      }
    />
  );
}

function useMakePlan(teamId: string, year: number) {
  const t = useT();
  const { call } = useClient();
  return useChange<undefined, PlanResource>({
    send: () => call({ method: 'POST', path: planApi(teamId, year), answer: PlanResource }),
    touches: () => touchedBy.plan(teamId, year),
    said: () => t('plan.made', { year }),
  });
}
