import { cycleCard } from '../../../cards/plan-cycle/cycle';
import { dateField, personField } from '../../../cards/field';
import { formCard } from '../../../cards/form';
import { aButton, aFrame, aLink, aRow, COLLEAGUES, LONGEST_TITLE } from './pieces';

const frame = aFrame({ title: 'Stand van het jaarplan Team Noordoost', link: aLink() });
const stages = { count: 5, current: 0, text: 'Stap 1 van 5: concept' };
const others = [
  aButton({ title: 'Doelen', verb: 'plan-goals/open-goals' }),
  aButton({ title: 'Naar het jaarplan', verb: 'annual-plan/open-plan' }),
];
const offer = aButton({ title: 'Aanbieden voor afstemming', verb: 'plan-cycle/open-offer', style: 'positive' });

export function draftPlan() {
  return cycleCard(frame, {
    stages,
    explanation: 'Sanne schrijft eraan. Als er niets meer ontbreekt, kan het aangeboden worden voor afstemming.',
    parts: [
      {
        title: 'Dit ontbreekt nog',
        lines: [
          `Doel “${LONGEST_TITLE}”: waaraan zien jullie dat het gehaald is? De indicator ontbreekt.`,
          'Doel “Buren kennen elkaar”: de streefwaarde ontbreekt.',
        ],
        more: 'en nog 4',
      },
      {
        title: 'Kijk hier nog eens naar (het mag ook zo)',
        lines: [
          'Doel “De portieken zijn schoon”: de nulmeting is nog niet bekend.',
          'Het hoofdstuk “Risico’s” is nog leeg.',
        ],
      },
    ],
    buttons: others,
  });
}

export function readyPlan() {
  return cycleCard(frame, {
    stages,
    explanation: 'Het plan is klaar om aangeboden te worden voor afstemming. Dat doet Sanne.',
    parts: [],
    buttons: [offer, ...others],
  });
}

export function aligningPlan() {
  return cycleCard(
    aFrame({
      title: 'Stand van het jaarplan Team Noordoost',
      link: aLink(),
      message: { tone: 'good', text: 'Aangeboden. Gevraagd: Anne-Wil, Mohammed, Fatima.' },
    }),
    {
      stages: { ...stages, current: 1, text: 'Stap 2 van 5: in afstemming' },
      explanation:
        'Iedereen die gevraagd is, kan tot en met vrijdag 18 december 2026 antwoorden. Daarna stelt de manager het plan vast.',
      asked: {
        title: 'Aan jou gevraagd',
        color: 'attention',
        rows: [aRow({ day: 'vr 18 dec', title: 'Jaarplan 2027 Team Noordoost: ga je akkoord?', detail: undefined })],
      },
      parts: [
        {
          title: 'Wie is akkoord?',
          lines: [
            'Mohammed El Idrissi-van den Boogaard: niet akkoord – Er staat te weinig in voor de achterpaden, en de uren voor de huismeester zijn niet met mij besproken. Laten we daar eerst over praten.',
            'Anne-Wil Hoogeveen: nog geen antwoord',
            'Fatima Yılmaz: akkoord – Mooi concreet.',
          ],
        },
      ],
      buttons: [
        aButton({ title: 'Terug naar concept', verb: 'plan-cycle/step-plan' }),
        aButton({ title: 'Nieuwe ronde', verb: 'plan-cycle/open-offer' }),
        ...others,
      ],
    },
  );
}

export function evaluatedPlan() {
  return cycleCard(frame, {
    stages: { ...stages, current: 4, text: 'Stap 5 van 5: geëvalueerd' },
    explanation: 'Dit plan is afgerond. Wat jullie leerden, gaat mee naar het volgende.',
    parts: [],
    buttons: others,
  });
}

export function offerForm() {
  return formCard(aFrame({ title: 'Aanbieden voor afstemming' }), {
    introduction:
      'Anne-Wil Hoogeveen wordt altijd gevraagd. Kies wie er nog meer akkoord moet zijn. Iedereen hoort er de volgende werkdag van, bij de gewone herinneringen.',
    fields: [
      ...personField('approvers', {
        label: 'Wie moet er nog meer akkoord zijn? (mag leeg blijven)',
        placeholder: 'Zoek een collega',
        choices: COLLEAGUES,
        many: true,
      }),
      ...dateField('dueOn', {
        label: 'Antwoord uiterlijk op',
        min: '2026-12-01',
        value: '2026-11-30',
        error: 'Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.',
      }),
    ],
    save: aButton({ title: 'Aanbieden', verb: 'plan-cycle/offer-plan' }),
    others: [aButton({ title: 'Niet doen', verb: 'plan-cycle/open-cycle' })],
  });
}
