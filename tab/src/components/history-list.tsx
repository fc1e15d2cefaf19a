import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Instant } from '../../../bot/contracts/calendar';
import { instantText, useLanguage } from '../i18n';

export interface HistoryListProps {
  /** `when` is told instead of the moment, where only a day is known. */
  readonly entries: readonly { readonly at: Instant; readonly text: string; readonly when?: string }[];
}

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0 ${tokens.spacingHorizontalXS}`,
    padding: 0,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  entry: { paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  at: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What happened to something, the latest first. */
export function HistoryList({ entries }: HistoryListProps): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <ol className={styles.list} reversed>
      {entries
        .toSorted((one, other) => other.at.localeCompare(one.at))
        .map(({ at, text, when }, index) => (
          <li key={`${at}/${index}`} className={styles.entry}>
            <time dateTime={at} className={styles.at}>
              {when ?? instantText(at, language)}
            </time>
            {text}
          </li>
        ))}
    </ol>
  );
}
