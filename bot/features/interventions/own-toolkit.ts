import type { Experience, Intervention } from '../../contracts/interventions';
import type { DraftIntervention, NewIntervention, ToolkitCommand, ToolkitFilter } from '../../contracts/toolkit';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { builtInCatalogue } from './catalogue';
import type { OwnIntervention } from './collections';
import { InterventionIdTaken, InterventionNotFound, ToolkitNotAllowed } from './errors';
import { changed, hasDraft, wishedDecision, wishedDraft, type WishedChange } from './own-change';
import type { ToolkitEntry } from './own-intervention';
import { createOwnRecords } from './own-records';
import type { Toolkit } from './toolkit';
import { listedEntries } from './toolkit-list';
import { mayDecideToolkit, mayWriteToolkit } from './toolkit-permissions';
import { checkedText } from './toolkit-text';
import { viewIntervention, visibleTo, type ToolkitView } from './toolkit-view';

/** `already`: it was so before. `stale`: others changed it since the version that was looked at, and nothing was done. */
export interface ToolkitOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly view: ToolkitView;
}

/** What somebody looked for, with how each did here. */
export interface ToolkitFound {
  readonly entries: readonly (ToolkitEntry & { readonly experience: Experience })[];
  readonly may: { readonly add: boolean };
}

export interface OwnToolkitDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly toolkit: Pick<Toolkit, 'known' | 'experiences' | 'experienceOf'>;
}

export type OwnToolkit = ReturnType<typeof createOwnToolkit>;

/** The toolkit as colleagues read it and make it their own: texts are drafted, adopted, retired, and put back. */
export function createOwnToolkit(deps: OwnToolkitDeps) {
  const writer = createWriter(deps);

  return {
    /** All that fits, the best first where words are looked for; drafts only for who may write them. */
    list: (actor: Actor, filter: ToolkitFilter): Promise<ToolkitFound> => listToolkit(deps, actor, filter),

    /** @throws InterventionNotFound */
    view: (actor: Actor, id: string): Promise<ToolkitView> => writer.view(actor, id),

    /**
     * Keeps a draft of a new intervention; the same sent again is the same one.
     * @throws ToolkitNotAllowed, LanguageMissing, InterventionIdTaken
     */
    async add(actor: Actor, { id, ownerGroup, text }: NewIntervention): Promise<ToolkitOutcome> {
      if (!mayWriteToolkit(actor)) throw new ToolkitNotAllowed();
      return writer.create(actor, id, { ownerGroup, text: checkedText(text) });
    },

    /**
     * Keeps a draft of a change; what is in use stays so until the draft is adopted.
     * @param seen the version that was looked at; 0 when the association never changed it
     * @throws ToolkitNotAllowed, LanguageMissing, InterventionNotFound, InterventionRetired
     */
    async saveDraft(
      actor: Actor,
      id: string,
      seen: number,
      { text, ownerGroup }: DraftIntervention,
    ): Promise<ToolkitOutcome> {
      if (!mayWriteToolkit(actor)) throw new ToolkitNotAllowed();
      return writer.change(actor, id, seen, wishedDraft({ ownerGroup, text: checkedText(text) }));
    },

    /** @throws ToolkitNotAllowed, InterventionNotFound, and what `decided` throws */
    async decide(actor: Actor, id: string, seen: number, command: ToolkitCommand): Promise<ToolkitOutcome> {
      if (!mayDecideToolkit(actor)) throw new ToolkitNotAllowed();
      return writer.change(actor, id, seen, wishedDecision(command));
    },
  };
}

function createWriter(deps: OwnToolkitDeps) {
  const records = createOwnRecords(deps);

  const viewOf = (actor: Actor, id: string, own: OwnIntervention | undefined) =>
    viewIntervention(deps, actor, { id, builtIn: builtInOf(id), own });

  async function view(actor: Actor, id: string): Promise<ToolkitView> {
    return viewOf(actor, id, (await records.read(actor.tenantId, id))?.body);
  }

  return {
    view,

    async create(actor: Actor, id: string, draft: Parameters<typeof wishedDraft>[0]): Promise<ToolkitOutcome> {
      const { tenantId, personId } = actor;
      if (builtInOf(id) !== undefined) throw new InterventionIdTaken();
      const change = { at: deps.clock.now(), by: personId, builtIn: undefined };
      const made = changed(undefined, { id, seen: 0, ...change }, wishedDraft(draft));
      if (typeof made === 'object' && (await records.isWritten(tenantId, undefined, made))) {
        return { outcome: 'applied', view: await viewOf(actor, id, made) };
      }
      const own = (await records.read(tenantId, id))?.body;
      if (own === undefined || !hasDraft(own, draft)) throw new InterventionIdTaken();
      return { outcome: 'already', view: await viewOf(actor, id, own) };
    },

    /** Reads, decides and writes against what was read. */
    async change(actor: Actor, id: string, seen: number, wish: WishedChange): Promise<ToolkitOutcome> {
      const builtIn = builtInOf(id);
      for (;;) {
        const entry = await records.read(actor.tenantId, id);
        const own = entry?.body;
        if (builtIn === undefined && own === undefined) throw new InterventionNotFound();
        const next = changed(own, { id, seen, at: deps.clock.now(), by: actor.personId, builtIn }, wish);
        if (typeof next === 'string') return { outcome: next, view: await viewOf(actor, id, own) };
        if (await records.isWritten(actor.tenantId, entry, next)) {
          return { outcome: 'applied', view: await viewOf(actor, id, next) };
        }
      }
    },
  };
}

async function listToolkit(
  { toolkit }: Pick<OwnToolkitDeps, 'toolkit'>,
  actor: Actor,
  filter: ToolkitFilter,
): Promise<ToolkitFound> {
  const [known, experienceOf] = await Promise.all([toolkit.known(actor.tenantId), toolkit.experiences(actor.tenantId)]);
  const seen = known.entries.flatMap((entry) => visibleTo(actor, entry) ?? []);
  const entries = listedEntries({ entries: seen, search: known.search }, filter);
  return {
    entries: entries.map((entry) => ({ ...entry, experience: experienceOf(entry.intervention.id) })),
    may: { add: mayWriteToolkit(actor) },
  };
}

function builtInOf(id: string): Intervention | undefined {
  return builtInCatalogue().find((one) => one.id === id);
}
