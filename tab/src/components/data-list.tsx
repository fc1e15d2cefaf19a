import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useIsPhone } from './use-media';

export interface Column<T> {
  readonly key: string;
  readonly header: string;
  /** Undefined where there is nothing to tell. */
  readonly cell: (row: T) => ReactNode;
  /** The column that names the row: the heading of its card on a phone. */
  readonly isName?: boolean;
  readonly width?: string;
}

export interface DataListProps<T> {
  /** What the list is, for who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
}

const useStyles = makeStyles({
  frame: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'middle',
  },
  cards: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  card: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, auto) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** A table; on a phone a card per row. */
export function DataList<T>(props: DataListProps<T>): ReactElement {
  return useIsPhone() ? <Cards {...props} /> : <Table {...props} />;
}

function Table<T>({ label, columns, rows, rowKey }: DataListProps<T>): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, header, width }) => (
              <th key={key} scope="col" className={styles.head} style={{ width }}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, isName }) =>
                isName === true ? (
                  <th key={key} scope="row" className={styles.cell}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={styles.cell}>
                    {cell(row) ?? '–'}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<T>({ label, columns, rows, rowKey }: DataListProps<T>): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={mergeClasses(styles.frame, styles.card)}>
          {columns
            .filter(({ isName }) => isName === true)
            .map(({ key, cell }) => (
              <div key={key} className={styles.name}>
                {cell(row)}
              </div>
            ))}
          <dl className={styles.facts}>
            {columns
              .filter(({ isName, cell }) => isName !== true && cell(row) !== undefined)
              .map(({ key, header, cell }) => (
                <Fact key={key} term={header}>
                  {cell(row)}
                </Fact>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}
