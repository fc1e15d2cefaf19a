import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleChatRegular } from '@fluentui/react-icons/svg/people-chat';
import { useState, type ReactElement } from 'react';
import type { ItemResource } from '../../../../../bot/contracts/plan-resources';
import { Box } from '../../../components/box';
import { ItemBadge } from '../../../components/badges';
import { ItemLink } from '../../../components/item-link';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { WrittenText } from '../writing/written-text';
import { ContributionForm } from './contribution-form';

const useStyles = makeStyles({
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  asked: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  who: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** The uitvraag: what was asked of whom for the plan, and what they answered. */
export function Contributions(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { plan } = useOpenPlan();
  const [isAsking, setAsking] = useState(false);
  return (
    <Box title={t('plan.contributions')}>
      <p className={styles.soft}>{t(plan.may.write ? 'plan.contributions.intro' : 'plan.contributions.not-yours')}</p>
      {plan.may.write && (
        <div>
          <Button icon={<PeopleChatRegular />} onClick={() => setAsking(true)}>
            {t('plan.contributions.ask')}
          </Button>
        </div>
      )}
      {byQuestion(plan.contributions).map(([question, items]) => (
        <section key={question} className={styles.asked} aria-label={question}>
          <h3 className={styles.question}>{question}</h3>
          <ul className={styles.list}>
            {items.map((item) => (
              <Answered key={item.ref.itemId} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {isAsking && <ContributionForm onClose={() => setAsking(false)} />}
    </Box>
  );
}

function Answered({ item }: { readonly item: ItemResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const name = item.owner.name ?? t('app.person.gone');
  const { request } = item;
  const partner = request?.what === 'contribution' ? request.onBehalfOf : undefined;
  return (
    <li className={styles.row}>
      <span className={styles.who}>
        <ItemLink item={item.ref}>
          {partner === undefined ? name : t('plan.contributions.for', { partner, name })}
        </ItemLink>
        <ItemBadge item={item} />
      </span>
      {item.answer !== undefined && item.answer.text !== '' && <WrittenText text={item.answer.text} />}
    </li>
  );
}

function byQuestion(items: readonly ItemResource[]): readonly (readonly [string, readonly ItemResource[]])[] {
  const questionOf = ({ request, title }: ItemResource): string =>
    request?.what === 'contribution' ? request.question : title;
  return [...new Set(items.map(questionOf))].map((question) => [
    question,
    items.filter((item) => questionOf(item) === question),
  ]);
}
