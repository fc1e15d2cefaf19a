import type { DocumentBlock } from '../../../ports/documents';

/** What a team wrote, as the contract of a section has it: paragraphs, and lines with a dash that are a list. */
export function writtenBlocks(text: string): readonly DocumentBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap(blocksOfParagraph);
}

/** A list may follow on its introduction without an empty line. */
function blocksOfParagraph(paragraph: string): readonly DocumentBlock[] {
  const blocks: { kind: 'paragraph' | 'list'; lines: string[] }[] = [];
  for (const line of paragraph.split('\n')) {
    const listed = /^\s*- +(\S.*)?$/.exec(line);
    const item = listed === null ? undefined : (listed[1] ?? '');
    const kind = item === undefined ? 'paragraph' : 'list';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(item ?? line);
    else blocks.push({ kind, lines: [item ?? line] });
  }
  return blocks.flatMap(({ kind, lines }): readonly DocumentBlock[] => {
    const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
    if (filled.length === 0) return [];
    return [kind === 'list' ? { kind, items: filled } : { kind, text: filled.join('\n') }];
  });
}
