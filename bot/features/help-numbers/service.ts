import type { LocalDate } from '../../contracts/calendar';
import type { HelpNumberList, LocalNumber, WriteHelpNumbers } from '../../contracts/help-numbers';
import type { PersonId } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { tenantPartition } from '../../shared/partitions';
import { HELP_NUMBERS_ID, helpNumbers, type KeptHelpNumbers } from './collections';
import { CheckedInFuture, NotAllowed, NumberTwice, NumberUnknown } from './errors';
import { fittingNumbers, type FittingNumbers, type NumbersAsked } from './fitting-numbers';
import { NATIONAL_NUMBERS } from './national-numbers';
import { needsCheck, withCheck } from './number-check';
import { mayWriteHelpNumbers } from './permissions';

/** `already`: it was so before. `stale`: others changed them since the version that was looked at, and nothing was done. */
export interface HelpNumbersOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  /** As they are now. */
  readonly list: HelpNumberList;
}

export interface HelpNumberDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Clock;
}

export type HelpNumbers = ReturnType<typeof createHelpNumbers>;

/** Whom to call: the national numbers, and those that the association keeps of its own surroundings. */
export function createHelpNumbers({ store, directory, clock }: HelpNumberDeps) {
  const entries = createCollection(store, helpNumbers, clock);

  function read(tenantId: string): Promise<Entry<KeptHelpNumbers> | undefined> {
    return entries.read(tenantPartition(tenantId), HELP_NUMBERS_ID);
  }

  async function listOf(actor: Actor, kept: KeptHelpNumbers | undefined): Promise<HelpNumberList> {
    const today = localDateOf(clock.now());
    const national = NATIONAL_NUMBERS.map((number) => withCheck(number, kept?.checks ?? {}));
    const checkers = new Set(national.flatMap(({ checkedBy }) => checkedBy ?? []));
    const names = await namesOf(directory, actor.tenantId, [...checkers]);
    return {
      national: national.map((number) => ({
        ...number,
        checkedByName: names.get(number.checkedBy ?? ''),
        needsCheck: needsCheck(number, today),
      })),
      local: (kept?.local ?? []).map((number) => ({ ...number, needsCheck: needsCheck(number, today) })),
      version: kept?.version ?? 0,
      may: { write: mayWriteHelpNumbers(actor) },
    };
  }

  async function isWritten(pk: string, entry: Entry<KeptHelpNumbers> | undefined, next: KeptHelpNumbers) {
    try {
      if (entry === undefined) await entries.create(pk, HELP_NUMBERS_ID, next);
      else await entries.replace(entry, next);
      return true;
    } catch (error) {
      if (error instanceof StoreError && (error.code === 'stale' || error.code === 'exists')) return false;
      throw error;
    }
  }

  return {
    /** One point read, and one of the directory for each who checked. */
    async list(actor: Actor): Promise<HelpNumberList> {
      return listOf(actor, (await read(actor.tenantId))?.body);
    },

    /**
     * Writes the association's own numbers, all of them, and keeps which national ones were looked at today.
     * @param seen the version that was looked at; 0 while nothing was written
     * @throws NotAllowed, NumberUnknown, NumberTwice, CheckedInFuture
     */
    async write(actor: Actor, seen: number, wish: WriteHelpNumbers): Promise<HelpNumbersOutcome> {
      if (!mayWriteHelpNumbers(actor)) throw new NotAllowed();
      const now = clock.now();
      const today = localDateOf(now);
      requireWritable(wish, today);
      for (;;) {
        const entry = await read(actor.tenantId);
        const kept = entry?.body;
        const list = () => listOf(actor, kept);
        if (isSo(kept, wish, today)) return { outcome: 'already', list: await list() };
        if ((kept?.version ?? 0) !== seen) return { outcome: 'stale', list: await list() };
        const next: KeptHelpNumbers = {
          local: wish.local.map((number) => fieldsOf(number)),
          checks: { ...kept?.checks, ...checksOf(uncheckedToday(kept, wish, today), today, actor.personId) },
          changedAt: now,
          changedBy: actor.personId,
          version: seen + 1,
        };
        if (await isWritten(tenantPartition(actor.tenantId), entry, next)) {
          return { outcome: 'applied', list: await listOf(actor, next) };
        }
      }
    },

    /** The numbers for an issue, the most fitting first; see docs/help-numbers.md. One point read. */
    async forIssue(tenantId: string, asked: NumbersAsked): Promise<FittingNumbers> {
      const kept = (await read(tenantId))?.body;
      const national = NATIONAL_NUMBERS.map((number) => withCheck(number, kept?.checks ?? {}));
      return fittingNumbers(national, kept?.local ?? [], asked);
    },
  };
}

async function namesOf(
  directory: Directory,
  tenantId: string,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const people = await Promise.all(ids.map((id) => directory.person(tenantId, id)));
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name]])));
}

/** @throws NumberUnknown, NumberTwice, CheckedInFuture */
function requireWritable({ local, checkedToday }: WriteHelpNumbers, today: LocalDate): void {
  const ids = new Set<string>();
  for (const { id, label, checkedOn } of local) {
    if (ids.has(id)) throw new NumberTwice({ label });
    ids.add(id);
    if (checkedOn > today) throw new CheckedInFuture({ label });
  }
  const unknown = checkedToday.find((id) => NATIONAL_NUMBERS.every((number) => number.id !== id));
  if (unknown !== undefined) throw new NumberUnknown({ id: unknown });
}

/** Whether what is kept says what is wished already. */
function isSo(kept: KeptHelpNumbers | undefined, wish: WriteHelpNumbers, today: LocalDate): boolean {
  const own = (local: readonly LocalNumber[]) => JSON.stringify(local.map(fieldsOf));
  return own(kept?.local ?? []) === own(wish.local) && uncheckedToday(kept, wish, today).length === 0;
}

/** Of the numbers that were looked at those that nobody looked at before today: who was first stays. */
function uncheckedToday(
  kept: KeptHelpNumbers | undefined,
  { checkedToday }: WriteHelpNumbers,
  today: LocalDate,
): readonly string[] {
  return checkedToday.filter((id) => kept?.checks[id]?.on !== today);
}

function checksOf(ids: readonly string[], on: LocalDate, by: PersonId): KeptHelpNumbers['checks'] {
  const looked = NATIONAL_NUMBERS.filter(({ id }) => ids.includes(id));
  return Object.fromEntries(looked.map(({ id, number }) => [id, { number, on, by }]));
}

/** In one order, so that two that say the same are written the same. */
function fieldsOf({ id, label, number, municipality, themes, checkedOn }: LocalNumber): LocalNumber {
  return { id, label, number, ...(municipality === undefined ? {} : { municipality }), themes, checkedOn };
}
