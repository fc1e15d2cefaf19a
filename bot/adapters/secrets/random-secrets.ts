import { createHash, randomBytes } from 'node:crypto';
import type { Secrets } from '../../ports/secrets';

const SECRET_BYTES = 32;

export function randomSecrets(): Secrets {
  return {
    next: () => randomBytes(SECRET_BYTES).toString('base64url'),
    hashOf: (secret) => createHash('sha256').update(secret).digest('base64url'),
  };
}
