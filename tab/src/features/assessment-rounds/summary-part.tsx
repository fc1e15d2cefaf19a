import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { useState, type ReactElement } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import type { PlaceSummary, RoundSummary } from '../../../../bot/contracts/judgements';
import { useRoundFile } from '../../api/assessment-rounds';
import { useRoundSummary } from '../../api/judgements';
import { FilterChoice } from '../../components/filter-choice';
import { EmptyState, Loaded } from '../../components/states';
import { PHONE } from '../../components/use-media';
import { MoreButton } from '../../components/more-button';
import { useT } from '../../i18n';
import { Disagreements } from './disagreements';
import { SummaryTable } from './summary-table';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the round found, place by place. */
export function SummaryPart({ round }: { readonly round: RoundResource }): ReactElement {
  const styles = useStyles();
  const search = new URLSearchParams(useSearch());
  const [path, navigate] = useLocation();
  const teamId = search.get('in') ?? undefined;
  const [neighborhood, setNeighborhood] = useState<string>();
  const summary = useRoundSummary(round.id, teamId);
  return (
    <>
      <div className={styles.bar}>
        <TeamFilter
          round={round}
          teamId={teamId}
          onChoose={(id) => navigate(id === '' ? path : `${path}?in=${encodeURIComponent(id)}`, { replace: true })}
        />
        <NeighborhoodFilter round={round} chosen={neighborhood} onChoose={setNeighborhood} />
        <ExportButton round={round} />
      </div>
      <Loaded query={summary}>
        {({ pages }) => (
          <>
            <Standing state={pages[0]?.state ?? 'final'} />
            <Found
              round={round}
              places={pages
                .flatMap(({ places }) => places)
                .filter(({ place }) => neighborhood === undefined || place.neighborhood === neighborhood)}
              thin={neighborhood === undefined ? (pages[0]?.thin ?? []) : []}
            />
            <MoreButton list={summary} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface FilterProps {
  readonly round: RoundResource;
  readonly onChoose: (value: string) => void;
}

function TeamFilter({
  round,
  teamId,
  onChoose,
}: FilterProps & { readonly teamId: string | undefined }): ReactElement | null {
  const t = useT();
  const teams = new Map(round.places.map((place) => [place.teamId, place.teamName]));
  if (teams.size < 2) return null;
  return (
    <FilterChoice label={t('app.team')} value={teamId} onChoose={onChoose}>
      {[...teams].map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </FilterChoice>
  );
}

interface NeighborhoodFilterProps {
  readonly round: RoundResource;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string | undefined) => void;
}

function NeighborhoodFilter({ round, chosen, onChoose }: NeighborhoodFilterProps): ReactElement | null {
  const t = useT();
  const names = [...new Set(round.places.flatMap(({ neighborhood = [] }) => neighborhood))];
  if (names.length < 2) return null;
  return (
    <FilterChoice
      label={t('assessments.neighborhood')}
      value={chosen}
      onChoose={(name) => onChoose(name === '' ? undefined : name)}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </FilterChoice>
  );
}

function ExportButton({ round }: { readonly round: RoundResource }): ReactElement {
  const t = useT();
  const file = useRoundFile(round.id, 'export');
  return (
    <Button icon={<ArrowDownloadRegular />} disabledFocusable={file.isBusy} onClick={file.run}>
      {t('assessments.export')}
    </Button>
  );
}

function Standing({ state }: Pick<RoundSummary, 'state'>): ReactElement | null {
  const t = useT();
  if (state === 'final') return null;
  if (state === 'pending') return <Spinner size="small" label={t('assessments.summary.pending')} />;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t('assessments.summary.running')}</MessageBarBody>
    </MessageBar>
  );
}

interface FoundProps {
  readonly round: RoundResource;
  readonly places: readonly PlaceSummary[];
  readonly thin: readonly string[];
}

function Found({ round, places, thin }: FoundProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (places.length === 0) {
    return (
      <EmptyState
        picture={<DataBarVerticalRegular />}
        title={t('assessments.summary.none.title')}
        text={t('assessments.summary.none.text')}
      />
    );
  }
  return (
    <>
      {thin.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('assessments.thin', { count: thin.length })}</MessageBarTitle>
            {thin.join(', ')}
          </MessageBarBody>
        </MessageBar>
      )}
      <Disagreements round={round} places={places} />
      <SummaryTable round={round} places={places} />
      <p className={styles.small}>{t('assessments.summary.explanation')}</p>
      {round.before !== undefined && (
        <p className={styles.small}>{t('assessments.summary.before', { name: round.before.name })}</p>
      )}
    </>
  );
}
