import { Suspense, lazy, type ReactElement } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useMe } from '../api/me';
import { Loading } from '../components/states';
import type { TeamsHost } from '../teams';
import { usePanelPath } from './location';
import { NotFound } from './not-found';
import { PlanChoice } from './plan-choice';

// Each screen comes when somebody goes to it.
const OverviewScreen = lazy(() =>
  import('../features/overview').then((module) => ({ default: module.OverviewScreen })),
);
const TasksScreen = lazy(() => import('../features/tasks').then((module) => ({ default: module.TasksScreen })));
const ItemScreen = lazy(() => import('../features/items').then((module) => ({ default: module.ItemScreen })));
const PlanScreen = lazy(() => import('../features/plan').then((module) => ({ default: module.PlanScreen })));
const IssuesScreen = lazy(() =>
  import('../features/reported-issues').then((module) => ({ default: module.IssuesScreen })),
);
const IssueScreen = lazy(() =>
  import('../features/reported-issues').then((module) => ({ default: module.IssueScreen })),
);
const ReportScreen = lazy(() =>
  import('../features/reported-issues').then((module) => ({ default: module.ReportScreen })),
);
const ToolkitScreen = lazy(() => import('../features/toolkit').then((module) => ({ default: module.ToolkitScreen })));
const InterventionScreen = lazy(() =>
  import('../features/toolkit').then((module) => ({ default: module.InterventionScreen })),
);
const NewInterventionScreen = lazy(() =>
  import('../features/toolkit').then((module) => ({ default: module.NewInterventionScreen })),
);
const EditInterventionScreen = lazy(() =>
  import('../features/toolkit').then((module) => ({ default: module.EditInterventionScreen })),
);
const MaterialScreen = lazy(() =>
  import('../features/materials').then((module) => ({ default: module.MaterialScreen })),
);
const RunsScreen = lazy(() => import('../features/interventions').then((module) => ({ default: module.RunsScreen })));
const RunScreen = lazy(() => import('../features/interventions').then((module) => ({ default: module.RunScreen })));
const RoundsScreen = lazy(() =>
  import('../features/assessment-rounds').then((module) => ({ default: module.RoundsScreen })),
);
const NewRoundScreen = lazy(() =>
  import('../features/assessment-rounds').then((module) => ({ default: module.NewRoundScreen })),
);
const EditRoundScreen = lazy(() =>
  import('../features/assessment-rounds').then((module) => ({ default: module.EditRoundScreen })),
);
const RoundScreen = lazy(() =>
  import('../features/assessment-rounds').then((module) => ({ default: module.RoundScreen })),
);
const AssessedPlaceScreen = lazy(() =>
  import('../features/assessment-rounds').then((module) => ({ default: module.PlaceScreen })),
);
const SettingsScreen = lazy(() =>
  import('../features/settings').then((module) => ({ default: module.SettingsScreen })),
);
// The panel brings Fluent's drawer with it, which no screen needs to begin with.
const ItemPanel = lazy(() => import('./item-panel').then((module) => ({ default: module.ItemPanel })));
const ConfigScreen = lazy(() => import('../features/config').then((module) => ({ default: module.ConfigScreen })));

/** Which screen stands at which address. */
export function Screens({ teams }: { readonly teams: TeamsHost | undefined }): ReactElement {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <Start />
        </Route>
        <Route path="/tasks">
          <TasksScreen />
        </Route>
        <Route path="/items/:teamId/:year/:itemId">
          {({ teamId, year, itemId }) => <ItemScreen teamId={teamId} year={year} itemId={itemId} />}
        </Route>
        <Route path="/plans">
          <PlanChoice />
        </Route>
        <Route path="/plans/:teamId/:year/*?">
          {({ teamId, year, '*': part }) => <PlanScreen teamId={teamId} year={Number(year)} part={part ?? ''} />}
        </Route>
        <Route path="/issues">
          <IssuesScreen />
        </Route>
        <Route path="/issues/new">
          <ReportScreen />
        </Route>
        <Route path="/issues/:teamId/:issueId">
          {({ teamId, issueId }) => (
            <IssueScreen teamId={decodeURIComponent(teamId)} issueId={decodeURIComponent(issueId)} />
          )}
        </Route>
        <Route path="/toolkit">
          <ToolkitScreen />
        </Route>
        <Route path="/toolkit/new">
          <NewInterventionScreen />
        </Route>
        <Route path="/toolkit/:id">{({ id }) => <InterventionScreen key={id} id={id} />}</Route>
        <Route path="/toolkit/:id/edit">{({ id }) => <EditInterventionScreen key={id} id={id} />}</Route>
        <Route path="/toolkit/:id/materials/:kind">
          {({ id, kind }) => <MaterialScreen key={`${id}/${kind}`} interventionId={id} kind={kind} />}
        </Route>
        <Route path="/interventions">
          <RunsScreen />
        </Route>
        <Route path="/interventions/:runId">{({ runId }) => <RunScreen runId={decodeURIComponent(runId)} />}</Route>
        <Route path="/assessments">
          <RoundsScreen />
        </Route>
        <Route path="/assessments/new">
          <NewRoundScreen />
        </Route>
        <Route path="/assessments/:roundId/edit">
          {({ roundId }) => <EditRoundScreen roundId={decodeURIComponent(roundId)} />}
        </Route>
        <Route path="/assessments/:roundId/places/:placeId">
          {({ roundId, placeId }) => (
            <AssessedPlaceScreen roundId={decodeURIComponent(roundId)} placeId={decodeURIComponent(placeId)} />
          )}
        </Route>
        <Route path="/assessments/:roundId/:part?">
          {({ roundId, part }) => <RoundScreen roundId={decodeURIComponent(roundId)} part={part ?? ''} />}
        </Route>
        <Route path="/settings/:page?">{({ page }) => <SettingsScreen page={page ?? ''} />}</Route>
        <Route path="/config">
          <ConfigScreen teams={teams} />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** What stands over a screen; the screen stays where it was while this comes. */
export function Panels(): ReactElement | null {
  const path = usePanelPath();
  if (path === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ItemPanel path={path}>{(address) => <ItemScreen {...address} isPanel />}</ItemPanel>
    </Suspense>
  );
}

/** A channel tab begins with its team's plan. */
function Start(): ReactElement {
  const team = new URLSearchParams(window.location.search).get('team');
  const { teams } = useMe();
  return team !== null && teams.some(({ id }) => id === team) ? <Redirect to="/plans" replace /> : <OverviewScreen />;
}
