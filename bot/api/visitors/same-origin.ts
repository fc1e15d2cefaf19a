import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a page of ours sent a request. Browsers say so in headers that no page can write: `Sec-Fetch-Site`, and `Origin`
 * with everything that changes something. What carries neither comes from no page, and is refused.
 * @param ownOrigin where the program is reached from outside; else the host that was asked
 */
export function isSameOrigin(headers: IncomingHttpHeaders, ownOrigin: string | undefined): boolean {
  const { origin, host, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return site !== undefined;
  if (origin === ownOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
