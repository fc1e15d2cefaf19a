import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import { Loading } from '../../../components/states';
import { PHONE } from '../../../components/use-media';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

// Each part comes when somebody goes to it.
const TimelinePart = lazy(() =>
  import('../timeline/timeline-part').then((module) => ({ default: module.TimelinePart })),
);
const GoalsPart = lazy(() => import('../goals/goals-part').then((module) => ({ default: module.GoalsPart })));
const SectionsPart = lazy(() =>
  import('../sections/sections-part').then((module) => ({ default: module.SectionsPart })),
);
const PlacePlansPart = lazy(() =>
  import('../places/place-plans-part').then((module) => ({ default: module.PlacePlansPart })),
);
const ReportsPart = lazy(() => import('../reports/reports-part').then((module) => ({ default: module.ReportsPart })));
const AlignmentPart = lazy(() =>
  import('../alignment/alignment-part').then((module) => ({ default: module.AlignmentPart })),
);
const ImportPart = lazy(() => import('../import/import-part').then((module) => ({ default: module.ImportPart })));

const TABS = ['timeline', 'goals', 'sections', 'places', 'reports', 'alignment'] as const;

const PANEL_ID = 'plan-part';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  tabs: { flexWrap: 'wrap', [PHONE]: { flexWrap: 'nowrap', overflowX: 'auto', scrollbarWidth: 'none' } },
});

/** The parts of a plan as tabs; bringing in a file stands in their place. */
export function PlanParts({ part }: { readonly part: string }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { path } = useOpenPlan();
  const [, navigate] = useLocation();
  const [name = '', ...below] = part.split('/');
  const shown = TABS.find((tab) => tab === name) ?? (name === 'import' ? 'import' : 'timeline');
  useEffect(() => {
    // On a phone the tabs are wider than the screen.
    document.getElementById(`plan-tab-${shown}`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [shown]);
  return (
    <div className={styles.parts}>
      <TabList
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_event, { value }) => navigate(`${path}/${String(value)}`)}
        aria-label={t('plan.parts')}
      >
        {TABS.map((tab) => (
          <Tab key={tab} value={tab} id={`plan-tab-${tab}`} aria-controls={PANEL_ID}>
            {t(`plan.part.${tab}`)}
          </Tab>
        ))}
      </TabList>
      <div id={PANEL_ID} {...(shown === 'import' ? {} : { role: 'tabpanel', 'aria-labelledby': `plan-tab-${shown}` })}>
        <Suspense fallback={<Loading />}>
          <Part name={shown} below={below.join('/')} />
        </Suspense>
      </div>
    </div>
  );
}

function Part({
  name,
  below,
}: {
  readonly name: (typeof TABS)[number] | 'import';
  readonly below: string;
}): ReactElement {
  switch (name) {
    case 'timeline':
      return <TimelinePart />;
    case 'goals':
      return <GoalsPart goalId={below} />;
    case 'sections':
      return <SectionsPart sectionKey={below} />;
    case 'places':
      return <PlacePlansPart placeId={below} />;
    case 'reports':
      return <ReportsPart />;
    case 'alignment':
      return <AlignmentPart />;
    case 'import':
      return <ImportPart importId={below} />;
  }
}
