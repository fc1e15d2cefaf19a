import type { PlanItem, PlanItemRef } from '../../../bot/contracts/annual-plan';
import type { PersonId } from '../../../bot/contracts/people';
import { planItems } from '../../../bot/features/annual-plan';
import type { ItemCommand } from '../../../bot/contracts/plan-resources';
import { createCollection } from '../../../bot/ports/collection';
import { associationPartition, planPartition } from '../../../bot/shared/partitions';
import { TENANT_ID } from './test-association';
import type { TestProgram } from './test-program';

/** A plan action of Anna's in the plan of team Noord for 2027, due on 15 December 2026. */
export function aPlanItem(overrides: Partial<PlanItem> = {}): PlanItem {
  return {
    id: 'bench',
    kind: 'plan-action',
    teamId: 'noord',
    planYear: 2027,
    title: 'Bankje in de hal',
    ownerId: 'anna',
    dueOn: '2026-12-15',
    status: 'open',
    history: [],
    version: 1,
    ...overrides,
  };
}

/** The association's own milestone of 2027, which belongs to no team. */
export function anAssociationItem(overrides: Partial<PlanItem> = {}): PlanItem {
  const { teamId: _none, ...item } = aPlanItem({ id: 'offer', kind: 'milestone', title: 'Bod uitgebracht' });
  return { ...item, ownerId: 'maria', ...overrides };
}

/** Puts items straight into their plans, so that those hold nothing else and any due day will do. */
export async function keepItems(program: TestProgram, ...items: readonly PlanItem[]): Promise<void> {
  const { index } = program.services;
  const collection = createCollection(program.store, planItems, program.clock);
  for (const item of items) {
    await index.update(await collection.create(partitionOf(item), item.id, item, { due: index.dueForIndexing() }));
  }
}

/** What somebody does with an item as it is now. */
export async function changeItem(
  program: TestProgram,
  personId: PersonId,
  ref: PlanItemRef,
  command: ItemCommand,
): Promise<void> {
  const { tasks } = program.services;
  const actor = await program.actorOf(personId);
  const { item } = await tasks.task(actor, ref);
  const { outcome } = await tasks.change(actor, ref, item.version, command);
  if (outcome !== 'applied') throw new Error(`The change was ${outcome}`);
}

export function refTo({ id, teamId, planYear }: PlanItem): PlanItemRef {
  return { ...(teamId === undefined ? {} : { teamId }), year: planYear, itemId: id };
}

function partitionOf({ teamId, planYear }: PlanItem): string {
  return teamId === undefined ? associationPartition(TENANT_ID, planYear) : planPartition(TENANT_ID, teamId, planYear);
}
