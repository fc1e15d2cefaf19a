import type { Request, Response, Server } from 'restify';
import type { Ids } from '../../ports/ids';
import { encodingFor } from '../encoding';
import { RequestRefused } from '../refusal';
import { requireSignIn } from '../routes';
import type { SignIn } from '../sign-in';
import type { TabFile, TabFiles } from './files';
import { tabSecurityPolicy } from './security-policy';

export interface TabOptions {
  /** Undefined when nobody built the tab. */
  readonly tab: TabFiles | undefined;
  readonly signIn: SignIn;
  /** Makes the nonce of each page, which nobody can foretell. */
  readonly ids: Ids;
}

/**
 * Serves the tab at `/tab/`: its files by their exact names, and for every screen the page in which it begins. What the page for
 * visitors needs is there without sign-in.
 */
export function addTab(server: Server, { tab, signIn, ids }: TabOptions): void {
  const answer = async (request: Request, response: Response): Promise<void> => {
    const name = nameIn(request.getPath());
    const file = tab?.files.get(name);
    if (file?.isForVisitors !== true) requireSignIn(signIn);
    if (tab === undefined) throw new RequestRefused(503, 'api.tab.not-built');
    if (file !== undefined) return sendFile(request, response, file);
    if (name.startsWith('assets/')) throw new RequestRefused(404, 'api.not-found');
    sendPage(response, tab.page, ids.next());
  };
  server.get('/tab', async (request: Request, response: Response) => {
    requireSignIn(signIn);
    const query = request.getQuery();
    response.sendRaw(308, '', { location: query === '' ? '/tab/' : `/tab/?${query}` });
  });
  server.get('/tab/', answer);
  server.get('/tab/*', answer);
}

/** What the page has where each answer puts its own nonce. */
const NONCE = /__CSP_NONCE__/g;

function sendPage(response: Response, page: string, nonce: string): void {
  response.setHeader('content-security-policy', tabSecurityPolicy(nonce));
  response.sendRaw(200, page.replace(NONCE, nonce), { 'content-type': 'text/html; charset=utf-8' });
}

async function sendFile(request: Request, response: Response, file: TabFile): Promise<void> {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const encoded = encoding === undefined ? undefined : await file.encoded(encoding);
  response.setHeader('cache-control', file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('vary', 'accept-encoding');
  if (encoding !== undefined && encoded !== undefined) response.setHeader('content-encoding', encoding);
  response.sendRaw(200, encoded ?? file.bytes, { 'content-type': file.mediaType });
}

/** The path below /tab/; one that cannot be read is no file's. */
function nameIn(address: string): string {
  try {
    return decodeURIComponent(address.slice('/tab/'.length));
  } catch {
    return '';
  }
}
