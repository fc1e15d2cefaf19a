import { svgOf } from '../../../../bot/features/materials';
import { aContent, aStyle, pagesOf } from './material-builders';

it('is a picture as large as the page, with its texts', () => {
  const [page] = pagesOf('invitation', aContent({ title: 'Koffie & <thee>' }));
  const svg = svgOf(page ?? { width: 0, height: 0, marks: [] });

  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 210 297"[^>]*>.*<\/svg>$/s);
  expect(svg).toContain('>Koffie &amp; &lt;thee></text>');
});

it('shows the logo from the address that it is given, and none without', () => {
  const [page] = pagesOf('flyer', aContent(), aStyle({ logo: { width: 10, height: 10 } }));
  const shown = page ?? { width: 0, height: 0, marks: [] };

  expect(svgOf(shown, 'data:image/png;base64,AA==')).toContain('href="data:image/png;base64,AA=="');
  expect(svgOf(shown)).not.toContain('<image');
});

it('draws every kind of mark', () => {
  const svg = svgOf({
    ...{ width: 10, height: 10 },
    marks: [
      { kind: 'rectangle', x: 1, y: 1, width: 2, height: 2, stroke: '#000000', radius: 1 },
      { kind: 'line', x: 0, y: 0, toX: 5, toY: 5, color: '#111111', width: 0.2, isDashed: true },
      { kind: 'path', x: 1, y: 2, d: 'M0 0L1 1Z', fill: '#222222' },
      { kind: 'text', x: 1, y: 2, text: 'Hoi', size: 72, face: 'bold', color: '#333333', align: 'center' },
    ],
  });

  expect(svg).toContain('<rect x="1" y="1" width="2" height="2" rx="1" fill="none" stroke="#000000">');
  expect(svg).toContain('stroke-dasharray="1.4 1.2"');
  expect(svg).toContain('<path d="M0 0L1 1Z" fill="#222222" transform="translate(1 2)">');
  expect(svg).toContain('font-size="25.4" font-weight="700" fill="#333333" text-anchor="middle">Hoi</text>');
});
