import type { PlanTemplateText, TemplateMilestone, TemplateSection } from '../../contracts/plan-settings';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { tenantPartition } from '../../shared/partitions';
import { BUILT_IN } from './built-in';
import { planTemplates, type StoredTemplate } from './collections';
import { NotAllowed, NothingToAdopt } from './errors';
import { plannedIn, type PlannedMilestone } from './milestone';
import { mayViewTemplate, mayWriteTemplate } from './permissions';
import { checkedTemplate } from './template-rules';

/** The template as somebody sees it; `version` 0 when nobody ever changed it. */
export interface TemplateView extends PlanTemplateText {
  readonly state: StoredTemplate['state'];
  readonly inUse: 'built-in' | 'own';
  readonly ownerName?: string;
  readonly changedAt?: string;
  readonly version: number;
  readonly may: { readonly write: boolean };
}

/** `stale`: somebody changed it since the version that was looked at; nothing was done. */
export interface TemplateOutcome {
  readonly outcome: 'applied' | 'stale';
  readonly template: TemplateView;
}

export type PlanTemplates = ReturnType<typeof createPlanTemplates>;

/**
 * The format in which teams write their plan: the built-in one, or the association's own from the moment that it is adopted. It
 * counts for plans that are made from then on. Costs one point read.
 */
export function createPlanTemplates(deps: {
  readonly store: Store;
  readonly directory: Directory;
  readonly clock: Clock;
}) {
  const { store, directory, clock } = deps;
  const templates = createCollection(store, planTemplates, clock);

  const readEntry = (tenantId: string) => templates.read(tenantPartition(tenantId), ID);

  async function inUse(tenantId: string): Promise<PlanTemplateText> {
    return (await readEntry(tenantId))?.body.adopted ?? BUILT_IN;
  }

  async function viewOf(actor: Actor, stored: StoredTemplate | undefined): Promise<TemplateView> {
    const may = { write: mayWriteTemplate(actor) };
    if (stored === undefined) return { ...BUILT_IN, state: 'built-in', inUse: 'built-in', version: 0, may };
    const owner = await directory.person(actor.tenantId, stored.ownerId);
    const { milestones, sections } = stored.state === 'built-in' ? BUILT_IN : stored;
    return {
      milestones,
      sections,
      state: stored.state,
      inUse: stored.adopted === undefined ? 'built-in' : 'own',
      ...(owner === undefined || stored.state === 'built-in' ? {} : { ownerName: owner.name }),
      changedAt: stored.changedAt,
      version: stored.version,
      may,
    };
  }

  /** Writes what `next` makes of it, when it is still at the version that was looked at. */
  async function change(actor: Actor, seenVersion: number, next: Next): Promise<TemplateOutcome> {
    if (!mayWriteTemplate(actor)) throw new NotAllowed();
    const { tenantId, personId } = actor;
    const entry = await readEntry(tenantId);
    const { version, ownerId } = entry?.body ?? { version: 0, ownerId: personId };
    if (entry !== undefined && isAlready(entry.body, actor, seenVersion, next)) {
      return { outcome: 'applied', template: await viewOf(actor, entry.body) };
    }
    if (version === seenVersion) {
      const written = { changedAt: clock.now(), changedBy: personId, version: version + 1 };
      const stored = { ownerId, ...next(entry?.body), ...written };
      if (await isWritten(tenantId, entry, stored))
        return { outcome: 'applied', template: await viewOf(actor, stored) };
    }
    return { outcome: 'stale', template: await viewOf(actor, (await readEntry(tenantId))?.body) };
  }

  async function isWritten(tenantId: string, entry: Entry<StoredTemplate> | undefined, stored: StoredTemplate) {
    try {
      if (entry === undefined) await templates.create(tenantPartition(tenantId), ID, stored);
      else await templates.replace(entry, stored);
      return true;
    } catch (error) {
      if (error instanceof StoreError && (error.code === 'stale' || error.code === 'exists')) return false;
      throw error;
    }
  }

  return {
    /** The milestones that a plan gets that is made now, in order of day. */
    async milestonesOf(
      tenantId: string,
      level: TemplateMilestone['level'],
      planYear: number,
    ): Promise<readonly PlannedMilestone[]> {
      return plannedIn(await inUse(tenantId), level, planYear);
    },

    /** The twelve sections in order, with what belongs in them. An empty English text stands for the Dutch one. */
    async sectionsOf(tenantId: string): Promise<readonly TemplateSection[]> {
      return (await inUse(tenantId)).sections;
    },

    inUse,

    /** What the administrator works on: the draft, else what was adopted, else the built-in one. @throws NotAllowed */
    async view(actor: Actor): Promise<TemplateView> {
      if (!mayViewTemplate(actor)) throw new NotAllowed();
      return viewOf(actor, (await readEntry(actor.tenantId))?.body);
    },

    /** Keeps a draft; what was adopted before counts until this is. @throws NotAllowed, and what `checkedTemplate` throws */
    async save(actor: Actor, seenVersion: number, text: PlanTemplateText): Promise<TemplateOutcome> {
      if (!mayWriteTemplate(actor)) throw new NotAllowed();
      const checked = checkedTemplate(text);
      return change(actor, seenVersion, (now) => ({ ...checked, state: 'draft', ...adoptedIn(now) }));
    },

    /** From now on plans are made from it. @throws NotAllowed, NothingToAdopt */
    async adopt(actor: Actor, seenVersion: number): Promise<TemplateOutcome> {
      return change(actor, seenVersion, (now) => {
        if (now === undefined || now.state === 'built-in') throw new NothingToAdopt();
        const { milestones, sections } = now;
        return { milestones, sections, state: 'adopted', adopted: { milestones, sections } };
      });
    },

    /** Back to the built-in template; what was of the association's own is gone. @throws NotAllowed */
    async reset(actor: Actor, seenVersion: number): Promise<TemplateOutcome> {
      return change(actor, seenVersion, () => ({ ...BUILT_IN, ownerId: actor.personId, state: 'built-in' }));
    },
  };
}

type Next = (
  now: StoredTemplate | undefined,
) => PlanTemplateText & Pick<StoredTemplate, 'state' | 'adopted'> & { readonly ownerId?: string };

const ID = 'plan-template';

/** Whether this person just changed it so: the same was sent twice. */
function isAlready(stored: StoredTemplate, { personId }: Actor, seenVersion: number, next: Next): boolean {
  if (stored.version !== seenVersion + 1 || stored.changedBy !== personId) return false;
  const again = { ...stored, adopted: undefined, ...next(stored) };
  return JSON.stringify(contentOf(again)) === JSON.stringify(contentOf(stored));
}

function contentOf({ milestones, sections, state, adopted, ownerId }: StoredTemplate) {
  return { milestones, sections, state, adopted, ownerId };
}

function adoptedIn(stored: StoredTemplate | undefined): Pick<StoredTemplate, 'adopted'> {
  return stored?.adopted === undefined ? {} : { adopted: stored.adopted };
}
