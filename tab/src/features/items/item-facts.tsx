import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { ItemDetails } from '../../../../bot/contracts/plan-resources';
import { useMe } from '../../api/me';
import { usePlan } from '../../api/plan';
import { TextLink } from '../../components/link-button';
import { dueWords, longDay, useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) 1fr',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** What is known of an item. */
export function ItemFacts({ item }: { readonly item: ItemDetails }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { legal, approach } = item;
  return (
    <dl className={styles.facts}>
      <Fact name={t('items.due')}>
        <Due item={item} />
      </Fact>
      <Fact name={t('items.owner')}>{item.owner.name ?? t('app.person.gone')}</Fact>
      {item.place !== undefined && <Fact name={t('items.place')}>{item.place.name}</Fact>}
      {approach !== undefined && <Fact name={t('items.approach')}>{t(`items.approach.${approach}`)}</Fact>}
      <GoalFact item={item} />
      <PlanFact item={item} />
      {item.step !== undefined && <StepFacts step={item.step} />}
      {item.assessment !== undefined && <AssessmentFacts assessment={item.assessment} />}
      {item.carriedFromYear !== undefined && (
        <Fact name={t('items.carried.name')}>{t('items.carried', { year: item.carriedFromYear })}</Fact>
      )}
      {legal !== undefined && (
        <Fact name={t('items.legal')}>
          {t('items.legal.text', { law: legal.law, article: legal.article, year: legal.validFromYear })}
        </Fact>
      )}
      {item.evidence !== undefined && <Fact name={t('items.evidence')}>{item.evidence}</Fact>}
    </dl>
  );
}

function Due({ item }: { readonly item: ItemDetails }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const words = item.status === 'open' ? ` (${dueWords(item.dueOn, today, t)})` : '';
  return (
    <>
      {longDay(item.dueOn, language)}
      {words}
    </>
  );
}

/** The plan that it stands in; steps and what a round asks stand in none. */
function PlanFact({ item: { ref, teamName, step, assessment } }: { readonly item: ItemDetails }): ReactElement | null {
  const t = useT();
  if (step !== undefined || assessment !== undefined) return null;
  const { teamId, year } = ref;
  return (
    <Fact name={t('items.plan')}>
      {teamId === undefined ? (
        t('items.plan.association', { year })
      ) : (
        <TextLink to={`/plans/${teamId}/${year}`}>{t('items.plan.name', { team: teamName ?? teamId, year })}</TextLink>
      )}
    </Fact>
  );
}

/** Of which intervention it is a step, and how it is done. */
function StepFacts({ step }: { readonly step: NonNullable<ItemDetails['step']> }): ReactElement {
  const t = useT();
  const { runId, intervention, number, of, how, isCheck } = step;
  const name = isCheck === true ? intervention : t('items.intervention.step', { intervention, number, of });
  return (
    <>
      <Fact name={t('items.intervention')}>
        <TextLink to={`/interventions/${encodeURIComponent(runId)}`}>{name}</TextLink>
      </Fact>
      {how !== '' && <Fact name={t('items.how')}>{how}</Fact>}
    </>
  );
}

/** Of which round it asks to judge places, and of how many. */
function AssessmentFacts({
  assessment,
}: {
  readonly assessment: NonNullable<ItemDetails['assessment']>;
}): ReactElement {
  const t = useT();
  const { roundId, roundName, places } = assessment;
  return (
    <Fact name={t('items.kind.assessment')}>
      <TextLink to={`/assessments/${encodeURIComponent(roundId)}`}>{roundName}</TextLink>
      {` (${t('assessments.places.count', { count: places })})`}
    </Fact>
  );
}

/** The goal that a plan action serves, as soon as its plan is known. */
function GoalFact({ item: { ref, goalId } }: { readonly item: ItemDetails }): ReactElement | null {
  const t = useT();
  const plan = usePlan(goalId === undefined ? undefined : ref.teamId, ref.year);
  const goal = plan.data?.goals.find(({ id }) => id === goalId);
  if (goal === undefined || ref.teamId === undefined) return null;
  return (
    <Fact name={t('items.goal')}>
      <TextLink to={`/plans/${ref.teamId}/${ref.year}/goals/${goal.id}`}>{goal.title}</TextLink>
    </Fact>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}
