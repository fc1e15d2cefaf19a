import { useEffect, useRef, type ReactElement } from 'react';

export interface DrawnPictureProps {
  readonly picture: Blob;
  /** What it is, for who cannot see it; without it is told by what is around it. */
  readonly label?: string;
  readonly className: string;
}

/**
 * A picture that only who is signed in may get, so that an image element cannot ask for it: it is fetched, and drawn. The page's
 * policy needs no exception for it.
 */
export function DrawnPicture({ picture, label, className }: DrawnPictureProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isShown = true;
    void createImageBitmap(picture).then((bitmap) => {
      const element = canvas.current;
      if (!isShown || element === null) return bitmap.close();
      element.width = bitmap.width;
      element.height = bitmap.height;
      element.getContext('2d')?.drawImage(bitmap, 0, 0);
      bitmap.close();
    });
    return () => {
      isShown = false;
    };
  }, [picture]);
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={canvas} className={className} {...said} />;
}
