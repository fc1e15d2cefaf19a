/** Secrets that are handed out to people, and what is kept of them: with what is kept nobody can come in. */
export interface Secrets {
  /** A new secret: 256 random bits as 43 characters of base64url. */
  next(): string;
  /** The SHA-256 of a secret, 43 characters of base64url. */
  hashOf(secret: string): string;
}
