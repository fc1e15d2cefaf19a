import type { Logger } from '../../../bot/ports/logger';

export interface LogLine {
  readonly level: keyof Logger;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Keeps what is logged. */
export function recordingLogger(): Logger & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const record = (level: keyof Logger) => (data: object, message: string) =>
    void lines.push({ level, message, data: { ...data } });
  return { lines, debug: record('debug'), info: record('info'), warn: record('warn'), error: record('error') };
}
