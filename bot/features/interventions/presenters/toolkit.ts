import type { Experience } from '../../../contracts/interventions';
import type { ToolkitResource, ToolkitRow } from '../../../contracts/toolkit';
import type { Translate } from '../../../i18n';
import type { ToolkitEntry } from '../own-intervention';
import type { ToolkitView } from '../toolkit-view';
import { presentExperience } from './experience';

/** An intervention in a list of the toolkit. */
export function presentToolkitRow(
  t: Translate,
  { intervention, origin, hasDraft, experience }: ToolkitEntry & { readonly experience: Experience },
): ToolkitRow {
  const days = intervention.steps.map(({ day }) => day);
  return {
    ...intervention,
    origin,
    hasDraft,
    stepCount: days.length,
    days: Math.max(...days) - Math.min(...days),
    experience: presentExperience(t, experience),
  };
}

/** An intervention of the toolkit, with what the association made of it. */
export function presentToolkit(t: Translate, { entry, own, names, experience, may }: ToolkitView): ToolkitResource {
  const { intervention, origin } = entry;
  const { retired, events = [], earlier = [] } = own ?? {};
  return {
    intervention,
    origin,
    draft: own?.draft,
    ownerGroup: intervention.ownerGroup,
    retiredWhy: retired?.why === '' ? undefined : retired?.why,
    events: events.toReversed().map(({ by, ...event }) => ({ ...event, byName: names.get(by) })),
    earlier: earlier.map(({ number }) => number).toReversed(),
    experience: presentExperience(t, experience),
    version: own?.version ?? 0,
    may,
  };
}
