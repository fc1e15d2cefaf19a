import { createTranslator } from '../../../../bot/i18n';
import type { Why } from '../../../../bot/features/interventions';
import { presentExperience, presentSuggestion } from '../../../../bot/features/interventions/presenters';
import { anIntervention } from './intervention-builders';

const nl = createTranslator('nl');
const NOTHING = { started: 0, stopped: 0, helped: 0, didNotHelp: 0, rejected: 0 };

it.each<[Why, string]>([
  [{ key: 'helped-here', params: { helped: 1 } }, 'Het hielp bij ons al 1 keer bij zo’n melding.'],
  [{ key: 'helped-here', params: { helped: 4 } }, 'Het hielp bij ons al 4 keer bij zo’n melding.'],
  [{ key: 'best-for', params: {} }, 'Dit is juist voor zulke meldingen bedoeld.'],
])('%j is told as "%s"', (why, sentence) => {
  const intervention = anIntervention();

  expect(presentSuggestion(nl, { intervention, why, experience: NOTHING })).toEqual({ intervention, why: sentence });
});

it.each`
  experience                                              | sentence
  ${NOTHING}                                              | ${undefined}
  ${{ ...NOTHING, rejected: 3 }}                          | ${undefined}
  ${{ ...NOTHING, started: 1 }}                           | ${'Bij ons 1 keer gestart; of het hielp, is nog niet bekend.'}
  ${{ ...NOTHING, started: 1, helped: 1 }}                | ${'Bij ons 1 keer gestart: 1 keer hielp het, 0 keer niet.'}
  ${{ ...NOTHING, started: 5, helped: 2, didNotHelp: 1 }} | ${'Bij ons 5 keer gestart: 2 keer hielp het, 1 keer niet.'}
`('$experience is told as "$sentence"', ({ experience, sentence }) => {
  expect(presentExperience(nl, experience)).toBe(sentence);
});
