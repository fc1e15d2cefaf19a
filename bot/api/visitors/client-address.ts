import { isIPv6 } from 'node:net';

/**
 * The address that a request came from, as far as it can be believed. Each trusted proxy in front of the program added one
 * entry at the end of X-Forwarded-For; what stands before those the sender may have made up.
 * @param peer the address of the connection
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trustedProxies: number): string {
  const chain = [...(forwardedFor ?? '').split(','), peer]
    .map((entry) => bare(entry.trim()))
    .filter((entry) => entry !== '');
  return networkOf(chain.at(-1 - trustedProxies) ?? chain[0] ?? '');
}

/** Without a port, as some proxies write it, and without the brackets of IPv6. */
function bare(entry: string): string {
  const bracketed = /^\[([^\]]+)\]/.exec(entry)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^[\d.]+:\d+$/.test(entry) ? entry.slice(0, entry.indexOf(':')) : entry;
}

/** Of IPv6 somebody has a whole network of 2⁶⁴ addresses, which counts as one. */
function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address.slice(0, 64);
  const [head = '', tail] = address.toLowerCase().split('::');
  const first = head.split(':').filter((group) => group !== '');
  const last = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return [...first, ...zeros, ...last].slice(0, 4).join(':');
}
