import type { DraftText } from '../../../contracts/toolkit';

const STEPS = [
  { nl: 'Kies een plek', en: 'Choose a spot' },
  { nl: 'Vraag de bewoners', en: 'Ask the residents' },
  { nl: 'Bestel de bank', en: 'Order the bench' },
  { nl: 'Zet de bank neer', en: 'Put the bench in place' },
  { nl: 'Kijk wie er zit', en: 'See who sits there' },
] as const;
const HOW = { nl: 'Doe dit samen met een bewoner.', en: 'Do this together with a resident.' };

/** An invented intervention, with which the routes are tried. */
export const EXAMPLE_TEXT: DraftText = {
  kind: 'meeting',
  title: { nl: 'Een bank bij de deur', en: 'A bench at the door' },
  purpose: { nl: 'Buren maken vaker een praatje.', en: 'Neighbors have a chat more often.' },
  themes: ['social-cohesion', 'loneliness'],
  isBasis: false,
  forSurroundings: false,
  whenNot: { nl: 'Als er bij de deur al overlast is.', en: 'When there is nuisance at the door already.' },
  firstStep: { nl: 'Loop langs de deuren.', en: 'Walk along the doors.' },
  playingField: { kind: 'may-pay', note: { nl: 'De corporatie mag dit betalen.', en: 'You may pay for this.' } },
  steps: STEPS.map((title, at) => ({ title, how: HOW, role: 'caretaker', day: at * 7 })),
  materials: ['invitation'],
  cost: 'low',
  hours: 12,
  partners: [],
  evidence: {
    strength: 'practice',
    what: { nl: 'Het werkte elders.', en: 'It worked elsewhere.' },
    source: 'Praktijk',
  },
  measure: { nl: 'Tel wie er zit.', en: 'Count who sits there.' },
};
