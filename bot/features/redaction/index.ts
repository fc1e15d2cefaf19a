export { redact, type Redacted } from './redact';
export { redactWords } from './redact-words';
