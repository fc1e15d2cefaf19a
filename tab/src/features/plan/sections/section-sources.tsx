import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SectionView } from '../../../../../bot/contracts/plan-sections';
import { useT } from '../../../i18n';
import { Gathered } from '../writing/gathered-part';
import { WrittenText } from '../writing/written-text';

const useStyles = makeStyles({
  sources: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2 },
  from: {
    margin: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface SectionSourcesProps {
  readonly section: SectionView;
  /** Puts a title with lines in the text that is being written. */
  readonly onTake?: (title: string, lines: readonly string[]) => void;
}

/** What the product knows for a section, and what people answered when they were asked. */
export function SectionSources({ section, onTake }: SectionSourcesProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { gathered, contributions } = section;
  if (gathered.length + contributions.length === 0) return null;
  return (
    <div className={styles.sources}>
      {gathered.length > 0 && <h3 className={styles.heading}>{t('plan.section.gathered.title')}</h3>}
      {gathered.map(({ title, lines }) => (
        <Gathered key={title} title={title} lines={lines} onTake={onTake && (() => onTake(title, lines))} />
      ))}
      {contributions.length > 0 && <h3 className={styles.heading}>{t('plan.section.contributions')}</h3>}
      {contributions.map(({ itemId, from, question, text }) => (
        <Gathered
          key={itemId}
          title={from}
          lines={[]}
          onTake={onTake && (() => onTake(t('plan.section.taken', { from }), linesOf(text)))}
        >
          <p className={styles.from}>{question}</p>
          <WrittenText text={text} />
        </Gathered>
      ))}
    </div>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*- /, '').trim())
    .filter((line) => line !== '');
}
