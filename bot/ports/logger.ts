/** Structured log: a constant sentence with data beside it. Never a name, an address or anything that a person typed. */
export interface Logger {
  debug(data: object, message: string): void;
  info(data: object, message: string): void;
  warn(data: object, message: string): void;
  error(data: object, message: string): void;
}
