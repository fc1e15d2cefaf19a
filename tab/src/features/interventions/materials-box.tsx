import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import type { ReactElement } from 'react';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import { useIntervention } from '../../api/toolkit';
import { Box } from '../../components/box';
import { LinkButton } from '../../components/link-button';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

/** What can be printed for it, with its place and who carries it out filled in. */
export function MaterialsBox({ run: { id, interventionId } }: { readonly run: RunResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const intervention = useIntervention(interventionId);
  return (
    <Box title={t('materials.title')} hint={t('interventions.materials.hint')}>
      <Loaded query={intervention} rows={1}>
        {({ intervention: { materials } }) => (
          <ul className={styles.list}>
            {materials.map((kind) => (
              <li key={kind}>
                <LinkButton
                  to={`/toolkit/${encodeURIComponent(interventionId)}/materials/${kind}?runId=${encodeURIComponent(id)}`}
                  icon={<DocumentRegular />}
                >
                  {t(`materials.kind.${kind}`)}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Box>
  );
}
