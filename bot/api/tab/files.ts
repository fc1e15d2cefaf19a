import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compressed, type Encoding } from '../encoding';

/** A file of the built tab, with how often it may be asked for again. */
export interface TabFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Its name changes with what is in it, so that a browser may keep it for ever. */
  readonly isImmutable: boolean;
  /** The page for people who are not signed in needs it. */
  readonly isForVisitors: boolean;
  /** The bytes as they travel: compressed once, when first asked for. Undefined when that is not worth it. */
  readonly encoded: (encoding: Encoding) => Promise<Buffer | undefined>;
}

/** The built tab: each file by its path in the folder, and the page in which every screen begins. */
export interface TabFiles {
  readonly page: string;
  /** The page for people who are not signed in; undefined when it was not built. */
  readonly visitorPage?: string | undefined;
  readonly files: ReadonlyMap<string, TabFile>;
}

/**
 * Everything in the folder that a browser may have, read once: what is not in the map cannot be asked for, whatever the address
 * says. Undefined when there is no built tab.
 */
export function readTabFiles(folder: string): TabFiles | undefined {
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) return undefined;
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const visitorPage = names.includes(VISITOR_PAGE) ? readFileSync(path.join(folder, VISITOR_PAGE), 'utf8') : undefined;
  const files = names.flatMap((name) => {
    const mediaType = MEDIA_TYPES[path.extname(name)];
    if (mediaType === undefined) return [];
    const file = fileOf(name, mediaType, readFileSync(path.join(folder, name)));
    return [[name, { ...file, isForVisitors: visitorPage?.includes(`"/tab/${name}"`) === true }] as const];
  });
  return { page: readFileSync(page, 'utf8'), visitorPage, files: new Map(files) };
}

const VISITOR_PAGE = 'partner.html';

/** What a browser may get, and as what; nothing else is served: not the page, which needs its nonce, nor what the build keeps. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = /^(text\/|image\/svg|font\/ttf)/;

function fileOf(name: string, mediaType: string, bytes: Buffer): Omit<TabFile, 'isForVisitors'> {
  const kept = new Map<Encoding, Promise<Buffer>>();
  return {
    mediaType,
    bytes,
    isImmutable: /^assets\/.+-[\w-]{8}\.\w+$/.test(name),
    async encoded(encoding) {
      if (!COMPRESSIBLE.test(mediaType)) return undefined;
      const encoded = kept.get(encoding) ?? compressed(bytes, encoding, 'once');
      kept.set(encoding, encoded);
      return encoded;
    },
  };
}
