import { z } from 'zod';
import type { IncomingFile } from './chat-context';
import { FileNotFetched, FileTooLarge } from './errors';

export interface FileSource {
  readonly fetch: typeof fetch;
  /** Also files over plain HTTP from this machine. */
  readonly allowLocalFiles?: boolean;
}

/** The files among a message's attachments; they are fetched only when their content is asked for. */
export function incomingFiles(attachments: readonly unknown[], source: FileSource): readonly IncomingFile[] {
  return attachments.flatMap((attachment) => {
    const parsed = FileDownload.safeParse(attachment);
    if (!parsed.success) return [];
    const { name, content } = parsed.data;
    return [{ name, content: () => download(content.downloadUrl, source) }];
  });
}

const FileDownload = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: z.url() }),
});

const MOST_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 3;
/** Where Teams keeps what is dropped in a chat. Anything else could be an address inside our own network. */
const FILE_HOSTS = ['.sharepoint.com', '.sharepoint.us'];
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

async function download(address: string, source: FileSource): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (!isTrusted(url, source)) throw new FileNotFetched();
    const response = await attempt(() => source.fetch(url.href, { redirect: 'manual', signal }));
    const location = response.headers.get('location');
    if (response.ok) return read(response);
    if (response.status < 300 || response.status >= 400 || location === null) throw new FileNotFetched();
    if (!URL.canParse(location, url.href)) throw new FileNotFetched();
    url = new URL(location, url);
  }
  throw new FileNotFetched();
}

function isTrusted({ protocol, hostname, port, username }: URL, { allowLocalFiles = false }: FileSource): boolean {
  if (allowLocalFiles && protocol === 'http:' && LOOPBACK_HOSTS.includes(hostname)) return true;
  const known = FILE_HOSTS.some((host) => hostname.endsWith(host));
  return known && protocol === 'https:' && port === '' && username === '';
}

/** Counts while reading: what the sender says about the length may be wrong. */
async function read({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (;;) {
    const chunk = Chunk.parse(await attempt(async () => reader?.read()));
    if (chunk === undefined) return Buffer.concat(chunks);
    length += chunk.byteLength;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      throw new FileTooLarge({ limit: MOST_BYTES / 1024 / 1024 });
    }
    chunks.push(chunk);
  }
}

/** What a reader answers; nothing at the end. */
const Chunk = z
  .object({ value: z.instanceof(Uint8Array).optional() })
  .optional()
  .transform((chunk) => chunk?.value);

async function attempt<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch {
    throw new FileNotFetched();
  }
}
