import { CostBand } from '../../contracts/interventions';
import type { ToolkitFilter } from '../../contracts/toolkit';
import type { ToolkitEntry } from './own-intervention';
import type { KnownToolkit } from './toolkit-reader';

/** What fits all of the filter: by kind and title, or the best first where words are looked for. */
export function listedEntries(
  { entries, search }: Pick<KnownToolkit, 'entries' | 'search'>,
  filter: ToolkitFilter,
): readonly ToolkitEntry[] {
  const { words = '', kind, theme } = filter;
  const byId = new Map(entries.map((entry) => [entry.intervention.id, entry]));
  const found =
    words.trim() === ''
      ? entries
      : search({ words, kind, theme }).flatMap((intervention) => byId.get(intervention.id) ?? []);
  return found.filter((entry) => isWanted(entry, filter));
}

function isWanted(entry: ToolkitEntry, { kind, theme, cost, hours, state = 'in-use' }: ToolkitFilter): boolean {
  const { intervention } = entry;
  return (
    isIn(entry, state) &&
    (kind === undefined || intervention.kind === kind) &&
    (theme === undefined || intervention.themes.includes(theme)) &&
    (cost === undefined || bandOf(intervention.cost) <= bandOf(cost)) &&
    (hours === undefined || intervention.hours <= hours)
  );
}

/** A draft beside what is in use is found among both. */
function isIn({ intervention, hasDraft }: ToolkitEntry, state: NonNullable<ToolkitFilter['state']>): boolean {
  if (intervention.state === 'retired' || state === 'retired') return intervention.state === state;
  return state === 'draft' ? hasDraft : intervention.state === 'adopted';
}

function bandOf(cost: CostBand): number {
  return CostBand.options.indexOf(cost);
}
