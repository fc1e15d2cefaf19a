import { Tab, TextRun, type IRunOptions } from 'docx';

/** A text without what XML cannot hold. */
export function plain(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '');
}

/** Runs of text, each line on a new line. */
export function runs(text: string, options: Omit<IRunOptions, 'text' | 'break' | 'children'> = {}): TextRun[] {
  return plain(text)
    .split('\n')
    .map((line, index) => {
      const children = line.split('\t').flatMap((piece, position) => (position === 0 ? [piece] : [new Tab(), piece]));
      return new TextRun({ ...options, children, ...(index === 0 ? {} : { break: 1 }) });
    });
}
