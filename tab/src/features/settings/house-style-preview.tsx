import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useMaterialDraft, useMaterialPreview } from '../../api/materials';
import { useToolkit } from '../../api/toolkit';
import { Box } from '../../components/box';
import { PrintedPage } from '../../components/print/printed-page';
import { useTypeface } from '../../components/print/typeface';
import { Loaded, Loading } from '../../components/states';
import { useLanguage, useT } from '../../i18n';

const useStyles = makeStyles({
  sheet: { boxShadow: tokens.shadow8 },
});

/** A flyer in the house style as it is kept. */
export function HouseStylePreview(): ReactElement | null {
  const t = useT();
  const toolkit = useToolkit({});
  const example = toolkit.data?.interventions.find(({ materials }) => materials.includes('flyer'));
  if (toolkit.data !== undefined && example === undefined) return null;
  return (
    <Box title={t('house-style.preview')} hint={t('house-style.preview.hint')}>
      {example === undefined ? <Loading rows={6} /> : <Flyer interventionId={example.id} />}
    </Box>
  );
}

function Flyer({ interventionId }: { readonly interventionId: string }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const isReady = useTypeface();
  const of = { interventionId, kind: 'flyer' } as const;
  const draft = useMaterialDraft(of, useLanguage());
  const preview = useMaterialPreview(of, draft.data === undefined ? undefined : wishFor(draft.data.wish));
  if (!isReady || draft.data === undefined) return <Loading rows={6} />;
  return (
    <Loaded query={preview} rows={6}>
      {({ pages: [page] }) =>
        page === undefined ? null : (
          <div className={styles.sheet}>
            <PrintedPage page={page} label={t('house-style.preview')} />
          </div>
        )
      }
    </Loaded>
  );
}

/** As it stands in the toolkit. */
function wishFor({ language, complex }: { readonly language: 'nl' | 'en'; readonly complex: string }) {
  return { language, complex };
}
