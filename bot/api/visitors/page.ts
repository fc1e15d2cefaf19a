import type { Request, Response, Server } from 'restify';
import { RequestRefused } from '../refusal';
import type { TabFiles } from '../tab/files';

/** Where the page for people without sign-in is. */
export const VISITOR_PAGE = '/oordeel';

/**
 * Its own files, and pictures that stand in the cards themselves. HTML is made by the card renderer alone, through the
 * policies that it names.
 */
const SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy',
].join('; ');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': SECURITY_POLICY,
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** Serves the page, the same to everybody: it is told nothing, and changes nothing. */
export function addVisitorPage(server: Server, tab: TabFiles | undefined): void {
  const answer = async (_request: Request, response: Response): Promise<void> => {
    if (tab?.visitorPage === undefined) throw new RequestRefused(503, 'api.tab.not-built');
    response.sendRaw(200, tab.visitorPage, HEADERS);
  };
  for (const path of [VISITOR_PAGE, `${VISITOR_PAGE}/`]) {
    server.get(path, answer);
    server.head(path, answer);
  }
}
