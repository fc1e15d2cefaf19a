import type { CardLink } from '../../../../cards/button';
import type { Frame, Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';

type Reader = Pick<ChatContext, 't' | 'notice' | 'tabLink'>;

/** The frame of every card about the toolkit; `path` is the screen of the tab that shows the same. */
export function toolkitFrame(context: Reader, title: string, path: string, message?: Message): Frame {
  const { t, notice } = context;
  const [link] = tabLinks(context, [{ title: t('chat.button.tab'), path }]);
  return { eyebrow: t('interventions.eyebrow.toolkit'), title, notice, message, link };
}

/** The address of one intervention in the tab. */
export function interventionPath(interventionId: string): string {
  return `/toolkit/${encodeURIComponent(interventionId)}`;
}

/** Ways to screens of the tab; none where there is no tab to open. */
export function tabLinks(
  { tabLink }: Pick<ChatContext, 'tabLink'>,
  screens: readonly { readonly title: string; readonly path: string }[],
): readonly CardLink[] {
  return screens.flatMap(({ title, path }) => {
    const url = tabLink(path);
    return url === undefined ? [] : [{ title, url }];
  });
}
