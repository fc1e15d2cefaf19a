import { useEffect, type ReactElement } from 'react';
import { createPortal } from 'react-dom';

export interface PrintedTextProps {
  readonly text: string;
  /** Does not change from drawing to drawing: another one would print again. */
  readonly onPrinted: () => void;
}

/** Prints a text by itself: on paper nothing else of the page is there (`.sheet` in the page's style sheet). */
export function PrintedText({ text, onPrinted }: PrintedTextProps): ReactElement {
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted);
    window.print();
    return () => window.removeEventListener('afterprint', onPrinted);
  }, [onPrinted]);
  return createPortal(<div className="sheet">{text}</div>, document.body);
}
