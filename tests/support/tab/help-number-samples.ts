import type { HelpNumberList } from '../../../bot/contracts/help-numbers';

export const HELP_NUMBERS: HelpNumberList = {
  national: [
    {
      id: 'emergency',
      number: '112',
      label: { nl: 'Alarmnummer', en: 'Emergency number' },
      when: { nl: 'Nu gevaar. Zeg eerst waar het is.', en: 'Danger now. Say first where it is.' },
      use: 'acute',
      themes: [],
      checkedOn: '2026-11-01',
      needsCheck: false,
    },
    {
      id: 'domestic-violence',
      number: '0800-2000',
      label: { nl: 'Veilig Thuis', en: 'Veilig Thuis' },
      when: { nl: 'Advies kan zonder naam.', en: 'Advice needs no names.' },
      use: 'advice',
      themes: ['domestic-violence', 'care-aging'],
      checkedOn: '2026-11-01',
      needsCheck: false,
    },
  ],
  local: [
    {
      id: 'officer',
      label: 'Wijkagent Vechtwijk (verzonnen)',
      number: '000-555 01 01',
      municipality: 'Vechtwijk (verzonnen)',
      themes: ['vandalism', 'drugs-crime'],
      checkedOn: '2026-10-12',
      needsCheck: false,
    },
    {
      id: 'mediation',
      label: 'Buurtbemiddeling (verzonnen)',
      number: '000-555 01 03',
      themes: ['neighbor-conflict', 'noise'],
      checkedOn: '2025-09-02',
      needsCheck: true,
    },
    {
      id: 'desk',
      label: 'Meldpunt gemeente (verzonnen)',
      number: '000-555 01 04',
      themes: [],
      checkedOn: '2026-11-02',
      needsCheck: false,
    },
  ],
  version: 3,
  may: { write: true },
};
