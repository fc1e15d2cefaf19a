import type { Approach } from '../../../contracts/approach';
import type { Mark } from '../../../contracts/materials';
import type { Palette } from '../layouts/palette';
import { cup, sprout, tick } from './people';
import { disc, drawn, shifted, type Shape } from './shapes';

/** The kind of intervention in a round: a cup, a tick or a sprout. */
export function emblemMarks(
  approach: Approach,
  palette: Palette,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): readonly Mark[] {
  const shapes = [disc('deep', 0, 0, 10), ...EMBLEMS[approach]];
  return drawn(shapes, palette, { x, y, unit: radius / 10 });
}

const EMBLEMS: Readonly<Record<Approach, readonly Shape[]>> = {
  meeting: shifted(enlarged(cup('deep'), 2.4), -0.8, 4.4),
  influencing: shifted([tick('white', 10)], 0, 1.4),
  activating: shifted(enlarged(sprout('white'), 1.45), 0, 5),
};

function enlarged(shapes: readonly Shape[], times: number): readonly Shape[] {
  return shapes.map(({ fill, d }) => ({
    fill,
    d: d.replace(/-?\d+(\.\d+)?/g, (value) => String(Number(value) * times)),
  }));
}
