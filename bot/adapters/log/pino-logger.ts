import pino, { type DestinationStream } from 'pino';
import type { Logger } from '../../ports/logger';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** One JSON line per message, on standard output unless another destination is given. */
export function pinoLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return destination === undefined ? pino(options) : pino(options, destination);
}
