import type { Intervention, InterventionStep } from '../../../../bot/contracts/interventions';

/** An invented intervention of five steps, best for feeling unsafe. */
export function anIntervention(overrides: Partial<Intervention> = {}): Intervention {
  const text = { nl: 'Tekst', en: 'Text' };
  return {
    id: 'hall-light',
    kind: 'influencing',
    title: { nl: 'Licht in de hal', en: 'Light in the hall' },
    purpose: { nl: 'Bewoners zien wie er loopt.', en: 'Residents see who is there.' },
    themes: ['feeling-unsafe'],
    isBasis: false,
    forSurroundings: false,
    whenNot: text,
    firstStep: text,
    playingField: { kind: 'may-pay', note: text },
    steps: [0, 3, 7, 14, 28].map((day, at) => aStep({ day, title: { nl: `Stap ${at + 1}`, en: `Step ${at + 1}` } })),
    materials: ['flyer'],
    cost: 'low',
    hours: 8,
    partners: [],
    evidence: { strength: 'practice', what: text, source: 'Praktijk' },
    measure: text,
    state: 'adopted',
    version: 1,
    ownerGroup: 'Werkgroep instrumentarium',
    ...overrides,
  };
}

export function aStep(overrides: Partial<InterventionStep> = {}): InterventionStep {
  return {
    title: { nl: 'Stap', en: 'Step' },
    how: { nl: 'Zo doe je het.', en: 'This is how.' },
    role: 'caretaker',
    day: 0,
    ...overrides,
  };
}
