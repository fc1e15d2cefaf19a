import { Button, Field, Select, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { FilterDismissRegular } from '@fluentui/react-icons/svg/filter-dismiss';
import type { ReactElement } from 'react';
import type { ItemResource } from '../../../../../bot/contracts/plan-resources';
import { PHONE } from '../../../components/use-media';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { NO_FILTER, isFiltered, type TimelineFilter } from './filter';
import type { LaneChoice } from './lanes';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  },
  choice: { width: '168px', gridTemplateColumns: 'minmax(0, 1fr)', [PHONE]: { width: 'auto', minWidth: 0 } },
  select: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
});

export interface TimelineFiltersProps {
  readonly filter: TimelineFilter;
  readonly onFilter: (filter: TimelineFilter) => void;
  readonly lanes: LaneChoice;
  readonly onLanes: (lanes: LaneChoice) => void;
  /** Lanes are for the picture only. */
  readonly hasLanes: boolean;
}

/** What the timeline shows, and in which lanes. */
export function TimelineFilters({ filter, onFilter, lanes, onLanes, hasLanes }: TimelineFiltersProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { plan } = useOpenPlan();
  const set = (part: keyof TimelineFilter, value: string): void => {
    const { [part]: _dropped, ...rest } = filter;
    onFilter({ onlyLate: filter.onlyLate, ...rest, ...(value === '' ? {} : { [part]: value }) });
  };
  return (
    <div className={styles.bar} role="group" aria-label={t('plan.timeline.filters')}>
      <Choice
        label={t('plan.filter.person')}
        value={filter.personId}
        offered={ownersIn(plan.items)}
        onChoose={(id) => set('personId', id)}
      />
      <Choice
        label={t('plan.filter.place')}
        value={filter.placeId}
        offered={placesIn(plan.items)}
        onChoose={(id) => set('placeId', id)}
      />
      <Choice
        label={t('plan.filter.goal')}
        value={filter.goalId}
        offered={plan.goals.map(({ id, title }) => ({ id, name: title }))}
        onChoose={(id) => set('goalId', id)}
      />
      {hasLanes && (
        <Field label={t('plan.timeline.lanes')} className={styles.choice}>
          <Select
            className={styles.select}
            value={lanes}
            onChange={(_event, { value }) => onLanes(value === 'person' ? 'person' : 'goal')}
          >
            <option value="goal">{t('plan.timeline.lanes.goal')}</option>
            <option value="person">{t('plan.timeline.lanes.person')}</option>
          </Select>
        </Field>
      )}
      <Switch
        label={t('plan.filter.late')}
        checked={filter.onlyLate}
        onChange={(_event, { checked }) => onFilter({ ...filter, onlyLate: checked })}
      />
      {isFiltered(filter) && (
        <Button appearance="subtle" icon={<FilterDismissRegular />} onClick={() => onFilter(NO_FILTER)}>
          {t('plan.filter.clear')}
        </Button>
      )}
    </div>
  );
}

interface Offered {
  readonly id: string;
  readonly name: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly offered: readonly Offered[];
  readonly onChoose: (id: string) => void;
}

function Choice({ label, value = '', offered, onChoose }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Field label={label} className={styles.choice}>
      <Select className={styles.select} value={value} onChange={(_event, { value: chosen }) => onChoose(chosen)}>
        <option value="">{t('plan.filter.all')}</option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function ownersIn(items: readonly ItemResource[]): readonly Offered[] {
  return byName(items.flatMap(({ owner: { id, name } }) => (name === undefined ? [] : [{ id, name }])));
}

function placesIn(items: readonly ItemResource[]): readonly Offered[] {
  return byName(items.flatMap(({ place }) => (place === undefined ? [] : [place])));
}

function byName(offered: readonly Offered[]): readonly Offered[] {
  const unique = [...new Map(offered.map((one) => [one.id, one])).values()];
  return unique.toSorted((a, b) => a.name.localeCompare(b.name));
}
