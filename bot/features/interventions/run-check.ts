import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { DerivedCheck, Finding } from '../../ports/derived-check';
import type { Store } from '../../ports/store';
import { tenantOf } from '../../shared/partitions';
import { runningInterventions, type StoredRun } from './collections';
import { bodiesOf, isSame, runItems } from './run-alignment';
import { derivedFrom } from './run-standing';

/** How far each run says it is, against its steps. What is wrong is put right by the program, when it runs. */
export function createRunCheck(deps: { readonly store: Store; readonly clock: Clock }): DerivedCheck {
  const runs = createCollection(deps.store, runningInterventions, deps.clock);

  async function isRight({ pk, body: run }: Entry<StoredRun>): Promise<boolean> {
    const entries = await runItems(deps, tenantOf(pk), run);
    const all = [...entries.steps, ...(entries.check === undefined ? [] : [entries.check])];
    const isWaiting = all.some(({ due }) => due !== undefined);
    return isWaiting || isSame(run, derivedFrom(run, bodiesOf(entries)));
  }

  return {
    name: 'running interventions against their steps',

    async *check(): AsyncGenerator<Finding> {
      for await (const entry of runs.scan()) {
        const { pk, id, due } = entry;
        if (due !== undefined || (await isRight(entry))) continue;
        yield { type: runningInterventions.type, pk, id, problem: 'different' };
      }
    },

    async repair({ pk, id }) {
      await runs.update(pk, id, ({ body }) => ({ body, due: deps.clock.now() }));
    },
  };
}
