import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TextAddRegular } from '@fluentui/react-icons/svg/text-add';
import type { ReactElement, ReactNode } from 'react';
import { useT } from '../../../i18n';

const useStyles = makeStyles({
  part: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  lines: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    maxWidth: '72ch',
    overflowWrap: 'anywhere',
  },
});

export interface GatheredProps {
  readonly title: string;
  readonly lines: readonly string[];
  /** Puts it in the text that is being written. */
  readonly onTake?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** Something the product knows or somebody answered, beside what the team writes itself. */
export function Gathered({ title, lines, onTake, children }: GatheredProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div role="group" className={styles.part} aria-label={title}>
      <div className={styles.head}>
        <p className={styles.title}>{title}</p>
        {onTake !== undefined && (
          <Button
            size="small"
            icon={<TextAddRegular />}
            onClick={onTake}
            aria-label={t('plan.text.take.of', { title })}
          >
            {t('plan.text.take')}
          </Button>
        )}
      </div>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

/** How a gathered part reads once it is taken into a text. */
export function takenText(text: string, title: string, lines: readonly string[]): string {
  const added = [title, ...lines.map((line) => `- ${line}`)].join('\n');
  return text.trim() === '' ? added : `${text.trimEnd()}\n\n${added}`;
}
