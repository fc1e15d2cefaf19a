import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import { Box } from '../../components/box';
import { TextLink } from '../../components/link-button';
import { longDay, useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, max-content) 1fr',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** Where it is done, by whom, since when, and what it answers. */
export function RunFacts({ run }: { readonly run: RunResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const { teamId, teamName, place, ownerName, startOn, kind, issueId, interventionId } = run;
  return (
    <Box title={t('interventions.facts')}>
      <dl className={styles.facts}>
        {place !== undefined && <Fact name={t('app.place')}>{place.name}</Fact>}
        <Fact name={t('interventions.owner')}>{ownerName ?? t('app.person.gone')}</Fact>
        <Fact name={t('app.team')}>{teamName}</Fact>
        <Fact name={t('interventions.start')}>{longDay(startOn, language)}</Fact>
        <Fact name={t('items.approach')}>
          {t(`items.approach.${kind}`)}
          {', '}
          <TextLink to={`/toolkit/${encodeURIComponent(interventionId)}`}>{t('interventions.read')}</TextLink>
        </Fact>
        {issueId !== undefined && (
          <Fact name={t('interventions.issue')}>
            <TextLink to={`/issues/${encodeURIComponent(teamId)}/${encodeURIComponent(issueId)}`}>
              {t('interventions.issue.read')}
            </TextLink>
          </Fact>
        )}
      </dl>
    </Box>
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
