import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactElement } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { z } from 'zod';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import type { Language } from '../../../../bot/contracts/people';
import { useRun } from '../../api/interventions';
import { ChatLink } from '../../components/chat-link';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { useLanguage, useT } from '../../i18n';
import { EffectBox } from './effect-box';
import { GoalBox } from './goal-box';
import { HistoryBox } from './history-box';
import { MaterialsBox } from './materials-box';
import { PraiseBox } from './praise-box';
import { ProgressBox } from './progress-box';
import { RunActions } from './run-actions';
import { RunBadges } from './run-badges';
import { RunFacts } from './run-facts';
import { RunPhotos } from './run-photos';
import { StepsBox } from './steps-box';
import { ToldBox } from './told-box';

const NARROW = '@media (max-width: 1000px)';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 400px',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** One intervention that is carried out: how far it is, what it changed, and who heard of it. */
export function RunScreen({ runId }: { readonly runId: string }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const run = useRun(runId);
  return (
    <Screen
      title={titleOf(run.data, language, t)}
      below={run.data !== undefined && <RunBadges run={run.data} />}
      actions={
        <>
          <BackToList />
          <ChatLink />
        </>
      }
    >
      <Loaded query={run}>{(data) => <Details key={data.id} run={data} />}</Loaded>
    </Screen>
  );
}

function titleOf(run: RunResource | undefined, language: Language, t: ReturnType<typeof useT>): string {
  if (run === undefined) return t('interventions.one');
  const title = run.title[language];
  return run.place === undefined ? title : t('interventions.at', { title, place: run.place.name });
}

/** The search of the list that the reader came from. */
const FromList = z.object({ list: z.string() });

function BackToList(): ReactElement {
  const t = useT();
  const from = FromList.safeParse(useHistoryState()).data;
  return (
    <LinkButton to={`/interventions${from?.list ?? ''}`} appearance="subtle" icon={<ArrowLeftRegular />}>
      {t('interventions.back')}
    </LinkButton>
  );
}

function Details({ run }: { readonly run: RunResource }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <RunActions run={run} />
      <ProgressBox run={run} />
      <div className={styles.page}>
        <div className={styles.column}>
          <StepsBox run={run} />
          <EffectBox run={run} />
          <RunPhotos run={run} />
          <ToldBox run={run} />
        </div>
        <div className={styles.column}>
          <RunFacts run={run} />
          <GoalBox run={run} />
          <MaterialsBox run={run} />
          <PraiseBox run={run} />
          <HistoryBox run={run} />
        </div>
      </div>
    </>
  );
}
