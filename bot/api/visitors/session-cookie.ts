import type { Request, Response } from 'restify';
import type { SessionChange } from './define';

const NAME = 'oordeel';
/** A browser takes a cookie of this name only when it is Secure, of this very host and for all of it. */
const HOST_NAME = `__Host-${NAME}`;

/** @param isSecure false for the local address of the demo alone, which has no certificate */
export function readSession({ headers }: Request, isSecure: boolean): string | undefined {
  const prefix = `${isSecure ? HOST_NAME : NAME}=`;
  const found = (headers.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(prefix));
  // Two of one name are not what we set.
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? undefined : only.slice(prefix.length);
}

/** Out of the reach of scripts, and never sent along from elsewhere. */
export function setSession(response: Response, change: SessionChange, isSecure: boolean): void {
  const { token, seconds } = change === 'ended' ? { token: '', seconds: 0 } : change;
  const parts = [
    `${isSecure ? HOST_NAME : NAME}=${token}`,
    'Path=/',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
    ...(isSecure ? ['Secure'] : []),
  ];
  response.setHeader('set-cookie', parts.join('; '));
}
