import { randomUUID } from 'node:crypto';
import type { Ids } from '../../ports/ids';

/** 122 random bits, written as 32 letters and digits. */
export function randomIds(): Ids {
  return { next: () => randomUUID().replaceAll('-', '') };
}
