import type { AgreementText, PerformanceAgreement } from '../../contracts/plan-goals';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { associationPartition } from '../../shared/partitions';
import { requirePlanYear } from '../annual-plan';
import { agreementDocId, agreements } from './collections';
import { AgreementInUse, AgreementNotFound, NotAllowed } from './errors';
import type { GoalReader } from './goal-reader';
import { mayWriteAgreements } from './permissions';

/** `already`: it was so before. `stale`: others changed it since the version that was looked at, and nothing was done. */
export interface AgreementOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  /** As it is now; undefined when it is gone. */
  readonly agreement: PerformanceAgreement | undefined;
}

export interface AgreementDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly reader: GoalReader;
  readonly clock: Clock;
}

export type Agreements = ReturnType<typeof createAgreements>;

/** The performance agreements of the association, per year. */
export function createAgreements(deps: AgreementDeps) {
  const { store, reader, clock } = deps;
  const entries = createCollection(store, agreements, clock);

  return {
    async list(actor: Actor, year: number) {
      return {
        agreements: await reader.agreementsOf(actor.tenantId, year),
        may: { write: mayWriteAgreements(actor) },
      };
    },

    /**
     * @param seen the version that was looked at; `new` for one that is not there yet
     * @throws NotAllowed, InvalidPlanYear, AgreementNotFound
     */
    async write(
      actor: Actor,
      year: number,
      id: string,
      seen: number | 'new',
      text: AgreementText,
    ): Promise<AgreementOutcome> {
      if (!mayWriteAgreements(actor)) throw new NotAllowed();
      requirePlanYear(year, localDateOf(clock.now()));
      const pk = associationPartition(actor.tenantId, year);
      for (;;) {
        const entry = await entries.read(pk, agreementDocId(id));
        const settled = settledWithout(entry?.body, seen, text);
        if (settled !== undefined) return settled;
        const written = { changedAt: clock.now(), changedBy: actor.personId, version: (entry?.body.version ?? 0) + 1 };
        const agreement = { ...text, id, year, ...written };
        try {
          if (entry === undefined) await entries.create(pk, agreementDocId(id), agreement);
          else await entries.replace(entry, agreement);
          return { outcome: 'applied', agreement };
        } catch (error) {
          if (!wasBeaten(error)) throw error;
        }
      }
    },

    /**
     * Goals never lose what they serve unseen: one that any serves stays, and the goals are named.
     * @throws NotAllowed, AgreementInUse
     */
    async remove(actor: Actor, year: number, id: string, seenVersion: number): Promise<AgreementOutcome> {
      if (!mayWriteAgreements(actor)) throw new NotAllowed();
      const pk = associationPartition(actor.tenantId, year);
      const entry = await entries.read(pk, agreementDocId(id));
      if (entry === undefined) return { outcome: 'already', agreement: undefined };
      if (entry.body.version !== seenVersion) return { outcome: 'stale', agreement: entry.body };
      const goals = await goalsServing(deps, actor.tenantId, year, id);
      if (goals.length > 0) throw new AgreementInUse({ count: goals.length, goals: goals.join(', ') });
      try {
        await entries.delete(pk, agreementDocId(id), entry.etag);
        return { outcome: 'applied', agreement: undefined };
      } catch (error) {
        if (!wasBeaten(error)) throw error;
        return { outcome: 'stale', agreement: (await entries.read(pk, agreementDocId(id)))?.body };
      }
    },
  };
}

/** What came of a wish that changes nothing; undefined when it is to be written. @throws AgreementNotFound */
function settledWithout(
  agreement: PerformanceAgreement | undefined,
  seen: number | 'new',
  text: AgreementText,
): AgreementOutcome | undefined {
  if (agreement === undefined) {
    if (seen === 'new') return undefined;
    throw new AgreementNotFound();
  }
  if (isSame(agreement, text)) return { outcome: 'already', agreement };
  return agreement.version === seen ? undefined : { outcome: 'stale', agreement };
}

/** Whether somebody else was first: to be looked at again. */
function wasBeaten(error: unknown): boolean {
  return error instanceof StoreError && ['exists', 'stale', 'missing'].includes(error.code);
}

/** The titles of the active goals of all teams that serve an agreement. A query per team. */
async function goalsServing(
  { directory, reader }: AgreementDeps,
  tenantId: string,
  year: number,
  agreementId: string,
): Promise<readonly string[]> {
  const teams = await directory.teams(tenantId);
  const found = await Promise.all(teams.map(({ id }) => reader.of(tenantId, { teamId: id, year })));
  const serving = found.flat().filter((goal) => goal.status === 'active' && goal.agreementIds.includes(agreementId));
  return serving.map(({ title }) => title);
}

function isSame(agreement: PerformanceAgreement, { party, text, contribution }: AgreementText): boolean {
  return agreement.party === party && agreement.text === text && agreement.contribution === contribution;
}
