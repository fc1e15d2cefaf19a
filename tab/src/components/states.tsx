import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Offline, Problem } from '../api/problem';
import { useT } from '../i18n';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke2}`,
  },
  picture: { color: tokens.colorBrandForeground1, fontSize: '48px', lineHeight: 1 },
  text: { margin: 0, maxWidth: '52ch', color: tokens.colorNeutralForeground2 },
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

export interface EmptyStateProps {
  /** An icon. */
  readonly picture: ReactNode;
  readonly title: string;
  /** What to do now. */
  readonly text?: string;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ picture, title, text, action }: EmptyStateProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.picture} aria-hidden>
        {picture}
      </span>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {action}
    </div>
  );
}

/** Gray lines where the answer will stand. */
export function Loading({ rows = 4 }: { readonly rows?: number }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div role="status" aria-label={t('app.loading')}>
      <Skeleton className={styles.rows} aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          <SkeletonItem key={row} size={row === 0 ? 32 : 48} />
        ))}
      </Skeleton>
    </div>
  );
}

/** It could not be shown, why, and a button to try again. */
function ErrorState({ error, retry }: { readonly error: unknown; readonly retry?: () => unknown }): ReactElement {
  const t = useT();
  const isOffline = error instanceof Offline;
  const said = error instanceof Problem && error.title !== '' ? error.title : t('app.error.unexpected');
  return (
    <MessageBar intent={isOffline ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{isOffline ? t('app.offline.title') : t('app.error.title')}</MessageBarTitle>
        {isOffline ? t('app.offline.reading') : said}
      </MessageBarBody>
      {retry !== undefined && (
        <MessageBarActions>
          <Button onClick={() => void retry()}>{t('app.retry')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** What is shown of a query, also of one that comes page by page. */
type Asked<T> = Pick<UseQueryResult<T>, 'data' | 'error' | 'fetchStatus'> & {
  readonly refetch: () => Promise<unknown>;
};

export interface LoadedProps<T> {
  readonly query: Asked<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** What a query answered; until then gray lines, and when it fails why. An answer that is there stays while it is asked anew. */
export function Loaded<T>({ query, rows, children }: LoadedProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error !== null) return <ErrorState error={query.error} retry={() => query.refetch()} />;
  if (query.fetchStatus === 'paused') return <ErrorState error={new Offline()} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}
