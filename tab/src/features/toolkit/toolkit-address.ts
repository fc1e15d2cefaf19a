import { Approach } from '../../../../bot/contracts/approach';
import { CostBand } from '../../../../bot/contracts/interventions';
import { ThemeId } from '../../../../bot/contracts/themes';
import type { ToolkitFilter } from '../../../../bot/contracts/toolkit';
import { addressWith } from '../../components/filter-in-address';

/** How much time a list can be narrowed to, in hours. */
export const HOURS = [8, 16, 40] as const;

/** What narrows a list by money; the last band is no limit. */
export const COSTS = CostBand.exclude(['high']).options;

/** The filter in an address; what is no filter lets everything through. */
export function filterIn(search: string): ToolkitFilter {
  const asked = new URLSearchParams(search);
  return {
    words: asked.get('words') ?? undefined,
    kind: Approach.safeParse(asked.get('kind')).data,
    theme: ThemeId.safeParse(asked.get('about')).data,
    hours: hoursIn(asked.get('hours')),
    cost: CostBand.safeParse(asked.get('cost')).data,
    state: stateIn(asked.get('state')),
  };
}

/** The address of a list. `theme` in an address means something else: the colors. */
export function addressOf(filter: ToolkitFilter): string {
  const { words, kind, theme, hours, cost, state } = filter;
  return addressWith('/toolkit', { words, kind, about: theme, hours, cost, state });
}

/** Whether something narrows the list of what is in use. */
export function isFiltered(filter: ToolkitFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

export function hoursIn(text: string | null): number | undefined {
  return HOURS.find((hours) => String(hours) === text);
}

export function stateIn(text: string | null): 'draft' | 'retired' | undefined {
  return STATES.find((state) => state === text);
}

/** What is in use needs no word in the address. */
const STATES = ['draft', 'retired'] as const;
