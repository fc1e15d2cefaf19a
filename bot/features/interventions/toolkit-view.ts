import type { Experience, Intervention } from '../../contracts/interventions';
import type { PersonId } from '../../contracts/people';
import type { ToolkitPermissions } from '../../contracts/toolkit';
import type { Directory } from '../../ports/directory';
import type { Actor } from '../../shared/actor';
import type { OwnIntervention } from './collections';
import { InterventionNotFound } from './errors';
import { entryOf, type ToolkitEntry } from './own-intervention';
import type { Toolkit } from './toolkit';
import { mayDecideToolkit, mayWriteToolkit } from './toolkit-permissions';

/** An intervention of the toolkit as somebody sees it. */
export interface ToolkitView {
  readonly entry: ToolkitEntry;
  /** Undefined when the association never changed it; its draft is for who may write. */
  readonly own: OwnIntervention | undefined;
  /** Of who did what is told of it. */
  readonly names: ReadonlyMap<PersonId, string>;
  readonly experience: Experience;
  readonly may: ToolkitPermissions;
}

/** @throws InterventionNotFound also for a draft that this person may not see */
export async function viewIntervention(
  { directory, toolkit }: { readonly directory: Directory; readonly toolkit: Pick<Toolkit, 'experienceOf'> },
  actor: Actor,
  { id, builtIn, own }: { id: string; builtIn: Intervention | undefined; own: OwnIntervention | undefined },
): Promise<ToolkitView> {
  const entry = visibleTo(actor, entryOf(builtIn, own));
  if (entry === undefined) throw new InterventionNotFound();
  const [names, experience] = await Promise.all([
    namesOf(directory, actor.tenantId, own?.events.map(({ by }) => by) ?? []),
    toolkit.experienceOf(actor.tenantId, id),
  ]);
  const may = { write: mayWriteToolkit(actor) && own?.retired === undefined, decide: mayDecideToolkit(actor) };
  return { entry, own: mayWriteToolkit(actor) ? own : withoutDraft(own), names, experience, may };
}

/** A draft is for who may write one: what never was adopted is not there for others. */
export function visibleTo(actor: Actor, entry: ToolkitEntry | undefined): ToolkitEntry | undefined {
  if (entry === undefined || mayWriteToolkit(actor)) return entry;
  return entry.isOnlyDraft ? undefined : { ...entry, hasDraft: false };
}

function withoutDraft(own: OwnIntervention | undefined): OwnIntervention | undefined {
  if (own === undefined) return undefined;
  const { draft: _draft, ...others } = own;
  return others;
}

async function namesOf(
  directory: Directory,
  tenantId: string,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const people = await Promise.all([...new Set(ids)].map((id) => directory.person(tenantId, id)));
  return new Map(people.flatMap((person) => (person === undefined ? [] : [[person.id, person.name]])));
}
