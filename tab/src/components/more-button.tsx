import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useT } from '../i18n';

export interface MoreButtonProps {
  /** A query of pages. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): Promise<unknown>;
  };
}

/** Fetches the next page of a list; nothing when there is none. */
export function MoreButton({ list }: MoreButtonProps): ReactElement | null {
  const t = useT();
  if (!list.hasNextPage) return null;
  return (
    <div>
      <Button disabledFocusable={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('app.more')}
      </Button>
    </div>
  );
}
