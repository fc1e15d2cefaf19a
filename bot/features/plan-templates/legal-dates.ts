import type { LegalDate, TemplateMilestone } from '../../contracts/plan-settings';
import type { LegalSource } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { Clock } from '../../ports/clock';
import { createCollection, type Collection } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { associationPartition } from '../../shared/partitions';
import { BUILT_IN_LEGAL } from './built-in';
import { legalConfirmations, type LegalConfirmation } from './collections';
import { LegalDateNotFound, NotAllowed } from './errors';
import { dayOf } from './milestone';
import { mayViewTemplate, mayWriteTemplate } from './permissions';
import type { PlanTemplates } from './service';

export type LegalDateList = ReturnType<typeof createLegalDates>;

/** Who looked a legal date up, and when. */
export interface Confirmation {
  readonly confirmedOn: LocalDate;
  readonly confirmedByName?: string;
}

/** The days that a law sets, per plan year, and whether somebody of the association looked them up for that year. */
export function createLegalDates(deps: {
  readonly store: Store;
  readonly directory: Directory;
  readonly templates: PlanTemplates;
  readonly clock: Clock;
}) {
  const { store, directory, templates, clock } = deps;
  const confirmations = createCollection(store, legalConfirmations, clock);

  async function setBy(tenantId: string, year: number): Promise<readonly LegalDay[]> {
    return legalDaysIn((await templates.inUse(tenantId)).milestones, year);
  }

  async function dayUnder(tenantId: string, year: number, key: string): Promise<LegalDay> {
    const legal = (await setBy(tenantId, year)).find((one) => one.key === key);
    if (legal === undefined) throw new LegalDateNotFound();
    return legal;
  }

  async function confirmationOf(tenantId: string, year: number, legal: LegalDay): Promise<Confirmation | undefined> {
    const entry = await confirmations.read(associationPartition(tenantId, year), documentId(legal.key));
    if (entry === undefined || entry.body.dueOn !== legal.dueOn) return undefined;
    const person = await directory.person(tenantId, entry.body.by);
    return {
      confirmedOn: localDateOf(entry.body.at),
      ...(person === undefined ? {} : { confirmedByName: person.name }),
    };
  }

  async function list(actor: Actor, year: number): Promise<readonly LegalDate[]> {
    const { tenantId } = actor;
    const days = await setBy(tenantId, year);
    return Promise.all(days.map(async (legal) => ({ ...legal, ...(await confirmationOf(tenantId, year, legal)) })));
  }

  return {
    /** By day. @throws NotAllowed */
    async list(actor: Actor, year: number): Promise<readonly LegalDate[]> {
      if (!mayViewTemplate(actor)) throw new NotAllowed();
      return list(actor, year);
    },

    /** Whether the day of this milestone was looked up for the year; undefined also when no law sets it. One or two point reads. */
    async confirmationOf(tenantId: string, year: number, key: string): Promise<Confirmation | undefined> {
      const legal = (await setBy(tenantId, year)).find((one) => one.key === key);
      return legal && confirmationOf(tenantId, year, legal);
    },

    /** Confirms a day; who did it first stays. @throws NotAllowed, LegalDateNotFound */
    async confirm(actor: Actor, year: number, key: string): Promise<readonly LegalDate[]> {
      if (!mayWriteTemplate(actor)) throw new NotAllowed();
      const { tenantId, personId } = actor;
      const { dueOn } = await dayUnder(tenantId, year, key);
      const confirmation: LegalConfirmation = { key, dueOn, at: clock.now(), by: personId };
      await keepFirst(confirmations, associationPartition(tenantId, year), confirmation);
      return list(actor, year);
    },

    /** @throws NotAllowed, LegalDateNotFound */
    async withdraw(actor: Actor, year: number, key: string): Promise<readonly LegalDate[]> {
      if (!mayWriteTemplate(actor)) throw new NotAllowed();
      await dayUnder(actor.tenantId, year, key);
      await confirmations.delete(associationPartition(actor.tenantId, year), documentId(key));
      return list(actor, year);
    },
  };
}

async function keepFirst(
  confirmations: Collection<LegalConfirmation>,
  pk: string,
  confirmation: LegalConfirmation,
): Promise<void> {
  const { key, dueOn } = confirmation;
  try {
    await confirmations.create(pk, documentId(key), confirmation);
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'exists')) throw error;
    // One of a day that the law set before counts no more.
    await confirmations.update(pk, documentId(key), ({ body }) =>
      body.dueOn === dueOn ? undefined : { body: confirmation },
    );
  }
}

interface LegalDay {
  readonly key: string;
  readonly title: string;
  readonly dueOn: LocalDate;
  readonly legal: LegalSource;
}

/** The law's own days: the milestone of a template of the association's may come before. */
function legalDaysIn(milestones: readonly TemplateMilestone[], year: number): readonly LegalDay[] {
  return milestones
    .flatMap((milestone): readonly LegalDay[] => {
      const { key, title, legal } = milestone;
      if (legal === undefined || year < legal.validFromYear) return [];
      return [{ key, title: title.nl, dueOn: dayOf(BUILT_IN_LEGAL.get(key) ?? milestone, year), legal }];
    })
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

function documentId(key: string): string {
  return `legal-date:${key}`;
}
