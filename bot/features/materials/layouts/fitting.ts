/** How large the texts are: 1 as they should be, 0 as small as they may. */
export type Scale = number;

const SCALES: readonly Scale[] = [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0];

/** The first try that fits, from large to small. */
export function firstThatFits<T>(tryAt: (scale: Scale) => T | undefined): T | undefined {
  for (const scale of SCALES) {
    const found = tryAt(scale);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A size in points between the smallest and the largest, in steps of a half. */
export function sizeAt(scale: Scale, least: number, most: number): number {
  return Math.round((least + (most - least) * scale) * 2) / 2;
}

/** How high a picture is, in millimeters: as it should be, the least while letters are large, and the least at all. */
export interface SceneHeights {
  readonly most: number;
  readonly good: number;
  readonly least: number;
}

/** Of the free space the picture takes what is good for it, less when letters get small, and none when they are smallest. */
export function sceneHeightIn(free: number, scale: Scale, { most, good, least }: SceneHeights): number | undefined {
  if (free >= (scale > 0.5 ? good : least)) return Math.min(most, free);
  return scale <= WITHOUT_SCENE && free >= 0 ? 0 : undefined;
}

const WITHOUT_SCENE = 0.1;
