import type { HelpNumber, LocalNumber } from '../../../../bot/contracts/help-numbers';

export function aNationalNumber(overrides: Partial<HelpNumber> = {}): HelpNumber {
  return {
    id: 'police',
    number: '0900-8844',
    label: { nl: 'Politie', en: 'Police' },
    when: { nl: 'Geen spoed', en: 'No emergency' },
    use: 'advice',
    themes: ['noise', 'vandalism', 'drugs-crime'],
    checkedOn: '2026-11-01',
    ...overrides,
  };
}

/** Invented; nobody answers there. */
export function aLocalNumber(overrides: Partial<LocalNumber> = {}): LocalNumber {
  return {
    id: 'wijkagent',
    label: 'Wijkagent Dries (verzonnen)',
    number: '000-555 01 01',
    themes: ['vandalism', 'drugs-crime'],
    checkedOn: '2026-11-20',
    ...overrides,
  };
}
