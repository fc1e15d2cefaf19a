import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { z } from 'zod';
import { Instant } from '../contracts/calendar';
import type { Content } from './content';
import type { Source } from './copy';
import { linesOf } from './lines';
import type { Progress } from './progress';
import { StoreToolRefused } from './refusal';

/** The newest version of the format, described in docs/store-format.md. */
const FORMAT_VERSION = 1;

const Header = z.object({ format: z.literal('prettig-wonen-store'), version: z.int(), exportedAt: Instant });
const Line = z.object({
  pk: z.string(),
  id: z.string(),
  type: z.string(),
  version: z.int(),
  body: z.record(z.string(), z.unknown()),
  due: Instant.optional(),
  keepUntil: Instant.optional(),
});
const Closing = z.object({ documents: z.int(), sha256: z.string() });

/** Writes everything to a file that appears when it is whole. Answers how many documents there were. */
export async function writeExport(file: string, source: Source, now: Instant, progress: Progress): Promise<number> {
  const unfinished = `${file}.part`;
  const handle = await open(unfinished, 'w');
  try {
    const hash = createHash('sha256');
    const write = async (line: object): Promise<void> => {
      const text = `${JSON.stringify(line)}\n`;
      hash.update(text);
      await handle.write(text);
    };
    progress.begin('Writing');
    await write({ format: 'prettig-wonen-store', version: FORMAT_VERSION, exportedAt: now });
    let documents = 0;
    for await (const content of source.contents()) {
      await write(content);
      documents += 1;
      progress.step();
    }
    await handle.write(`${JSON.stringify({ documents, sha256: hash.digest('hex') })}\n`);
    await handle.sync();
    progress.end();
    await rename(unfinished, file);
    return documents;
  } finally {
    await handle.close();
  }
}

/** The documents of a file, which is read through once to know that it is whole. @throws {StoreToolRefused} */
export async function openExport(file: string): Promise<Source> {
  const hash = createHash('sha256');
  let number = 0;
  let documents = 0;
  let closing: z.infer<typeof Closing> | undefined;
  for await (const line of linesOf(file)) {
    number += 1;
    if (closing !== undefined) throw new StoreToolRefused(`${file} goes on after its end, in line ${number}.`);
    const parsed = parsedOf(line);
    if (number === 1) requireHeader(file, parsed);
    else if (Line.safeParse(parsed).success) documents += 1;
    else closing = closingOf(file, number, parsed);
    if (closing === undefined) hash.update(`${line}\n`);
  }
  if (number === 0) throw new StoreToolRefused(`${file} is empty.`);
  if (closing?.documents !== documents || closing.sha256 !== hash.digest('hex')) {
    throw new StoreToolRefused(`${file} is cut off or was changed: its closing line does not fit what is before it.`);
  }
  return { contents: () => contentsOf(file) };
}

async function* contentsOf(file: string): AsyncGenerator<Content> {
  for await (const line of linesOf(file)) {
    const { success, data } = Line.safeParse(parsedOf(line));
    if (success) yield data;
  }
}

function parsedOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function requireHeader(file: string, parsed: unknown): void {
  const { success, data } = Header.safeParse(parsed);
  if (!success) throw new StoreToolRefused(`${file} does not begin as an export of this program.`);
  if (data.version > FORMAT_VERSION) {
    throw new StoreToolRefused(`${file} has format version ${data.version}, made by a newer program than this one.`);
  }
}

function closingOf(file: string, number: number, parsed: unknown): z.infer<typeof Closing> {
  const { success, data } = Closing.safeParse(parsed);
  if (!success) throw new StoreToolRefused(`${file} is damaged in line ${number}.`);
  return data;
}
