import { useEffect, useRef } from 'react';
import { useT } from '../i18n';
import { useNotices } from './notices';

const MOST_BYTES = 10 * 1024 * 1024;

/** Takes what are pictures of a size that the server takes, and says so of what is not. */
export function usePictures(take: (picture: File) => void): (files: FileList) => void {
  const t = useT();
  const notices = useNotices();
  return (files) => {
    const taken = [...files].filter(({ type, size }) => type.startsWith('image/') && size <= MOST_BYTES);
    if (taken.length < files.length) notices.failed(t('app.photos.refused'));
    taken.forEach(take);
  };
}

/** Takes what is pasted anywhere but in a field; nothing where it is undefined. */
export function usePasted(take: ((files: FileList) => void) | undefined): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      const files = event.clipboardData?.files;
      if (!isTyping && files !== undefined && files.length > 0) latest.current?.(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
