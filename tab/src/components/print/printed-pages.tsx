import { useEffect, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import type { PrintedPage as Page } from '../../../../bot/contracts/materials';
import { PrintedPage } from './printed-page';
import './printed-pages.css';

export interface PrintedPagesProps {
  readonly pages: readonly Page[];
  /** What they are. */
  readonly label: string;
  /** Does not change from drawing to drawing: another one would print again. */
  readonly onPrinted: () => void;
}

const DRAWING_MS = 200;

/** Prints pages by themselves: on paper nothing else of the screen is there. */
export function PrintedPages({ pages, label, onPrinted }: PrintedPagesProps): ReactElement {
  useEffect(() => {
    window.addEventListener('afterprint', onPrinted);
    // The logo is drawn a moment later than what is around it.
    const wait = setTimeout(() => window.print(), DRAWING_MS);
    return () => {
      clearTimeout(wait);
      window.removeEventListener('afterprint', onPrinted);
    };
  }, [onPrinted]);
  return createPortal(
    <div className="printed-pages">
      {pages.map((page, at) => (
        <div key={at} className={page.width > page.height ? 'landscape' : 'portrait'}>
          <PrintedPage page={page} label={label} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
