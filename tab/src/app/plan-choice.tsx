import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import type { ReactElement } from 'react';
import { Redirect } from 'wouter';
import { useMe } from '../api/me';
import { EmptyState } from '../components/states';
import { Screen } from '../components/screen';
import { useT } from '../i18n';

/** Goes to the plan that the reader most likely means: of the channel's team or their own, of this year. */
export function PlanChoice(): ReactElement {
  const t = useT();
  const { teams, today } = useMe();
  const asked = new URLSearchParams(window.location.search).get('team');
  const team = teams.find(({ id }) => id === asked) ?? teams.find(({ isOwn }) => isOwn) ?? teams[0];
  if (team !== undefined) return <Redirect to={`/plans/${team.id}/${today.slice(0, 4)}`} replace />;
  return (
    <Screen title={t('app.nav.plan')}>
      <EmptyState picture={<PeopleTeamRegular />} title={t('app.no-team.title')} text={t('app.no-team.text')} />
    </Screen>
  );
}
