import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import type { PlaceSummary } from '../../../../bot/contracts/judgements';
import { Box } from '../../components/box';
import { TextLink } from '../../components/link-button';
import { useLanguage, useT } from '../../i18n';
import { gradeText } from './grade';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

export interface DisagreementsProps {
  readonly round: RoundResource;
  readonly places: readonly PlaceSummary[];
}

/** Where colleagues and partners see a place differently: conversations to have. */
export function Disagreements({ round, places }: DisagreementsProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const found = places.flatMap(({ place, figures, disagreements }) =>
    disagreements.map((dimension) => ({
      place,
      dimension,
      professionals: figures.professionals[dimension]?.mean ?? 0,
      partners: figures.partners[dimension]?.mean ?? 0,
    })),
  );
  if (found.length === 0) return null;
  return (
    <Box title={t('assessments.disagreements')} hint={t('assessments.disagreements.hint')}>
      <ul className={styles.list}>
        {found.map(({ place, dimension, professionals, partners }) => (
          <li key={`${place.id} ${dimension}`}>
            <TextLink to={`/assessments/${round.id}/places/${encodeURIComponent(place.id)}`}>{place.name}</TextLink>
            {': '}
            {t('assessments.disagreement', {
              dimension: t(`assessments.dimension.${dimension}`),
              professionals: gradeText(professionals, language),
              partners: gradeText(partners, language),
            })}
          </li>
        ))}
      </ul>
    </Box>
  );
}
