export { redact, type Redacted, type RedactOptions, type Unsure } from './redact';
export { redactWords } from './redact-words';
