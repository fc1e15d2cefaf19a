import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../ports/clock';
import { StoreError, type Operation, type Store } from '../ports/store';
import { docOf, type Content } from './content';

/** Writes documents as they come, those of one partition together. */
export interface Writer {
  write(content: Content): Promise<void>;
  /** Writes what is left. */
  finish(): Promise<void>;
}

const MOST_AT_ONCE = 50;
const MOST_BYTES_AT_ONCE = 400_000;
const MOST_TRIES = 8;

/** Writing the same again changes nothing, so what is busy or in doubt is simply written again. */
export function createWriter({ store, clock }: { readonly store: Store; readonly clock: Clock }): Writer {
  let pk = '';
  let bytes = 0;
  let operations: Operation[] = [];

  async function flush(): Promise<void> {
    const [own, waiting] = [pk, operations];
    operations = [];
    bytes = 0;
    for (let tries = 1; waiting.length > 0; tries += 1) {
      try {
        await store.batch(own, waiting);
        return;
      } catch (error) {
        const passes = error instanceof StoreError && (error.code === 'busy' || error.code === 'unknown');
        if (!passes || tries === MOST_TRIES) throw error;
        await setTimeout(50 * 2 ** tries);
      }
    }
  }

  return {
    async write(content) {
      const doc = docOf(content, clock.now());
      if (doc === undefined) return;
      const size = Buffer.byteLength(JSON.stringify(doc.body));
      if (content.pk !== pk || operations.length === MOST_AT_ONCE || bytes + size > MOST_BYTES_AT_ONCE) await flush();
      pk = content.pk;
      bytes += size;
      operations.push({ op: 'upsert', doc });
    },
    finish: flush,
  };
}
