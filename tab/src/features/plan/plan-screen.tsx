import { AriaLiveAnnouncer } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { Problem } from '../../api/problem';
import { usePlan } from '../../api/plan';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { PlanActions } from './frame/plan-actions';
import { PlanParts } from './frame/plan-parts';
import { PlanPlace } from './frame/plan-place';
import { PlanStanding } from './frame/plan-standing';
import { UnmadePlan } from './frame/unmade-plan';
import { OpenPlanContext, planApi, planPath } from './open-plan';

export interface PlanScreenProps {
  readonly teamId: string;
  readonly year: number;
  /** What follows in the address: empty, `timeline`, `goals`, `sections/analysis`, `import/<id>` and so on. */
  readonly part: string;
}

/** A team's plan of one year. */
export function PlanScreen({ teamId, year, part }: PlanScreenProps): ReactElement {
  const t = useT();
  const query = usePlan(teamId, year);
  const [copiesFrom, setCopiesFrom] = useState<number>();
  const place = <PlanPlace teamId={teamId} year={year} years={query.data?.years ?? []} part={part} />;
  const title = t('plan.title', { year });

  if (query.data === undefined && query.error instanceof Problem && query.error.code === 'annual-plan.not-found') {
    return (
      <Screen title={title} below={place}>
        <UnmadePlan teamId={teamId} year={year} onMade={setCopiesFrom} />
      </Screen>
    );
  }
  if (query.data === undefined) {
    return (
      <Screen title={title} below={place}>
        <Loaded query={query}>{() => null}</Loaded>
      </Screen>
    );
  }
  const open = { teamId, year, plan: query.data, path: planPath(teamId, year), api: planApi(teamId, year) };
  return (
    <OpenPlanContext value={open}>
      <AriaLiveAnnouncer>
        <Screen
          title={t('plan.title.team', { year, team: query.data.team.name })}
          below={place}
          actions={<PlanActions copiesFrom={copiesFrom} onCopy={setCopiesFrom} />}
        >
          <PlanStanding />
          <PlanParts part={part} />
        </Screen>
      </AriaLiveAnnouncer>
    </OpenPlanContext>
  );
}
