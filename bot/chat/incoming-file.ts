import { z } from 'zod';
import type { IncomingFile } from './chat-context';
import { FileNotFetched, FileTooLarge } from './errors';

export interface FileSource {
  readonly fetch: typeof fetch;
  /** Also files over plain HTTP from this machine. */
  readonly allowLocalFiles?: boolean;
  /** Reads a picture that stands in the message itself. @throws any error when it cannot */
  readonly readPicture?: (contentUrl: string) => Promise<AsyncIterable<unknown> | undefined>;
}

/** The files among a message's attachments, with what was written beside them; they are fetched only when their content is asked for. */
export function incomingFiles(attachments: readonly unknown[], source: FileSource, text = ''): readonly IncomingFile[] {
  return attachments.flatMap((attachment) => {
    const dropped = FileDownload.safeParse(attachment);
    if (dropped.success) return [droppedFile(dropped.data, source, text)];
    const inserted = InsertedPicture.safeParse(attachment);
    return inserted.success ? [insertedPicture(inserted.data, source, text)] : [];
  });
}

const NAME = z.string().min(1).max(400);

const FileDownload = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: NAME,
  content: z.object({ downloadUrl: z.url() }),
});

/** A picture that was pasted, or taken with a phone, in the message itself. */
const InsertedPicture = z.object({
  contentType: z.string().regex(/^image\//i),
  contentUrl: z.url({ protocol: /^https?$/ }),
  name: NAME.optional().catch(undefined),
});

const PICTURE = /\.(jpe?g|jfif|png|webp|gif|avif|hei[cf]|bmp|tiff?)$/i;
const MEGABYTE = 1024 * 1024;
const MOST_BYTES = { document: 2 * MEGABYTE, picture: 10 * MEGABYTE };
const TIMEOUT_MS = 10_000;
const MOST_REDIRECTS = 3;
/** Where Teams keeps what is dropped in a chat. Anything else could be an address inside our own network. */
const FILE_HOSTS = ['.sharepoint.com', '.sharepoint.us'];
const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

function droppedFile({ name, content }: z.infer<typeof FileDownload>, source: FileSource, text: string): IncomingFile {
  const kind = PICTURE.test(name) ? 'picture' : 'document';
  return { name, kind, text, content: () => download(content.downloadUrl, source, MOST_BYTES[kind]) };
}

function insertedPicture(
  { name = 'picture', contentUrl }: z.infer<typeof InsertedPicture>,
  source: FileSource,
  text: string,
): IncomingFile {
  const limit = MOST_BYTES.picture;
  return {
    name,
    kind: 'picture',
    text,
    async content() {
      const chunks = await attempt(async () => source.readPicture?.(contentUrl));
      return chunks === undefined ? download(contentUrl, source, limit) : read(chunks, limit);
    },
  };
}

async function download(address: string, source: FileSource, limit: number): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (!isTrusted(url, source)) throw new FileNotFetched();
    const response = await attempt(() => source.fetch(url.href, { redirect: 'manual', signal }));
    const location = response.headers.get('location');
    if (response.ok) return read(response.body ?? [], limit);
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
async function read(chunks: AsyncIterable<unknown> | readonly unknown[], limit: number): Promise<Uint8Array> {
  const whole: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      const bytes = Bytes.parse(chunk);
      length += bytes.byteLength;
      // Leaving the loop ends the reading.
      if (length > limit) throw new FileTooLarge({ limit: limit / MEGABYTE });
      whole.push(bytes);
    }
  } catch (error) {
    throw error instanceof FileTooLarge ? error : new FileNotFetched();
  }
  return Buffer.concat(whole);
}

const Bytes = z.instanceof(Uint8Array);

async function attempt<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch {
    throw new FileNotFetched();
  }
}
