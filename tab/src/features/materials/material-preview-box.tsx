import {
  Button,
  MessageBar,
  MessageBarBody,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useCallback, useState, type ReactElement, type ReactNode } from 'react';
import type { MaterialKind } from '../../../../bot/contracts/interventions';
import type { MaterialPreview, PrintedPage as PrintedPageShape } from '../../../../bot/contracts/materials';
import type { useMaterialPreview } from '../../api/materials';
import type { Problem } from '../../api/problem';
import { PrintedPage } from '../../components/print/printed-page';
import { PrintedPages } from '../../components/print/printed-pages';
import { useTypeface } from '../../components/print/typeface';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';

const WIDE = '@media (min-width: 1001px)';
/** What stands above a screen, and above the paper. */
const HEADER_PX = 68;
const ABOVE_PAPER_PX = 200;

const useStyles = makeStyles({
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    // Whoever types further down still sees what becomes of it.
    [WIDE]: { position: 'sticky', top: `${HEADER_PX}px` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  desk: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  sheet: {
    width: '100%',
    maxWidth: '640px',
    boxShadow: tokens.shadow8,
    [WIDE]: { maxWidth: 'max(420px, min(640px, var(--fits)))' },
  },
  lying: { maxWidth: '900px', [WIDE]: { maxWidth: '900px' } },
});

export interface MaterialPreviewBoxProps {
  readonly preview: ReturnType<typeof useMaterialPreview>;
  /** What the server could not print. */
  readonly problem: Problem | undefined;
  readonly kind: MaterialKind;
  /** Beside the button that prints it. */
  readonly actions: ReactNode;
}

/** How it comes out of the printer; what could be made last stays while something else is made. */
export function MaterialPreviewBox({ preview, problem, kind, actions }: MaterialPreviewBoxProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const isReady = useTypeface();
  const pages = useLatest(preview.data?.pages);
  return (
    <section className={styles.preview} aria-label={t('materials.preview')}>
      <div className={styles.head}>
        <h2 className={styles.name}>{t('materials.preview')}</h2>
        <Making isMaking={preview.isFetching && problem === undefined} />
        <div className={styles.buttons}>
          {actions}
          {pages !== undefined && isReady && <PrintButton pages={pages} kind={kind} />}
        </div>
      </div>
      {problem !== undefined && <Unprintable problem={problem} />}
      {pages !== undefined && isReady && <Desk pages={pages} kind={kind} />}
      {pages === undefined && problem === undefined && <Loaded query={preview}>{() => null}</Loaded>}
    </section>
  );
}

function Unprintable({ problem: { title } }: { readonly problem: Problem }): ReactElement {
  const t = useT();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{title === '' ? t('app.error.unexpected') : title}</MessageBarBody>
    </MessageBar>
  );
}

function Making({ isMaking }: { readonly isMaking: boolean }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <span className={styles.state} role="status">
      {isMaking && <Spinner size="tiny" label={t('materials.preview.making')} />}
    </span>
  );
}

/** The last that there was: what cannot be printed does not take it away. */
function useLatest<T>(value: T | undefined): T | undefined {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return value ?? latest;
}

/** A whole page can be seen at once, where there is the room for it beside the form. */
function sizeOf({ width, height }: PrintedPageShape): Record<string, string> {
  return { '--fits': `calc((100vh - ${ABOVE_PAPER_PX}px) * ${width / height})` };
}

interface PrintProps {
  readonly pages: MaterialPreview['pages'];
  readonly kind: MaterialKind;
}

function Desk({ pages, kind }: PrintProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div className={styles.desk}>
      {pages.map((page, at) => (
        <div
          key={at}
          className={mergeClasses(styles.sheet, page.width > page.height && styles.lying)}
          style={sizeOf(page)}
        >
          <PrintedPage
            page={page}
            label={t('materials.page', { kind: t(`materials.kind.${kind}`), number: at + 1, of: pages.length })}
          />
        </div>
      ))}
    </div>
  );
}

function PrintButton({ pages, kind }: PrintProps): ReactElement {
  const t = useT();
  const [isPrinting, setPrinting] = useState(false);
  const stopPrinting = useCallback(() => setPrinting(false), []);
  return (
    <>
      <Button icon={<PrintRegular />} onClick={() => setPrinting(true)}>
        {t('app.told.print')}
      </Button>
      {isPrinting && <PrintedPages pages={pages} label={t(`materials.kind.${kind}`)} onPrinted={stopPrinting} />}
    </>
  );
}
