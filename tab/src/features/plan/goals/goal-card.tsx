import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { RulerRegular } from '@fluentui/react-icons/svg/ruler';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { GoalResource } from '../../../../../bot/contracts/plan-resources';
import { usePlaces } from '../../../api/people';
import { ProgressBar } from '../../../components/progress';
import { useT } from '../../../i18n';
import { GoalAdjustments } from './goal-adjustments';
import { GoalLine } from './goal-line';
import { GoalNumbers } from './goal-numbers';

/** What can be done with a goal. */
export interface GoalDeeds {
  readonly edit: (goal: GoalResource) => void;
  readonly measure: (goal: GoalResource) => void;
  readonly addAction: (goal: GoalResource) => void;
  readonly drop: (goal: GoalResource) => void;
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  open: { gridColumn: '1 / -1' },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  indicator: { margin: 0, color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  places: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  bottom: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginTop: 'auto',
  },
  progress: { flex: '1 1 160px' },
});

export interface GoalCardProps {
  readonly goal: GoalResource;
  /** Somebody came here for this goal. */
  readonly isAsked: boolean;
  readonly deeds: GoalDeeds;
}

/** A goal: what is measured, how it stands, what is done for it. */
export function GoalCard({ goal, isAsked, deeds }: GoalCardProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const card = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(isAsked);
  useEffect(() => {
    if (isAsked) card.current?.focus();
  }, [isAsked]);
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={mergeClasses(styles.card, isOpen && styles.open)}
      aria-label={goal.title}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{goal.title}</h2>
        {goal.may.write && <GoalMenu goal={goal} deeds={deeds} />}
      </div>
      <p className={styles.indicator}>{goal.indicator === '' ? t('plan.goal.indicator.none') : goal.indicator}</p>
      <GoalNumbers goal={goal} />
      <GoalFacts goal={goal} />
      <GoalAdjustments goal={goal} />
      <div className={styles.bottom}>
        <div className={styles.progress}>
          {goal.total === 0 ? (
            <span className={styles.indicator}>{t('plan.line.no-actions')}</span>
          ) : (
            <ProgressBar done={goal.done} total={goal.total} />
          )}
        </div>
        <Button
          appearance="subtle"
          size="small"
          iconPosition="after"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('plan.line')}
        </Button>
      </div>
      {isOpen && <GoalLine goal={goal} />}
    </article>
  );
}

function GoalFacts({ goal }: { readonly goal: GoalResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { data: places = [] } = usePlaces(goal.teamId);
  const names = places.filter(({ id }) => goal.placeIds.includes(id)).map(({ name }) => name);
  return (
    <div className={styles.facts}>
      <Badge appearance="outline" color="informative" size="large">
        {t('plan.goal.effort.is', { level: t(`plan.goal.effort.${goal.effortLevel}`) })}
      </Badge>
      <span className={styles.places}>
        <LocationRegular aria-hidden />
        {names.length === 0 ? t('app.place.none') : names.join(', ')}
      </span>
    </div>
  );
}

function GoalMenu({ goal, deeds }: { readonly goal: GoalResource; readonly deeds: GoalDeeds }): ReactElement {
  const t = useT();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('items.more', { title: goal.title })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<EditRegular />} onClick={() => deeds.edit(goal)}>
            {t('plan.goal.edit')}
          </MenuItem>
          <MenuItem icon={<RulerRegular />} onClick={() => deeds.measure(goal)}>
            {t('plan.goal.measure')}
          </MenuItem>
          <MenuItem icon={<AddRegular />} onClick={() => deeds.addAction(goal)}>
            {t('plan.action.add')}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => deeds.drop(goal)}>
            {t('plan.goal.drop')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
