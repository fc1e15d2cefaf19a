import type { Intervention } from '../../../bot/contracts/interventions';
import type { ToolkitResource, ToolkitRow } from '../../../bot/contracts/toolkit';

/** Interventions of an invented association, as the server would tell of them. */
export function aToolkitIntervention(overrides: Partial<Intervention> = {}): Intervention {
  return {
    id: 'hall-coffee',
    kind: 'meeting',
    title: { nl: 'Koffie in de hal', en: 'Coffee in the hall' },
    purpose: { nl: 'Buren maken een praatje.', en: 'Neighbors have a chat.' },
    themes: ['social-cohesion', 'loneliness'],
    isBasis: false,
    forSurroundings: true,
    whenNot: { nl: 'Er is felle ruzie.', en: 'There is a heated dispute.' },
    firstStep: { nl: 'Kies een plek voor een tafel.', en: 'Choose a spot for a table.' },
    playingField: { kind: 'ask-first', note: { nl: 'Vraag de gemeente.', en: 'Ask the municipality.' } },
    steps: [0, 7, 14, 21, 42].map((day, at) => ({
      title: { nl: `Stap nummer ${at + 1}`, en: `Step number ${at + 1}` },
      how: { nl: 'Samen met bewoners.', en: 'Together with residents.' },
      role: 'caretaker' as const,
      day,
    })),
    materials: ['invitation', 'door-card'],
    cost: 'low',
    hours: 14,
    partners: [{ nl: 'Wijkteam', en: 'Neighborhood care team' }],
    evidence: {
      strength: 'measured',
      what: { nl: 'Meer buren groeten.', en: 'More neighbors greet.' },
      source: 'Verzonnen onderzoek',
    },
    measure: { nl: 'Tel wie er komt.', en: 'Count who comes.' },
    state: 'adopted',
    version: 1,
    ownerGroup: 'Werkgroep instrumentarium',
    ...overrides,
  };
}

/** Untouched, and for somebody who may do everything. */
export function aToolkitResource(overrides: Partial<ToolkitResource> = {}): ToolkitResource {
  const { intervention = aToolkitIntervention() } = overrides;
  return {
    origin: 'built-in',
    ownerGroup: intervention.ownerGroup,
    events: [],
    earlier: [],
    version: 0,
    may: { write: true, decide: true },
    ...overrides,
    intervention,
  };
}

export function toolkitRow({ intervention, origin, draft, experience }: ToolkitResource): ToolkitRow {
  const days = intervention.steps.map(({ day }) => day);
  return {
    ...intervention,
    origin,
    hasDraft: draft !== undefined,
    stepCount: days.length,
    days: Math.max(...days),
    experience,
  };
}
