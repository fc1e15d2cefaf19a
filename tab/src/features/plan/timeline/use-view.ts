import { useEffect, useState, type RefObject } from 'react';
import type { View } from './lanes';

/** What is in view changes by steps of so many pixels, so that a lane does not change height all the time. */
const STEP_PX = 100;

/** Scrolls a frame to where it begins, and follows what is in view. */
export function useView(
  frame: RefObject<HTMLElement | null>,
  begin: number,
): { readonly view: View; readonly onScroll: () => void } {
  const [view, setView] = useState<View>({ from: begin, to: Infinity });

  function onScroll(): void {
    const { scrollLeft = 0, clientWidth = 0 } = frame.current ?? {};
    const next = {
      from: Math.floor(scrollLeft / STEP_PX) * STEP_PX,
      to: Math.ceil((scrollLeft + clientWidth) / STEP_PX) * STEP_PX,
    };
    setView((now) => (now.from === next.from && now.to === next.to ? now : next));
  }

  useEffect(() => {
    frame.current?.scrollTo({ left: Math.max(0, begin) });
  }, [frame, begin]);

  return { view, onScroll };
}
