import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useState, type ReactElement } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { z } from 'zod';
import type { InterventionText, ToolkitResource } from '../../../../bot/contracts/toolkit';
import { useIntervention } from '../../api/toolkit';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { useLanguage, useT } from '../../i18n';
import { InterventionAside, MaterialsBox } from './intervention-aside';
import { InterventionReading } from './intervention-reading';
import { KindMark } from './kind-mark';
import { StandingBar } from './standing-bar';
import { ToolkitActions } from './toolkit-actions';
import { ToolkitBadges } from './toolkit-badges';
import { VersionsBox } from './versions-box';

const NARROW = '@media (max-width: 1000px)';

const useStyles = makeStyles({
  kind: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** One intervention: read, and begun with. */
export function InterventionScreen({ id }: { readonly id: string }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const query = useIntervention(id);
  const [wantsDraft, setWantsDraft] = useState(false);
  const text = query.data && textOf(query.data, wantsDraft);
  return (
    <Screen
      title={text?.title[language] ?? t('toolkit.one')}
      intro={text?.purpose[language]}
      below={query.data !== undefined && text !== undefined && <KindLine resource={query.data} text={text} />}
      actions={<BackToList />}
    >
      <Loaded query={query}>
        {(resource) => (
          <>
            <StandingBar
              resource={resource}
              readsDraft={hasBoth(resource) ? wantsDraft : undefined}
              onRead={setWantsDraft}
            />
            <ToolkitActions resource={resource} />
            <Details resource={resource} text={textOf(resource, wantsDraft)} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Details({
  resource,
  text,
}: {
  readonly resource: ToolkitResource;
  readonly text: InterventionText;
}): ReactElement {
  const styles = useStyles();
  const { intervention, experience } = resource;
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <InterventionReading text={text} />
      </div>
      <div className={styles.column}>
        {intervention.state === 'adopted' && <MaterialsBox id={intervention.id} materials={intervention.materials} />}
        <InterventionAside text={text} experience={experience} />
        <VersionsBox resource={resource} />
      </div>
    </div>
  );
}

function KindLine({
  resource,
  text,
}: {
  readonly resource: ToolkitResource;
  readonly text: InterventionText;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { intervention, origin, draft } = resource;
  return (
    <span className={styles.kind}>
      <KindMark kind={text.kind} isSmall />
      {t(`toolkit.kind.${text.kind}`)}
      <ToolkitBadges of={{ state: intervention.state, origin, hasDraft: draft !== undefined }} />
    </span>
  );
}

/** The search of the list that the reader came from. */
const FromList = z.object({ list: z.string() });

function BackToList(): ReactElement {
  const t = useT();
  const from = FromList.safeParse(useHistoryState()).data;
  return (
    <LinkButton to={`/toolkit${from?.list ?? ''}`} appearance="subtle" icon={<ArrowLeftRegular />}>
      {t('toolkit.back')}
    </LinkButton>
  );
}

/** A draft beside what is in use. */
function hasBoth({ intervention, draft }: ToolkitResource): boolean {
  return intervention.state === 'adopted' && draft !== undefined;
}

function textOf(resource: ToolkitResource, wantsDraft: boolean): InterventionText {
  return (wantsDraft && hasBoth(resource) ? resource.draft : undefined) ?? resource.intervention;
}
