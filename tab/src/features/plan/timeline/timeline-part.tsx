import { Button, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CalendarEmptyRegular } from '@fluentui/react-icons/svg/calendar-empty';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss';
import { useState, type ReactElement, type ReactNode } from 'react';
import { LinkButton } from '../../../components/link-button';
import { EmptyState } from '../../../components/states';
import { useMedia } from '../../../components/use-media';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { NO_FILTER, isFiltered, isShown, type TimelineFilter } from './filter';
import { lanesOf, type LaneChoice } from './lanes';
import { MoveDialogs } from './move-dialogs';
import { PlanActionForm } from './plan-action-form';
import { TimelineBoard } from './timeline-board';
import { TimelineFilters } from './timeline-filters';
import { TimelineList } from './timeline-list';
import { useMoves } from './use-moves';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** The timeline of the year, with what can be filtered, moved and added. */
export function TimelinePart(): ReactElement {
  const styles = useStyles();
  const { plan } = useOpenPlan();
  const [filter, setFilter] = useState<TimelineFilter>(NO_FILTER);
  const [lanes, setLanes] = useState<LaneChoice>('goal');
  const [isAdding, setAdding] = useState(false);
  const moves = useMoves();
  const isNarrow = useMedia('(max-width: 900px)');
  const shown = [...plan.associationItems, ...plan.items].filter((item) => isShown(filter, item));
  return (
    <div className={styles.part}>
      <TimelineTop isNarrow={isNarrow} onAdd={() => setAdding(true)}>
        <TimelineFilters filter={filter} onFilter={setFilter} lanes={lanes} onLanes={setLanes} hasLanes={!isNarrow} />
      </TimelineTop>
      {shown.length === 0 && <NothingShown filter={filter} onClear={() => setFilter(NO_FILTER)} />}
      {shown.length > 0 && isNarrow && <TimelineList items={shown} moves={moves} />}
      {shown.length > 0 && !isNarrow && (
        <TimelineBoard lanes={lanesOf(plan, (item) => isShown(filter, item), lanes)} moves={moves} />
      )}
      <MoveDialogs moves={moves} />
      {isAdding && <PlanActionForm onClose={() => setAdding(false)} />}
    </div>
  );
}

interface TimelineTopProps {
  readonly isNarrow: boolean;
  readonly onAdd: () => void;
  /** The filters; on a narrow screen they come when asked for. */
  readonly children: ReactNode;
}

function TimelineTop({ isNarrow, onAdd, children }: TimelineTopProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { plan } = useOpenPlan();
  const [isFiltering, setFiltering] = useState(false);
  return (
    <>
      <div className={styles.top}>
        {isNarrow ? (
          <ToggleButton
            icon={<FilterRegular />}
            checked={isFiltering}
            aria-expanded={isFiltering}
            onClick={() => setFiltering(!isFiltering)}
          >
            {t('plan.filter')}
          </ToggleButton>
        ) : (
          children
        )}
        {plan.may.write && (
          <Button appearance="primary" icon={<AddRegular />} onClick={onAdd}>
            {t('plan.action.add')}
          </Button>
        )}
      </div>
      {isNarrow && isFiltering && children}
    </>
  );
}

function NothingShown({
  filter,
  onClear,
}: {
  readonly filter: TimelineFilter;
  readonly onClear: () => void;
}): ReactElement {
  const t = useT();
  const { path } = useOpenPlan();
  if (isFiltered(filter)) {
    return (
      <EmptyState
        picture={<FilterDismissRegular />}
        title={t('plan.timeline.nothing-found')}
        action={<Button onClick={onClear}>{t('plan.filter.clear')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      picture={<CalendarEmptyRegular />}
      title={t('plan.timeline.empty')}
      text={t('plan.timeline.empty.text')}
      action={<LinkButton to={`${path}/import`}>{t('plan.import')}</LinkButton>}
    />
  );
}
