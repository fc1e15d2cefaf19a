import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { PlacePlanList } from '../../../../../bot/contracts/place-plans';
import { usePlaces } from '../../../api/people';
import { DataList } from '../../../components/data-list';
import { FormField } from '../../../components/form-field';
import { TextLink } from '../../../components/link-button';
import { ProgressBar } from '../../../components/progress';
import { EmptyState, Loaded } from '../../../components/states';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { PlacePlan } from './place-plan';
import { useMakePlacePlan, usePlacePlans } from './use-place-plans';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  make: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** The small plans for one complex or neighborhood: all of them, or one opened. */
export function PlacePlansPart({ placeId }: { readonly placeId: string }): ReactElement {
  const query = usePlacePlans();
  if (placeId !== '') return <PlacePlan key={placeId} placeId={placeId} />;
  return <Loaded query={query}>{(list) => <PlacePlans list={list} />}</Loaded>;
}

function PlacePlans({ list }: { readonly list: PlacePlanList }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { path } = useOpenPlan();
  return (
    <div className={styles.part}>
      <p className={styles.intro}>{t('plan.places.intro')}</p>
      {list.may.write && <MakePlacePlan made={list.placePlans.map(({ place }) => place.id)} />}
      {list.placePlans.length === 0 ? (
        <EmptyState picture={<LocationRegular />} title={t('plan.places.empty')} text={t('plan.places.empty.text')} />
      ) : (
        <DataList
          label={t('plan.part.places')}
          rows={list.placePlans}
          rowKey={({ place }) => place.id}
          columns={[
            {
              key: 'place',
              header: t('items.place'),
              isName: true,
              cell: ({ place }) => <TextLink to={`${path}/places/${place.id}`}>{place.name}</TextLink>,
            },
            { key: 'goal', header: t('plan.line.goal'), cell: ({ goalTitle }) => goalTitle },
            {
              key: 'progress',
              header: t('plan.line.actions'),
              width: '240px',
              cell: ({ done, total }) => <ProgressBar done={done} total={total} />,
            },
          ]}
        />
      )}
    </div>
  );
}

/** Choose a place, and its plan is there in one press. */
function MakePlacePlan({ made }: { readonly made: readonly string[] }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { teamId, path } = useOpenPlan();
  const [, navigate] = useLocation();
  const { data: places = [] } = usePlaces(teamId);
  const [placeId, setPlaceId] = useState('');
  const making = useMakePlacePlan();
  return (
    <div className={styles.make}>
      <FormField label={t('plan.places.new')}>
        <Select value={placeId} onChange={(_event, { value }) => setPlaceId(value)}>
          <option value="">{t('plan.choose')}</option>
          {places
            .filter(({ id }) => !made.includes(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </FormField>
      <Button
        appearance="primary"
        icon={<AddRegular />}
        disabledFocusable={placeId === '' || making.isBusy}
        onClick={() => making.run(placeId, () => navigate(`${path}/places/${placeId}`))}
      >
        {t('plan.places.make')}
      </Button>
    </div>
  );
}
