import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Mark, PrintedPage as Page } from '../../../../bot/contracts/materials';
import { LogoPicture } from './logo-picture';
import { TYPEFACE, WEIGHTS } from './typeface';

const MILLIMETERS_IN_POINT = 25.4 / 72;

const ANCHORS = { left: 'start', center: 'middle', right: 'end' } as const;

/** Of where to cut, in millimeters. */
const DASHES = '2 1.5';

const useStyles = makeStyles({
  // Paper is white in every theme.
  page: { position: 'relative', backgroundColor: '#ffffff', lineHeight: 0 },
  marks: { display: 'block', width: '100%', height: 'auto' },
  logo: { position: 'absolute' },
});

export interface PrintedPageProps {
  readonly page: Page;
  /** What it is, for who cannot see it. */
  readonly label: string;
}

/** A page as it comes out of the printer, as wide as where it stands. */
export function PrintedPage({ page, label }: PrintedPageProps): ReactElement {
  const styles = useStyles();
  const { width, height, marks } = page;
  return (
    <div className={styles.page} role="img" aria-label={label}>
      <svg className={styles.marks} viewBox={`0 0 ${width} ${height}`} aria-hidden>
        {marks.map((mark, at) => (
          <DrawnMark key={at} mark={mark} />
        ))}
      </svg>
      {marks.map((mark, at) =>
        mark.kind === 'logo' ? (
          <span key={at} className={styles.logo} style={placeOf(mark, page)}>
            <LogoPicture />
          </span>
        ) : null,
      )}
    </div>
  );
}

function placeOf({ x, y, width, height }: Extract<Mark, { kind: 'logo' }>, page: Page): Record<string, string> {
  const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  return {
    left: share(x, page.width),
    top: share(y, page.height),
    width: share(width, page.width),
    height: share(height, page.height),
  };
}

function DrawnMark({ mark }: { readonly mark: Mark }): ReactElement | null {
  switch (mark.kind) {
    case 'rectangle': {
      const { x, y, width, height, fill = 'none', stroke = 'none', strokeWidth, radius } = mark;
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={radius}
          fill={fill}
          stroke={stroke}
          strokeWidth={strokeWidth}
        />
      );
    }
    case 'line': {
      const { x, y, toX, toY, color, width, isDashed } = mark;
      const dashes = isDashed === true ? { strokeDasharray: DASHES } : {};
      return <line x1={x} y1={y} x2={toX} y2={toY} stroke={color} strokeWidth={width} {...dashes} />;
    }
    case 'text': {
      const { x, y, text, size, face, color, align } = mark;
      return (
        <text
          x={x}
          y={y}
          fontFamily={`'${TYPEFACE}', sans-serif`}
          fontSize={size * MILLIMETERS_IN_POINT}
          fontWeight={WEIGHTS[face]}
          fill={color}
          textAnchor={ANCHORS[align]}
        >
          {text}
        </text>
      );
    }
    case 'path':
      return <path d={mark.d} fill={mark.fill} transform={`translate(${mark.x} ${mark.y})`} />;
    case 'logo':
      return null;
  }
}
