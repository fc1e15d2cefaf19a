import type { Instant } from '../../contracts/calendar';
import type { Intervention } from '../../contracts/interventions';
import type { PersonId } from '../../contracts/people';
import type { InterventionText, ToolkitCommand } from '../../contracts/toolkit';
import { writtenLine } from '../annual-plan';
import type { OwnIntervention } from './collections';
import {
  EarlierTextNotFound,
  InterventionRetired,
  NothingBuiltIn,
  NothingToAdopt,
  RetireReasonMissing,
} from './errors';
import { numberInUse } from './own-intervention';

/** What is to be kept of an intervention, before it has a version. */
export type OwnContent = Omit<OwnIntervention, 'version'>;

/** Who changes it and when, and what the program comes with under the same id. */
export interface Change {
  readonly at: Instant;
  readonly by: PersonId;
  readonly builtIn: Intervention | undefined;
}

/** Nothing of the association's own yet. */
export function untouched(id: string, builtIn: Intervention | undefined): OwnContent {
  return { id, ownerGroup: builtIn?.ownerGroup ?? '', earlier: [], lastNumber: 0, events: [] };
}

/** With a draft, beside what is in use; 'already' when it is the draft. @throws InterventionRetired */
export function withDraft(own: OwnContent, draft: Draft, change: Change): OwnContent | 'already' {
  if (hasDraft(own, draft)) return 'already';
  if (own.retired !== undefined) throw new InterventionRetired();
  const last = own.events.at(-1);
  // Whoever goes on writing makes one line of history.
  const goesOn = last?.what === 'drafted' && last.by === change.by;
  const events = goesOn ? own.events.slice(0, -1) : own.events;
  return told({ ...own, events, ownerGroup: draft.ownerGroup, draft: draft.text }, 'drafted', change);
}

/**
 * As it was decided; 'already' when it is so. A draft that is discarded before anything was ever adopted is retired, so that it
 * can be brought back.
 * @throws InterventionRetired, NothingToAdopt, RetireReasonMissing, EarlierTextNotFound, NothingBuiltIn
 */
export function decided(own: OwnContent, command: ToolkitCommand, change: Change): OwnContent | 'already' {
  switch (command.what) {
    case 'adopt':
      return adopt(own, writtenLine(command.note ?? '', LONGEST_NOTE), change);
    case 'discard':
      return discard(own, change);
    case 'retire':
      return retire(own, writtenLine(command.why, LONGEST_NOTE), change);
    case 'bring-back':
      return bringBack(own, change);
    case 'restore':
      return restore(own, command.number, change);
    case 'back-to-built-in':
      return backToBuiltIn(own, change);
  }
}

/** A text as somebody drafts it. */
export interface Draft {
  readonly text: InterventionText;
  readonly ownerGroup: string;
}

/** What somebody wants, and whether what they did last is that already, because its answer was lost. */
export interface WishedChange {
  readonly isDone: (own: OwnContent) => boolean;
  readonly next: (own: OwnContent, change: Change) => OwnContent | 'already';
}

export function wishedDraft(draft: Draft): WishedChange {
  return { isDone: (own) => hasDraft(own, draft), next: (own, change) => withDraft(own, draft, change) };
}

export function wishedDecision(command: ToolkitCommand): WishedChange {
  return { isDone: (own) => isDone(own, command), next: (own, change) => decided(own, command, change) };
}

/**
 * As it is to be kept with its next version, when it is still at the version that was looked at.
 * @param own undefined when the association never changed it, which is version 0
 */
export function changed(
  own: OwnIntervention | undefined,
  { id, seen, ...change }: Change & { readonly id: string; readonly seen: number },
  wish: WishedChange,
): OwnIntervention | 'already' | 'stale' {
  const { version, ...content } = own ?? { ...untouched(id, change.builtIn), version: 0 };
  const isNextOfOnesOwn = version === seen + 1 && content.events.at(-1)?.by === change.by;
  if (isNextOfOnesOwn && wish.isDone(content)) return 'already';
  if (version !== seen) return 'stale';
  const next = wish.next(content, change);
  return next === 'already' ? next : { ...next, version: seen + 1 };
}

/** Whether this is the draft, word for word. */
export function hasDraft({ draft, ownerGroup }: OwnContent, other: Draft): boolean {
  return ownerGroup === other.ownerGroup && JSON.stringify(draft) === JSON.stringify(other.text);
}

/** What is told of a command that was carried out. */
const EVENT_OF = {
  adopt: 'adopted',
  discard: 'discarded',
  retire: 'retired',
  'bring-back': 'brought-back',
  restore: 'restored',
  'back-to-built-in': 'back-to-built-in',
} as const;
const LONGEST_NOTE = 300;
const SHORTEST_REASON = 3;
/** So many texts and events say enough, and fit a document. */
const MOST_EARLIER = 8;
const MOST_EVENTS = 50;

/** Whether this is what was done last. */
function isDone({ events, adopted }: OwnContent, command: ToolkitCommand): boolean {
  if (events.at(-1)?.what !== EVENT_OF[command.what]) return false;
  return command.what !== 'restore' || command.number === adopted?.number;
}

function adopt({ draft, ...own }: OwnContent, note: string, change: Change): OwnContent {
  if (own.retired !== undefined) throw new InterventionRetired();
  if (draft === undefined) throw new NothingToAdopt();
  const number = Math.max(own.lastNumber, change.builtIn?.version ?? 0) + 1;
  const adopted = { number, text: draft };
  return told({ ...own, adopted, earlier: earlierOf(own), lastNumber: number }, 'adopted', change, note);
}

function discard(own: OwnContent, change: Change): OwnContent | 'already' {
  const { draft, ...others } = own;
  if (draft === undefined) return 'already';
  const isAll = own.adopted === undefined && change.builtIn === undefined;
  if (isAll && own.retired !== undefined) return 'already';
  return told(isAll ? { ...own, retired: { why: '' } } : others, 'discarded', change);
}

function retire(own: OwnContent, why: string, change: Change): OwnContent | 'already' {
  if (own.retired !== undefined) return 'already';
  if (why.length < SHORTEST_REASON) throw new RetireReasonMissing();
  return told({ ...own, retired: { why } }, 'retired', change, why);
}

function bringBack({ retired, ...own }: OwnContent, change: Change): OwnContent | 'already' {
  return retired === undefined ? 'already' : told(own, 'brought-back', change);
}

function restore(own: OwnContent, number: number, change: Change): OwnContent | 'already' {
  if (own.adopted?.number === number) return 'already';
  if (own.retired !== undefined) throw new InterventionRetired();
  const adopted = own.earlier.find((one) => one.number === number);
  if (adopted === undefined) throw new EarlierTextNotFound();
  const others = own.earlier.filter((one) => one !== adopted);
  return told({ ...own, adopted, earlier: earlierOf({ ...own, earlier: others }) }, 'restored', change);
}

function backToBuiltIn(own: OwnContent, change: Change): OwnContent | 'already' {
  if (change.builtIn === undefined) throw new NothingBuiltIn();
  if (own.retired !== undefined) throw new InterventionRetired();
  const { adopted, ...others } = own;
  return adopted === undefined ? 'already' : told({ ...others, earlier: earlierOf(own) }, 'back-to-built-in', change);
}

/** With what is in use now among what was before. */
function earlierOf({ earlier, adopted }: OwnContent): OwnContent['earlier'] {
  return adopted === undefined ? earlier : [...earlier, adopted].slice(-MOST_EARLIER);
}

function told(
  own: OwnContent,
  what: OwnContent['events'][number]['what'],
  { at, by, builtIn }: Change,
  note = '',
): OwnContent {
  const event = { at, by, what, version: numberInUse(own, builtIn), ...(note === '' ? {} : { note }) };
  return { ...own, events: [...own.events, event].slice(-MOST_EVENTS) };
}
