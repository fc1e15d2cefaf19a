import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useT } from '../i18n';

/** Somebody was first: what was typed is still there, and can be sent on what it is now. */
export function ChangedMeanwhile({ isShown }: { readonly isShown: boolean }): ReactElement | null {
  const t = useT();
  if (!isShown) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('app.changed')}</MessageBarBody>
    </MessageBar>
  );
}
