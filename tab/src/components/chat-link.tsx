import { Button } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import type { ReactElement } from 'react';
import { useMe } from '../api/me';
import { useT } from '../i18n';

/** Back to the conversation with the bot; nothing where there is no address for it. */
export function ChatLink(): ReactElement | null {
  const t = useT();
  const { chatLink } = useMe();
  if (chatLink === undefined) return null;
  return (
    <Button as="a" href={chatLink} target="_blank" rel="noreferrer" appearance="subtle" icon={<ChatRegular />}>
      {t('app.chat')}
    </Button>
  );
}
