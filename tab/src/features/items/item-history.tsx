import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ItemDetails } from '../../../../bot/contracts/plan-resources';
import { instantText, useLanguage, useT } from '../../i18n';

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

/** What happened to an item, the latest first. */
export function ItemHistory({ history }: Pick<ItemDetails, 'history'>): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  if (history.length === 0) return null;
  return (
    <section>
      <Subtitle2 as="h2">{t('items.history')}</Subtitle2>
      <ol className={styles.list} reversed>
        {history
          .toSorted((one, other) => other.at.localeCompare(one.at))
          .map(({ at, text }, index) => (
            <li key={`${at}/${index}`} className={styles.entry}>
              <time dateTime={at} className={styles.at}>
                {instantText(at, language)}
              </time>
              {text}
            </li>
          ))}
      </ol>
    </section>
  );
}
