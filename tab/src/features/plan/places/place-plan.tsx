import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type ReactElement } from 'react';
import type { PlacePlanView } from '../../../../../bot/contracts/place-plans';
import { Box } from '../../../components/box';
import { ItemBadge } from '../../../components/badges';
import { ItemLink } from '../../../components/item-link';
import { LinkButton } from '../../../components/link-button';
import { Loaded } from '../../../components/states';
import { useLanguage, useT } from '../../../i18n';
import { decimalText } from '../goals/decimal';
import { useOpenPlan } from '../open-plan';
import { PlanActionForm } from '../timeline/plan-action-form';
import { Gathered } from '../writing/gathered-part';
import { WrittenText } from '../writing/written-text';
import { PlacePlanForm } from './place-plan-form';
import { useMakePlacePlan, usePlacePlan } from './use-place-plans';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  panels: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 480px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** The plan of action for one place: problem, analysis, goal, and at most seven actions. */
export function PlacePlan({ placeId }: { readonly placeId: string }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { path } = useOpenPlan();
  return (
    <div className={styles.part}>
      <div>
        <LinkButton to={`${path}/places`}>{t('plan.places.all')}</LinkButton>
      </div>
      <Loaded query={usePlacePlan(placeId)}>{(view) => <Opened view={view} />}</Loaded>
    </div>
  );
}

function Opened({ view }: { readonly view: PlacePlanView }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [isWriting, setWriting] = useState(false);
  const making = useMakePlacePlan();
  const { place, goal, may, problem, analysis, gathered } = view;
  return (
    <>
      <div className={styles.top}>
        <h2 className={styles.title}>{place.name}</h2>
        {may.write && goal !== undefined && (
          <Button icon={<EditRegular />} onClick={() => setWriting(true)}>
            {t('plan.place.edit')}
          </Button>
        )}
        {may.write && goal === undefined && (
          <Button appearance="primary" disabledFocusable={making.isBusy} onClick={() => making.run(place.id)}>
            {t('plan.places.make')}
          </Button>
        )}
      </div>
      <div className={styles.panels}>
        <Box title={t('plan.place.problem')}>
          <OrNothing text={problem} />
        </Box>
        <Box title={t('plan.place.analysis')}>
          <OrNothing text={analysis} />
          {gathered.map(({ title, lines }) => (
            <Gathered key={title} title={title} lines={lines} />
          ))}
        </Box>
        <PlaceGoal view={view} />
        <PlaceActions view={view} />
      </div>
      {isWriting && <PlacePlanForm view={view} onClose={() => setWriting(false)} />}
    </>
  );
}

function OrNothing({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return text === '' ? <p className={styles.soft}>{t('plan.place.nothing')}</p> : <WrittenText text={text} />;
}

function PlaceGoal({ view: { goal } }: { readonly view: PlacePlanView }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const number = (value: number | null): string =>
    value === null ? t('plan.goal.unknown') : decimalText(value, language);
  return (
    <Box title={t('plan.line.goal')}>
      {goal === undefined ? (
        <p className={styles.soft}>{t('plan.place.nothing')}</p>
      ) : (
        <>
          <p style={{ margin: 0 }}>{goal.title}</p>
          <p className={styles.soft}>
            {t('plan.place.goal.numbers', {
              indicator: goal.indicator === '' ? t('plan.goal.indicator.none') : goal.indicator,
              baseline: number(goal.baseline),
              target: number(goal.target),
              unit: goal.unit,
            })}
          </p>
        </>
      )}
    </Box>
  );
}

function PlaceActions({
  view: { place, goal, actions, may, mostActions },
}: {
  readonly view: PlacePlanView;
}): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { api } = useOpenPlan();
  const [isAdding, setAdding] = useState(false);
  return (
    <Box title={t('plan.place.actions', { count: actions.length, most: mostActions })}>
      {actions.length === 0 && <p className={styles.soft}>{t('plan.line.no-actions')}</p>}
      <ul className={styles.list}>
        {actions.map((item) => (
          <li key={item.ref.itemId} className={styles.row}>
            <ItemLink item={item.ref}>{item.title}</ItemLink>
            <ItemBadge item={item} />
          </li>
        ))}
      </ul>
      {may.addAction && (
        <div>
          <Button icon={<AddRegular />} onClick={() => setAdding(true)}>
            {t('plan.action.add')}
          </Button>
        </div>
      )}
      {isAdding && goal !== undefined && (
        <PlanActionForm
          goalId={goal.id}
          placeId={place.id}
          path={`${api}/place-plans/${place.id}/actions`}
          onClose={() => setAdding(false)}
        />
      )}
    </Box>
  );
}
