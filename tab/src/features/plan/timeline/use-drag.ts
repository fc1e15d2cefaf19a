import { useEffect, useRef, useState, type PointerEvent } from 'react';

/** Nearer than this it is a press, not a drag. */
const THRESHOLD_PX = 6;

export interface Drag {
  /** How far it was dragged sideways; absent while nothing is dragged. */
  readonly offset: number | undefined;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  /** Whether the press that just ended was a drag, and opens nothing. */
  readonly wasDrag: () => boolean;
}

/** Drags an element sideways with mouse or pen; Escape puts it back. A finger scrolls. */
export function useDrag(isAllowed: boolean, onDrop: (offset: number) => void): Drag {
  const [start, setStart] = useState<number>();
  const [offset, setOffset] = useState<number>();
  const dragged = useRef(false);

  useEffect(() => {
    if (start === undefined) return undefined;
    const end = (): void => {
      setStart(undefined);
      setOffset(undefined);
    };
    const onMove = ({ clientX }: globalThis.PointerEvent): void => {
      if (dragged.current || Math.abs(clientX - start) >= THRESHOLD_PX) {
        dragged.current = true;
        setOffset(clientX - start);
      }
    };
    const onUp = ({ clientX }: globalThis.PointerEvent): void => {
      end();
      if (dragged.current) onDrop(clientX - start);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') end();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey);
    };
  }, [start, onDrop]);

  return {
    offset,
    onPointerDown(event) {
      dragged.current = false;
      if (isAllowed && event.button === 0 && event.pointerType !== 'touch') setStart(event.clientX);
    },
    wasDrag: () => dragged.current,
  };
}
