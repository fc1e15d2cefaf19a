import type { Intervention } from '../../contracts/interventions';
import type { InterventionOrigin, InterventionText } from '../../contracts/toolkit';
import { byKindAndTitle } from './catalogue';
import type { OwnIntervention } from './collections';

/** An intervention of an association's toolkit. */
export interface ToolkitEntry {
  /** As it is in use; of one that was never adopted, its draft. */
  readonly intervention: Intervention;
  readonly origin: InterventionOrigin;
  /** Somebody works on it, beside what is in use or before it ever was. */
  readonly hasDraft: boolean;
  /** Nothing of it was ever adopted, and the program does not come with it. */
  readonly isOnlyDraft: boolean;
}

/** What the program comes with, with what the association made of it and of itself; by kind and then by Dutch title. */
export function mergedToolkit(
  builtIn: readonly Intervention[],
  own: readonly OwnIntervention[],
): readonly ToolkitEntry[] {
  const ownById = new Map(own.map((one) => [one.id, one]));
  const builtInIds = new Set(builtIn.map(({ id }) => id));
  const entries = [
    ...builtIn.flatMap((one) => entryOf(one, ownById.get(one.id)) ?? []),
    ...own.flatMap((one) => (builtInIds.has(one.id) ? [] : (entryOf(undefined, one) ?? []))),
  ];
  return entries.toSorted((one, other) => byKindAndTitle(one.intervention, other.intervention));
}

/** Undefined when neither the program nor the association has a text of it. */
export function entryOf(
  builtIn: Intervention | undefined,
  own: Omit<OwnIntervention, 'version'> | undefined,
): ToolkitEntry | undefined {
  if (own === undefined) return builtIn && { ...UNTOUCHED, intervention: builtIn };
  const { id, ownerGroup, adopted, draft } = own;
  const text: InterventionText | undefined = adopted?.text ?? builtIn ?? draft;
  if (text === undefined) return undefined;
  const isOnlyDraft = numberInUse(own, builtIn) === 0;
  return {
    intervention: { ...text, id, state: stateOf(own, isOnlyDraft), version: versionOf(own, builtIn), ownerGroup },
    origin: originOf(own, builtIn),
    hasDraft: draft !== undefined,
    isOnlyDraft,
  };
}

/** The number of the text that is in use; 0 while there is none. */
export function numberInUse({ adopted }: Pick<OwnIntervention, 'adopted'>, builtIn: Intervention | undefined): number {
  return adopted?.number ?? builtIn?.version ?? 0;
}

function stateOf({ retired }: Pick<OwnIntervention, 'retired'>, isOnlyDraft: boolean): Intervention['state'] {
  if (retired !== undefined) return 'retired';
  return isOnlyDraft ? 'draft' : 'adopted';
}

/** A draft that was never adopted has no number yet, and is read as the first. */
function versionOf(own: Pick<OwnIntervention, 'adopted'>, builtIn: Intervention | undefined): number {
  return Math.max(1, numberInUse(own, builtIn));
}

function originOf(
  { adopted }: Pick<OwnIntervention, 'adopted'>,
  builtIn: Intervention | undefined,
): InterventionOrigin {
  if (builtIn === undefined) return 'own';
  return adopted === undefined ? 'built-in' : 'adapted';
}

const UNTOUCHED = { origin: 'built-in', hasDraft: false, isOnlyDraft: false } as const;
