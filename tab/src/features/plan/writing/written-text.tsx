import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '72ch',
    overflowWrap: 'anywhere',
    lineHeight: '1.55',
  },
  paragraph: { margin: 0, whiteSpace: 'pre-line' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Text as it reads: paragraphs with an empty line between them, lines that start with `- ` as a list. */
export function WrittenText({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.text}>
      {blocksOf(text).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index} className={styles.list}>
            {block.lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={index} className={styles.paragraph}>
            {block.lines.join('\n')}
          </p>
        ),
      )}
    </div>
  );
}

interface Block {
  readonly kind: 'paragraph' | 'list';
  readonly lines: string[];
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let isNew = true;
  for (const line of text.split(/\r?\n/)) {
    const kind = /^\s*- /.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    if (line.trim() === '') {
      isNew = true;
      continue;
    }
    const content = kind === 'list' ? line.replace(/^\s*- /, '') : line;
    if (last === undefined || isNew || last.kind !== kind) blocks.push({ kind, lines: [content] });
    else last.lines.push(content);
    isNew = false;
  }
  return blocks;
}
