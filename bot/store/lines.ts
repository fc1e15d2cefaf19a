import { createReadStream } from 'node:fs';

/** The lines of a file in UTF-8, without their ends. Only LF ends a line: what else looks like an end may stand in a text. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  const chunks: AsyncIterable<string> = createReadStream(file, 'utf8');
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
