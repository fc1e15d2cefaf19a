import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useIsMutating } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useIsOnline } from '../api/connection';
import { useT } from '../i18n';

/** Says that there is no connection, and that nothing gets lost by it. */
export function ConnectionBanner(): ReactElement | null {
  const t = useT();
  const isOnline = useIsOnline();
  const waiting = useIsMutating();
  if (isOnline) return null;
  return (
    <MessageBar intent="warning" layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>{t('app.offline.title')}</MessageBarTitle>
        {waiting === 0 ? t('app.offline.text') : t('app.offline.waiting', { count: waiting })}
      </MessageBarBody>
    </MessageBar>
  );
}
