import { createServer } from 'node:net';
import { StartRefused } from './refusal';

export interface PortWish {
  readonly port: number;
  /** The flag that chooses another. */
  readonly flag: string;
  /** What will listen there. */
  readonly use: string;
}

/** @throws StartRefused with a line for every port that something else listens on */
export async function requireFreePorts(wishes: readonly PortWish[]): Promise<void> {
  const taken: PortWish[] = [];
  for (const [index, wish] of wishes.entries()) {
    const isWishedTwice = wishes.findIndex(({ port }) => port === wish.port) < index;
    if (isWishedTwice || !(await isFree(wish.port))) taken.push(wish);
  }
  if (taken.length === 0) return;
  throw new StartRefused(
    taken.map(
      ({ port, flag, use }) =>
        `Port ${port} (${use}) is taken. Stop the program that uses it, or choose another port with ${flag} N.`,
    ),
  );
}

/** On some systems a listener on one address leaves the others free, so all that could answer are tried. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::', '0.0.0.0']) {
    if (await isTaken(port, host)) return false;
  }
  return true;
}

function isTaken(port: number, host: string): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    // Any other error, such as that of a machine without IPv6, says nothing about who listens.
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRINUSE'));
    probe.once('listening', () => probe.close(() => resolve(false)));
    probe.listen(port, host);
  });
}
