import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import type { Dimension } from '../../../../bot/contracts/dimensions';
import { JudgementSource, type GradeFigure, type PlaceSummary } from '../../../../bot/contracts/judgements';
import { PHONE } from '../../components/use-media';
import { useLanguage, useT } from '../../i18n';
import { gradeText } from './grade';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', [PHONE]: { display: 'block' } },
  body: { [PHONE]: { display: 'block' } },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  headRow: {
    [PHONE]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  head: {
    textAlign: 'left',
    padding: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [PHONE]: {
      display: 'grid',
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
      padding: `${tokens.spacingVerticalS} 0`,
    },
  },
  cell: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'middle',
    [PHONE]: { padding: tokens.spacingHorizontalXXS },
  },
  name: { fontWeight: tokens.fontWeightSemibold, [PHONE]: { gridColumn: '1 / -1' } },
  picture: { width: '42%', [PHONE]: { gridColumn: '1 / -1', width: 'auto' } },
  svg: { display: 'block', width: '100%', height: '56px', overflow: 'visible' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1 },
  professionals: { fill: tokens.colorBrandForeground1, stroke: tokens.colorNeutralBackground1 },
  partners: { fill: tokens.colorPaletteMarigoldForeground1, stroke: tokens.colorNeutralBackground1 },
  before: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  mark: { width: '16px', height: '16px' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  label: { display: 'none', [PHONE]: { display: 'block', fontSize: tokens.fontSizeBase200 } },
});

const KINDS = [...JudgementSource.options, 'before'] as const;
type Kind = (typeof KINDS)[number];

export interface PlacePictureProps {
  readonly round: RoundResource;
  readonly summary: PlaceSummary;
}

/** Colleagues, partners and the round before on one line per dimension; it is a table, of which the picture is one column. */
export function PlacePicture({ round, summary }: PlacePictureProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <>
      <ul className={styles.legend} aria-hidden>
        {KINDS.map((kind) => (
          <li key={kind} className={styles.entry}>
            <svg className={styles.mark} viewBox="-8 -8 16 16">
              <Shape kind={kind} />
            </svg>
            {t(`assessments.kind.${kind}`)}
          </li>
        ))}
      </ul>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t('assessments.picture')}</caption>
        <thead className={styles.headRow}>
          <tr>
            <th scope="col" className={styles.head}>
              {t('assessments.dimension')}
            </th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col" className={styles.head}>
                {t(`assessments.kind.${kind}`)}
              </th>
            ))}
            <td className={styles.head} aria-hidden />
          </tr>
        </thead>
        <tbody className={styles.body}>
          {round.questions.dimensions.map((dimension) => (
            <DimensionRow key={dimension} dimension={dimension} summary={summary} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface DimensionRowProps {
  readonly dimension: Dimension;
  readonly summary: PlaceSummary;
}

function DimensionRow({ dimension, summary: { figures, before } }: DimensionRowProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const then = before?.means[dimension];
  const means: Readonly<Record<Kind, number | undefined>> = {
    professionals: figures.professionals[dimension]?.mean,
    partners: figures.partners[dimension]?.mean,
    before: then,
  };
  return (
    <tr className={styles.row}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        {t(`assessments.dimension.${dimension}`)}
      </th>
      {JudgementSource.options.map((source) => (
        <td key={source} className={styles.cell}>
          <span className={styles.label} aria-hidden>
            {t(`assessments.kind.${source}`)}
          </span>
          <Figure figure={figures[source][dimension]} />
        </td>
      ))}
      <td className={styles.cell}>
        <span className={styles.label} aria-hidden>
          {t('assessments.kind.before')}
        </span>
        {then === undefined ? '–' : gradeText(then, language)}
      </td>
      <td className={mergeClasses(styles.cell, styles.picture)} aria-hidden>
        <Line means={means} />
      </td>
    </tr>
  );
}

function Figure({ figure }: { readonly figure: GradeFigure | undefined }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  if (figure?.mean === undefined) return <span>–</span>;
  const { mean, n, spread = 0 } = figure;
  return (
    <>
      {gradeText(mean, language)}{' '}
      <span className={styles.small}>
        {n < 2 ? t('assessments.n', { n }) : t('assessments.n.spread', { n, spread: gradeText(spread, language) })}
      </span>
    </>
  );
}

const WIDTH = 300;
const MARGIN = 10;
const AXIS = 20;
const HEIGHT = 42;

/** Each on a height of its own: equal grades do not hide each other. */
const HEIGHTS: Readonly<Record<Kind, number>> = { professionals: AXIS - 9, partners: AXIS, before: AXIS + 9 };

/** The grades 1–10 from left to right. */
function Line({ means }: { readonly means: Readonly<Record<Kind, number | undefined>> }): ReactElement {
  const styles = useStyles();
  const at = (grade: number): number => MARGIN + ((grade - 1) / 9) * (WIDTH - 2 * MARGIN);
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid meet"
      focusable={false}
    >
      <line x1={MARGIN} y1={AXIS} x2={WIDTH - MARGIN} y2={AXIS} className={styles.axis} />
      {Array.from({ length: 10 }, (_, tick) => (
        <line key={tick} x1={at(tick + 1)} y1={AXIS - 4} x2={at(tick + 1)} y2={AXIS + 4} className={styles.axis} />
      ))}
      {[...KINDS].reverse().map((kind) => {
        const mean = means[kind];
        return (
          mean !== undefined && (
            <g key={kind} transform={`translate(${at(mean)} ${HEIGHTS[kind]})`}>
              <Shape kind={kind} />
            </g>
          )
        );
      })}
      <text x={MARGIN} y={HEIGHT} fontSize="9" textAnchor="middle" fill={tokens.colorNeutralForeground2}>
        1
      </text>
      <text x={WIDTH - MARGIN} y={HEIGHT} fontSize="9" textAnchor="middle" fill={tokens.colorNeutralForeground2}>
        10
      </text>
    </svg>
  );
}

/** Each has a shape of its own, for who does not see the colors: a disk, a diamond, an open square. */
function Shape({ kind }: { readonly kind: Kind }): ReactElement {
  const styles = useStyles();
  if (kind === 'professionals') return <circle r="5" className={styles.professionals} />;
  if (kind === 'partners') return <path d="M0 -6 L6 0 L0 6 L-6 0 Z" className={styles.partners} />;
  return <rect x="-4" y="-4" width="8" height="8" className={styles.before} />;
}
