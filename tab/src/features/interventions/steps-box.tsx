import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { ReactElement } from 'react';
import type { RunResource, RunStepResource } from '../../../../bot/contracts/intervention-runs';
import type { ItemResource } from '../../../../bot/contracts/plan-resources';
import { useItem } from '../../api/items';
import { useMe } from '../../api/me';
import { ItemBadge } from '../../components/badges';
import { Box } from '../../components/box';
import { useItemForms } from '../../components/items/item-forms';
import { ItemMenu } from '../../components/items/item-menu';
import { ItemLink } from '../../components/item-link';
import { PHONE } from '../../components/use-media';
import { dayInList, useLanguage, useT } from '../../i18n';
import { itemOf } from './step-item';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: '14px minmax(0, 1fr) auto',
    gap: `0 ${tokens.spacingHorizontalM}`,
    [PHONE]: { gridTemplateColumns: '14px minmax(0, 1fr)' },
  },
  rail: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  dot: {
    flexShrink: 0,
    width: '12px',
    height: '12px',
    boxSizing: 'border-box',
    marginTop: '5px',
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  dotDone: { backgroundColor: tokens.colorBrandBackground, border: `2px solid ${tokens.colorBrandStroke1}` },
  line: { flexGrow: 1, width: '2px', backgroundColor: tokens.colorNeutralStroke2 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    paddingBottom: tokens.spacingVerticalXL,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  how: { margin: 0, maxWidth: '70ch', overflowWrap: 'anywhere' },
  evidence: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
  },
  actions: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    [PHONE]: { gridColumn: '2', marginTop: `-${tokens.spacingVerticalM}`, paddingBottom: tokens.spacingVerticalL },
  },
});

/** The steps in order of day, each with what can be done about it. */
export function StepsBox({ run }: { readonly run: RunResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Box title={t('interventions.steps')}>
      <ol className={styles.list}>
        {run.stepItems.map((step, at) => (
          <Step key={step.itemId} run={run} step={step} isLast={at === run.stepItems.length - 1} />
        ))}
      </ol>
    </Box>
  );
}

interface StepProps {
  readonly run: RunResource;
  readonly step: RunStepResource;
}

function Step({ run, step, isLast }: StepProps & { readonly isLast: boolean }): ReactElement {
  const styles = useStyles();
  const item = itemOf(run, step);
  const { status, number, title, how, evidence } = step;
  return (
    <li className={styles.step}>
      <span className={styles.rail} aria-hidden>
        <span className={mergeClasses(styles.dot, status === 'done' && styles.dotDone)} />
        {!isLast && <span className={styles.line} />}
      </span>
      <div className={styles.body}>
        <div className={styles.head}>
          <span className={styles.title}>
            {number}. <ItemLink item={item.ref}>{title}</ItemLink>
          </span>
          <ItemBadge item={item} />
        </div>
        <About step={step} />
        {status === 'open' && <p className={styles.how}>{how}</p>}
        {evidence !== undefined && evidence !== '' && <p className={styles.evidence}>{evidence}</p>}
      </div>
      {status === 'open' && <StepActions item={item} />}
    </li>
  );
}

function About({ step: { dueOn, doneOn, ownerName, role } }: { readonly step: RunStepResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const day = dayInList(doneOn ?? dueOn, today, language);
  const parts = [
    doneOn === undefined ? day : t('interventions.step.done', { day }),
    ownerName ?? t('app.person.gone'),
    role === undefined ? undefined : t(`issues.role.${role}`),
  ];
  return <span className={styles.small}>{parts.filter((part) => part !== undefined).join(' · ')}</span>;
}

/** What the reader may do is known a moment later than the step itself. */
function StepActions({ item }: { readonly item: ItemResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { open } = useItemForms();
  const details = useItem(item.ref).data;
  return (
    <span className={styles.actions}>
      {details?.may.complete === true && (
        <Button
          icon={<CheckmarkRegular />}
          aria-label={t('items.complete.of', { title: item.title })}
          onClick={() => open('complete', item)}
        >
          {t('items.complete')}
        </Button>
      )}
      <ItemMenu item={item} />
    </span>
  );
}
