import type { PlanItem, PlanRequest, TeamPlanRef } from '../../contracts/annual-plan';
import { LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf, yearOf } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import { annualPlans, planItems } from './collections';
import { InvalidDueDay, NotAllowed, OwnerNotFound, PlanNotFound, TitleMissing } from './errors';
import type { Asked } from './item-change';
import { mayWritePlan } from './permissions';
import type { AnnualPlanDeps } from './plans';
import { writtenLine } from './written-line';

/** What is asked of one person. `id` makes it the same request when it is asked again; `title` is of the plan, or the question. */
export interface NewRequest {
  readonly id: string;
  readonly title: string;
  readonly ownerId: PersonId;
  readonly dueOn: LocalDate;
  readonly request: PlanRequest;
}

export type PlanRequests = ReturnType<typeof createPlanRequests>;

const LONGEST_TITLE = 160;

/** Asking people for something for a plan: an item each, that they are reminded of as of any other. */
export function createPlanRequests(deps: AnnualPlanDeps) {
  const { store, directory, index, clock } = deps;
  const plans = createCollection(store, annualPlans, clock);
  const items = createCollection(store, planItems, clock);

  /** Under the id by which the directory knows each of them. @throws OwnerNotFound */
  async function withKnownOwners(tenantId: string, asked: readonly NewRequest[]): Promise<readonly NewRequest[]> {
    const owners = await Promise.all(asked.map(({ ownerId }) => directory.person(tenantId, ownerId)));
    return asked.map((one, position) => {
      const owner = owners[position];
      if (owner === undefined) throw new OwnerNotFound();
      return { ...one, ownerId: owner.id };
    });
  }

  return {
    /**
     * Asks each of them, once: what was asked before stays as it is, so that asking can be repeated after it was broken off. Answers
     * how many were asked now.
     * @throws NotAllowed, PlanNotFound, TitleMissing, InvalidDueDay, OwnerNotFound
     */
    async askAll(actor: Actor, ref: TeamPlanRef, asked: readonly NewRequest[]): Promise<number> {
      if (!mayWritePlan(actor, ref.teamId)) throw new NotAllowed();
      const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
      if ((await plans.read(pk, 'plan')) === undefined) throw new PlanNotFound({ year: ref.year });
      const by = { by: actor.personId, at: clock.now() };
      const known = await withKnownOwners(actor.tenantId, asked);
      const requests = known.map((one) => requestItem(ref, one, by));
      let count = 0;
      for (const item of requests) {
        const { entry, isNew } = await createOnce(item);
        await index.update(entry);
        count += Number(isNew);
      }
      return count;

      async function createOnce(item: PlanItem): Promise<{ entry: Entry<PlanItem>; isNew: boolean }> {
        try {
          return { entry: await items.create(pk, item.id, item, { due: index.dueForIndexing() }), isNew: true };
        } catch (error) {
          if (!(error instanceof StoreError && error.code === 'exists')) throw error;
          const entry = await items.read(pk, item.id);
          if (entry === undefined) throw error;
          return { entry, isNew: false };
        }
      }
    },
  };
}

/** The item of a request. @throws TitleMissing, InvalidDueDay */
export function requestItem(ref: TeamPlanRef, asked: NewRequest, { by, at }: Asked): PlanItem {
  const { id, ownerId, dueOn, request } = asked;
  const today = localDateOf(at);
  const title = writtenLine(asked.title, LONGEST_TITLE);
  if (title === '') throw new TitleMissing();
  const isDay = LocalDate.safeParse(dueOn).success;
  if (!isDay || dueOn < today || yearOf(dueOn) > ref.year + 1) throw new InvalidDueDay();
  return {
    id: `request-${id}`,
    kind: 'request',
    teamId: ref.teamId,
    planYear: ref.year,
    title,
    ownerId,
    dueOn,
    status: 'open',
    request,
    asked: { by, on: today },
    history: [],
    version: 1,
  };
}
