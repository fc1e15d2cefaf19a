import type { Mark, PrintedPage } from '../../../contracts/materials';
import { POINT } from './text-cells';

/** A page as a picture for a screen; the typeface is left to who shows it. `logo` is an address of the picture. */
export function svgOf({ width, height, marks }: PrintedPage, logo?: string): string {
  const shapes = marks.map((mark) => markSvg(mark, logo)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm" ` +
    `font-family="${FAMILY}"><rect width="${width}" height="${height}" fill="#ffffff"/>${shapes}</svg>`
  );
}

const FAMILY = "'Nunito Sans', Calibri, Carlito, sans-serif";
const WEIGHTS = { regular: 400, bold: 700, black: 900 } as const;
const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

function markSvg(mark: Mark, logo: string | undefined): string {
  switch (mark.kind) {
    case 'rectangle':
      return element('rect', {
        ...{ x: mark.x, y: mark.y, width: mark.width, height: mark.height, rx: mark.radius },
        ...{ fill: mark.fill ?? 'none', stroke: mark.stroke, 'stroke-width': mark.strokeWidth },
      });
    case 'line':
      return element('line', {
        ...{ x1: mark.x, y1: mark.y, x2: mark.toX, y2: mark.toY, stroke: mark.color, 'stroke-width': mark.width },
        'stroke-dasharray': mark.isDashed === true ? '1.4 1.2' : undefined,
      });
    case 'path':
      return element('path', { d: mark.d, fill: mark.fill, transform: `translate(${mark.x} ${mark.y})` });
    case 'text': {
      const { x, y, size, face, color, align, text } = mark;
      const look = { x, y, 'font-size': size * POINT, 'font-weight': WEIGHTS[face], fill: color };
      return element('text', { ...look, 'text-anchor': ANCHORS[align] }, escaped(text));
    }
    case 'logo':
      if (logo === undefined) return '';
      return element('image', { x: mark.x, y: mark.y, width: mark.width, height: mark.height, href: logo });
  }
}

function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, inside = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}="${escaped(String(value))}"`],
  );
  return `<${name} ${written.join(' ')}>${inside}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
