import { useEffect, useState } from 'react';
import regular from '@expo-google-fonts/nunito-sans/400Regular/NunitoSans_400Regular.ttf';
import bold from '@expo-google-fonts/nunito-sans/700Bold/NunitoSans_700Bold.ttf';
import black from '@expo-google-fonts/nunito-sans/900Black/NunitoSans_900Black.ttf';
import type { Mark } from '../../../../bot/contracts/materials';

type Face = Extract<Mark, { kind: 'text' }>['face'];

/** The type of what is printed; a name of its own, so that a machine's own font is never taken for it. */
export const TYPEFACE = 'Prettig Wonen Print';

export const WEIGHTS: Record<Face, number> = { regular: 400, bold: 700, black: 900 };

const FILES: Record<Face, string> = { regular, bold, black };

/** Whether the type is there; until then lines would be of another width. When it cannot be had, it is drawn without. */
export function useTypeface(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    let isShown = true;
    const show = (): void => {
      if (isShown) setReady(true);
    };
    loading ??= loadAll();
    void loading.then(show, show);
    return () => {
      isShown = false;
    };
  }, []);
  return isReady;
}

/** Once for the page. */
let loading: Promise<void> | undefined;

async function loadAll(): Promise<void> {
  const faces = (['regular', 'bold', 'black'] as const).map(
    (face) => new FontFace(TYPEFACE, `url(${FILES[face]})`, { weight: String(WEIGHTS[face]) }),
  );
  faces.forEach((face) => document.fonts.add(face));
  await Promise.all(faces.map((face) => face.load()));
}
