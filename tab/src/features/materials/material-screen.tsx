import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { useMemo, useState, type ReactElement } from 'react';
import { Redirect, useSearch } from 'wouter';
import { MaterialKind } from '../../../../bot/contracts/interventions';
import type { MaterialDraft, MaterialWish } from '../../../../bot/contracts/materials';
import type { Language } from '../../../../bot/contracts/people';
import {
  useMaterialDocument,
  useMaterialDraft,
  useMaterialPreview,
  type DocumentFormat,
  type MaterialOf,
} from '../../api/materials';
import { Problem } from '../../api/problem';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { usePaused } from '../../components/use-paused';
import { useLanguage, useT } from '../../i18n';
import { MaterialForm } from './material-form';
import { MaterialPreviewBox } from './material-preview-box';
import { NOTHING_TYPED, wishOf } from './typed-wish';

const PAUSE_MS = 400;
const NARROW = '@media (max-width: 1000px)';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 420px) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

interface MaterialAddress {
  readonly interventionId: string;
  /** As it stands in the address. */
  readonly kind: string;
}

/** A material of an intervention: what is filled in on the left, how it comes out of the printer on the right. */
export function MaterialScreen({ interventionId, kind: asked }: MaterialAddress): ReactElement {
  const search = new URLSearchParams(useSearch());
  const kind = MaterialKind.safeParse(asked).data;
  if (kind === undefined) return <Redirect to={`/toolkit/${interventionId}`} replace />;
  const runId = search.get('runId') ?? undefined;
  const placeId = search.get('placeId') ?? undefined;
  return <Material of={{ interventionId, kind, runId, placeId }} />;
}

function Material({ of }: { readonly of: MaterialOf }): ReactElement {
  const t = useT();
  const reader = useLanguage();
  const [language, setLanguage] = useState<Language>(reader);
  const draft = useMaterialDraft(of, language);
  const { interventionId, kind, runId } = of;
  const title = t(`materials.kind.${kind}`);
  return (
    <Screen
      title={
        draft.data === undefined
          ? title
          : t('materials.of', { kind: title, intervention: draft.data.interventionTitle })
      }
      intro={t('materials.intro')}
      actions={
        <LinkButton
          to={runId === undefined ? `/toolkit/${interventionId}` : `/interventions/${encodeURIComponent(runId)}`}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
        >
          {t(runId === undefined ? 'materials.back' : 'materials.back.run')}
        </LinkButton>
      }
    >
      <Loaded query={draft}>
        {(data) => <Making of={of} draft={data} language={language} onLanguage={setLanguage} />}
      </Loaded>
    </Screen>
  );
}

interface MakingProps {
  readonly of: MaterialOf;
  /** In the chosen language, or in the other one as long as that is not there yet. */
  readonly draft: MaterialDraft;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

function Making({ of, draft, language, onLanguage }: MakingProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const wish = useMemo(() => wishOf(typed, draft), [typed, draft]);
  const preview = useMaterialPreview(of, usePaused(wish, PAUSE_MS));
  const problem = preview.error instanceof Problem ? preview.error : undefined;
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <MaterialForm
          draft={draft}
          typed={typed}
          language={language}
          problem={problem}
          onChange={setTyped}
          onLanguage={onLanguage}
        />
      </div>
      <MaterialPreviewBox
        preview={preview}
        problem={problem}
        kind={of.kind}
        actions={<Downloads of={of} wish={wish} />}
      />
    </div>
  );
}

const FILES = [
  { format: 'pdf', icon: <DocumentPdfRegular /> },
  { format: 'docx', icon: <DocumentRegular /> },
] as const satisfies readonly { readonly format: DocumentFormat; readonly icon: ReactElement }[];

function Downloads({ of, wish }: { readonly of: MaterialOf; readonly wish: MaterialWish }): ReactElement {
  const t = useT();
  const { run, busyWith } = useMaterialDocument(of);
  return (
    <>
      {FILES.map(({ format, icon }) => (
        <Button
          key={format}
          appearance={format === 'pdf' ? 'primary' : 'secondary'}
          icon={busyWith === format ? <Spinner size="tiny" /> : icon}
          disabledFocusable={busyWith !== undefined}
          onClick={() => run(wish, format)}
        >
          {t(`materials.download.${format}`)}
        </Button>
      ))}
    </>
  );
}
