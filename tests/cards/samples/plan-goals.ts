import { goalsCard, type GoalLine } from '../../../cards/plan-goals/goals';
import { aButton, aFrame, aLink, aRow, LONGEST_TITLE } from './pieces';

const AGREEMENT =
  'Afspraak met de gemeente Voorbeeldstad en de huurdersorganisatie: de wijken Noordoost en Rivierenbuurt scoren eind ' +
  '2027 minstens een 7 op schoon en heel, gemeten in de jaarlijkse enquête onder huurders en in de schouw van de corporatie';
const PROOF =
  'Bewijs: twaalf portieken bezocht met de bewonerscommissie, foto’s voor en na in de teammap, en met de schoonmaakploeg ' +
  'afgesproken dat de lift op dinsdag wordt meegenomen';

const buttons = [
  aButton({ title: 'Meer doelen', verb: 'plan-goals/open-goals' }),
  aButton({ title: 'Actie toevoegen', verb: 'annual-plan/open-form' }),
  aButton({ title: 'Naar het jaarplan', verb: 'annual-plan/open-plan' }),
];

function aGoal(overrides: Partial<GoalLine> = {}): GoalLine {
  const measure = 'rapportcijfer schoon en heel: van 6,2 via 6,6 naar 7';
  return {
    title: 'De portieken zijn schoon',
    agreements: ['Afspraak met de gemeente: de wijken scoren een 7 op schoon en heel.'],
    measure,
    movement: { share: 0.5, text: measure },
    progress: '1 van 3 acties gereed',
    rows: [
      aRow({
        day: 'di 1 dec',
        tone: 'done',
        state: 'gereed op di 1 dec 2026',
        title: 'Portiekgesprekken Vechtstraat',
        marks: ['Bewijs: 12 bewoners gesproken, verslag in de teammap'],
      }),
      aRow({ title: 'Opruimdag met koffie', day: 'za 13 mrt', state: 'over 102 dagen' }),
    ],
    more: 'en nog 1',
    ...overrides,
  };
}

export function goals() {
  return goalsCard(aFrame({ title: 'Doelen Team Noordoost', link: aLink() }), {
    goals: [
      aGoal(),
      aGoal({
        title: 'Buren kennen elkaar',
        agreements: [],
        measure: 'ontmoetingen per maand: van nog niet bekend naar 8',
        movement: undefined,
        progress: 'Nog geen acties voor dit doel',
        rows: [],
        more: undefined,
      }),
    ],
    buttons,
  });
}

export function longestGoals() {
  const longest = aGoal({
    title: LONGEST_TITLE,
    agreements: [AGREEMENT, AGREEMENT, AGREEMENT],
    measure:
      'aandeel huurders dat in de jaarlijkse enquête zegt dat de algemene ruimten schoon, heel en veilig zijn, gemeten per complex: ' +
      'van 62,5 procent van de ondervraagden via 66,25 procent van de ondervraagden naar 70 procent van de ondervraagden',
    rows: [1, 2, 3].map(() =>
      aRow({ title: LONGEST_TITLE, tone: 'done', state: 'gereed op wo 23 sep 2026', marks: [PROOF] }),
    ),
    more: 'en nog 14',
  });
  return goalsCard(aFrame({ title: 'Doelen Team Noordoost', link: aLink() }), {
    introduction: 'Pagina 2 van 10 · 30 doelen',
    goals: [0, 0.4, 1].map((share) => ({ ...longest, movement: { share, text: longest.measure } })),
    buttons: [aButton({ title: 'Vorige doelen', verb: 'plan-goals/open-goals' }), ...buttons],
  });
}

export function noGoals() {
  return goalsCard(aFrame({ title: 'Doelen Team Noordoost', link: aLink() }), {
    introduction:
      'Er staan nog geen doelen in dit plan. Open het tabblad en schrijf op wat jullie bereikt willen hebben.',
    goals: [],
    buttons: buttons.slice(1),
  });
}
