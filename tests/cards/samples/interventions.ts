import { choiceField, textField } from '../../../cards/field';
import { formCard } from '../../../cards/form';
import { droppedInterventionCard } from '../../../cards/interventions/dropped-intervention';
import { interventionCard } from '../../../cards/interventions/intervention';
import { runCard, type RunCardView } from '../../../cards/interventions/run';
import { startFormCard } from '../../../cards/interventions/start-form';
import { toolkitListCard, type ToolkitRowView } from '../../../cards/interventions/toolkit-list';
import type { Row } from '../../../cards/row';
import { listCard } from '../../../cards/shared/list';
import { aButton, aFrame, aLink, aRow, COLLEAGUES } from './pieces';

/** Everything in these samples is invented; the texts are as long as they come. */
const RUN = { runId: 'team-noordoost.0f3c2a9b7d1e4f60', version: 7 };
const ASKED = { words: 'afval', kind: 'influencing', skip: 8, interventionId: 'container-gardens' };
const TITLE = 'Huisregels maken met bewoners';
const PLACE = 'Burgemeester Van Haersma Buma-Oranjestraatkwartier';

function interventionButton(title: string, verb: string, data: Record<string, string | number> = RUN) {
  return aButton({ title, verb: `interventions/${verb}`, data });
}

const TOOLKIT_FRAME = aFrame({ eyebrow: 'Instrumentarium', title: 'Wat kun je doen?', link: aLink() });
const RUN_FRAME = aFrame({ eyebrow: 'Interventie · Team Noordoost', title: TITLE, link: aLink() });

const STEP_LINES = [
  'Dag 0: Kijk wat er speelt (wijkbeheerder). Praat met zes bewoners van verschillende verdiepingen. Vraag wat zij het liefst anders zien, en wat juist goed gaat.',
  'Dag 7: Nodig iedereen uit (woonconsulent). Breng de uitnodiging langs de deuren. Bel aan; een brief alleen levert half zo veel mensen op.',
  'Dag 21: Maak samen de lijst (bewoners). Hoogstens acht regels, in eigen woorden. Schrijf op wat wél mag, niet alleen wat niet mag.',
  'Dag 28: Leg het voor aan iedereen (wijkbeheerder). Hang de lijst twee weken in de hal met een pen erbij.',
  'Dag 42: Hang de huisregels op (huismeester). Bij de voordeur en de lift. Geef elke nieuwe bewoner er een.',
  'Dag 70: Kijk terug met wie meedeed (woonconsulent). Drink koffie en vraag welke regel werkt en welke weg kan.',
  'Dag 120: Praat met wie zich niet herkent (wijkbeheerder). Ga langs, luister, en pas aan wat niet werkt.',
];

const NOTES = [
  'Bij ons 7 keer gestart: 5 keer hielp het, 1 keer niet.',
  'Let op: Niet als er een ruzie loopt tussen twee buren: los die eerst op. Ook niet als de hal vies of kapot is.',
  'Speelveld: vraag het eerst. Een huisreglement dat bij het contract hoort, leg je eerst voor aan de huurdersorganisatie.',
];

const ROWS: readonly ToolkitRowView[] = [
  ['meeting', 'Ontmoeten', 'Soeptafel', '20 uur werk · tot € 250'],
  ['influencing', 'Beïnvloeden', 'Containertuintjes', '14 uur werk · tot € 1.500'],
  ['activating', 'Activeren', 'Portiek-aanspreekpunt: een bewoner die weet wat er speelt', '12 uur werk · geen kosten'],
].flatMap(([kind = '', kindName = '', title = '', detail = '']) =>
  kind === 'meeting' || kind === 'influencing' || kind === 'activating'
    ? [
        {
          ...{ kind, kindName, title, detail },
          purpose:
            'Plantenbakken rond de container maken de plek mooi. Mensen zetten er dan minder afval naast, en praten met elkaar.',
          open: interventionButton('Openen', 'open-intervention', ASKED),
        },
      ]
    : [],
);

const KINDS = ['Elke soort', 'Ontmoeten', 'Beïnvloeden', 'Activeren'].map((title, at) => ({
  title,
  value: `kind-${at}`,
}));

export function toolkit() {
  return toolkitListCard(TOOLKIT_FRAME, {
    introduction:
      'Er zijn 42 interventies, elk met een stappenplan en materiaal. Zoek met een gewoon woord, of kies een soort.',
    words: {
      label: 'Waar zoek je naar?',
      placeholder: 'Bijvoorbeeld afval, tuin of koffie',
      maxLength: 100,
      value: '',
    },
    kind: { label: 'Soort', choices: KINDS, value: 'kind-0' },
    search: interventionButton('Zoek', 'open-toolkit', {}),
    rows: [...ROWS, ...ROWS, ...ROWS.slice(0, 2)],
    more: 'En nog 34 andere.',
    buttons: [
      interventionButton('Volgende', 'open-toolkit', ASKED),
      interventionButton('Vorige', 'open-toolkit', ASKED),
      interventionButton('Wat loopt er?', 'open-runs', {}),
    ],
  });
}

export function nothingFound() {
  return toolkitListCard(TOOLKIT_FRAME, {
    introduction:
      'Niets gevonden voor “xylofoon”. Probeer een ander gewoon woord, zoals afval, tuin of koffie, of kies elke soort.',
    words: { label: 'Waar zoek je naar?', maxLength: 100, value: 'xylofoon' },
    kind: { label: 'Soort', choices: KINDS, value: 'kind-1' },
    search: interventionButton('Zoek', 'open-toolkit', {}),
    rows: [],
    buttons: [interventionButton('Wat loopt er?', 'open-runs', {})],
  });
}

export function intervention() {
  return interventionCard(aFrame({ eyebrow: 'Instrumentarium', title: TITLE, link: aLink() }), {
    kind: 'influencing',
    kindName: 'Beïnvloeden',
    purpose: 'Bewoners maken zelf de regels voor de hal en het trappenhuis. Wie meepraat, houdt zich er eerder aan.',
    effort: '26 uur werk · tot € 250 · met wijkbeheerder, woonconsulent, bewoners en huismeester',
    notes: NOTES,
    folds: [
      { toggle: 'Stappenplan', lines: STEP_LINES },
      {
        toggle: 'Meer weten',
        lines: [
          'Wat we weten: ervaring uit de praktijk. Regels die bewoners zelf maken, worden beter nageleefd dan regels van bovenaf.',
          'Zo zie je of het helpt: tel een week lang de klachten over de hal, vooraf en drie maanden later.',
          'Nodig: uitnodiging, gesprekskaarten, huisregels en evaluatieformulier',
          'Samen met: huurdersorganisatie en welzijnswerk',
        ],
      },
    ],
    materials: {
      title: 'Materiaal, klaar om te printen',
      links: ['Uitnodiging', 'Gesprekskaarten', 'Huisregels', 'Evaluatieformulier'].map((title) => ({
        ...aLink(),
        title,
      })),
    },
    buttons: [
      {
        ...interventionButton('Start', 'open-start', { interventionId: 'house-rules-with-tenants' }),
        style: 'positive',
      },
      interventionButton('Terug', 'open-toolkit', ASKED),
    ],
  });
}

export function dropped() {
  return droppedInterventionCard({
    kind: 'influencing',
    kindName: 'Beïnvloeden',
    title: TITLE,
    notice: 'Demo: hier is het dinsdag 1 december 2026, 08:58',
    purpose: 'Bewoners maken zelf de regels voor de hal en het trappenhuis. Wie meepraat, houdt zich er eerder aan.',
    firstStep:
      'Eerste stap: Praat met zes bewoners van verschillende verdiepingen. Vraag wat zij het liefst anders zien.',
    effort: '26 uur werk · tot € 250 · met wijkbeheerder, woonconsulent, bewoners en huismeester',
    notes: NOTES.slice(1),
    links: [
      { ...aLink(), title: 'Lees meer en start' },
      { ...aLink(), title: 'Vraag het de bot' },
    ],
  });
}

export function startForm() {
  return startFormCard(
    aFrame({
      eyebrow: 'Instrumentarium',
      title: TITLE,
      link: aLink(),
      message: { tone: 'attention', text: 'Kies een startdag vanaf vandaag, hoogstens een jaar vooruit.' },
    }),
    {
      introduction:
        'Elke stap wordt een taak voor wie het gaat doen, met herinneringen op het goede moment. Zes weken na de laatste stap kijken jullie of het hielp.',
      place: {
        label: 'Waar?',
        choices: [PLACE, 'Vechtstraat', 'Niet op één plek'].map((title, at) => ({ title, value: `place-${at}` })),
        value: 'place-0',
      },
      owner: { label: 'Wie gaat het doen?', choices: COLLEAGUES, value: COLLEAGUES[1]?.value },
      startOn: { label: 'Wanneer begin je?', min: '2026-12-01', value: '2026-11-30' },
      goal: {
        label: 'Hoort het bij een doel uit het jaarplan?',
        choices: ['Nee, of nog niet', '2027: Schone en hele portieken in de Rivierenwijk'].map((title, at) => ({
          title,
          value: `goal-${at}`,
        })),
        value: 'goal-1',
      },
      steps: { title: 'Dit zijn de stappen', lines: STEP_LINES },
      notes: NOTES.slice(1),
      start: interventionButton('Start dit', 'start-run', { interventionId: 'x', draftId: '0f3c2a9b7d1e4f60' }),
      others: [interventionButton('Terug', 'open-intervention', { interventionId: 'x' })],
    },
  );
}

const FACTS = [
  { title: 'Wie', value: 'Mohammed El Idrissi-van den Boogaard' },
  { title: 'Waar', value: PLACE },
  { title: 'Begonnen', value: 'maandag 2 november 2026' },
  { title: 'Doel', value: 'Schone en hele portieken in de Rivierenwijk' },
];

function stepRow(overrides: Partial<Row>): Row {
  return aRow({ detail: 'Mohammed El Idrissi-van den Boogaard', ...overrides });
}

function rows(): readonly Row[] {
  return [
    stepRow({ day: 'ma 2 nov', title: '1. Kijk wat er speelt', tone: 'done', state: 'gedaan' }),
    stepRow({ day: 'ma 9 nov', title: '2. Nodig iedereen uit', tone: 'done', state: 'gedaan' }),
    stepRow({ day: 'ma 23 nov', title: '3. Leg niets vast wat niemand wil', tone: 'cancelled', state: 'vervallen' }),
    stepRow({ day: 'ma 30 nov', title: '4. Maak samen de lijst', tone: 'late', state: '1 dag te laat' }),
    stepRow({
      day: 'di 1 dec',
      title: '5. Leg het voor aan iedereen die er woont of werkt',
      tone: 'today',
      state: 'vandaag',
    }),
    stepRow({ day: 'di 15 dec', title: '6. Hang de huisregels op' }),
    stepRow({ day: 'di 12 jan 2027', title: '7. Kijk terug met wie meedeed', state: 'over 42 dagen' }),
    stepRow({ day: 'di 2 mrt 2027', title: '8. Praat met wie zich niet herkent', state: 'over 91 dagen' }),
    stepRow({ day: 'di 9 mrt 2027', title: '9. Geef elke nieuwe bewoner er een', state: 'over 98 dagen' }),
    stepRow({ day: 'di 16 mrt 2027', title: '10. Vier dat het gelukt is', state: 'over 105 dagen' }),
    stepRow({ day: 'di 27 apr 2027', title: 'Kijk of het geholpen heeft', state: 'over 147 dagen' }),
  ];
}

const GOING: RunCardView = {
  status: { tone: 'late', text: 'Loopt, 1 stap is te laat' },
  progress: { done: 2, total: 9, text: '2 van 9 stappen gedaan' },
  facts: FACTS,
  next: {
    title: 'Nu stap 4: Maak samen de lijst (1 dag te laat)',
    how: 'Hoogstens acht regels, in eigen woorden. Schrijf op wat wél mag, niet alleen wat niet mag. Laat iemand voorlezen wat er staat, en vraag of iedereen het zo bedoelt.',
    evidence: {
      label: 'Wat heb je gedaan?',
      placeholder: 'Eén regel is genoeg',
      maxLength: 500,
      error: 'Schrijf in één regel wat er is gedaan.',
      value: 'ja',
    },
    button: interventionButton('Klaar', 'complete-step', {
      runId: RUN.runId,
      itemId: 'step-0f3c-4',
      year: 2026,
      version: 3,
    }),
  },
  notes: ['Foto’s: 2 van ervoor, 0 van erna. Stuur hier een foto met “voor” of “na” erbij.'],
  first: [interventionButton('Laat het weten', 'open-tell')],
  stop: {
    toggle: 'Stoppen',
    why: { label: 'Waarom stop je?', placeholder: 'Daar leert de volgende van', maxLength: 300 },
    button: interventionButton('Stop hiermee', 'stop-run'),
    isOpen: true,
  },
  steps: { title: 'Stappen', rows: rows() },
  foldsSteps: false,
  materials: {
    title: 'Materiaal, klaar om te printen',
    links: ['Uitnodiging', 'Gesprekskaarten', 'Huisregels', 'Evaluatieformulier'].map((title) => ({
      ...aLink(),
      title,
    })),
  },
  buttons: [
    interventionButton('Lees de interventie', 'open-intervention', { interventionId: 'house-rules-with-tenants' }),
    interventionButton('Wat loopt er?', 'open-runs', {}),
  ],
};

export function run() {
  return runCard(RUN_FRAME, GOING);
}

export function runToCheck() {
  const { next: _next, stop: _stop, ...going } = GOING;
  return runCard(RUN_FRAME, {
    ...going,
    status: { tone: 'to-check', text: 'Alle stappen zijn gedaan. Kijk op di 12 jan 2027 of het hielp.' },
    progress: { done: 9, total: 9, text: '9 van 9 stappen gedaan' },
    notes: ['De bewoners weten nog niet wat er is gedaan.', ...going.notes],
    first: [
      { ...interventionButton('Effect invullen', 'open-effect'), style: 'positive' },
      interventionButton('Laat het weten', 'open-tell'),
    ],
    steps: { title: 'Stappen', rows: rows().map((row) => ({ ...row, tone: 'done', state: 'gedaan' })) },
    foldsSteps: true,
    materials: { title: '', links: [] },
  });
}

export function finishedRun() {
  const { next: _next, stop: _stop, ...going } = GOING;
  const message = {
    tone: 'good',
    text: 'Vastgelegd. Het hielp niet genoeg: open de melding opnieuw, dan zoeken we iets anders.',
  } as const;
  return runCard(
    { ...RUN_FRAME, message },
    {
      ...going,
      status: { tone: 'finished', text: 'Klaar' },
      progress: { done: 9, total: 9, text: '9 van 9 stappen gedaan' },
      notes: [
        'Resultaat: Hetzelfde. Er hangen mooie regels, maar in het weekend staat de hal nog steeds vol fietsen en kinderwagens.',
        'Rapportcijfer: van 5,4 naar 5,5.',
        'De bewoners weten het sinds di 1 dec 2026.',
        'Of het compliment is geplaatst, is niet zeker. Kijk in het kanaal voordat je het nog eens deelt.',
        ...going.notes,
      ],
      first: [
        interventionButton('Effect wijzigen', 'open-effect'),
        interventionButton('Laat het weten', 'open-tell'),
        interventionButton('Deel het succes', 'open-praise'),
        aButton({ title: 'Naar de melding', verb: 'reported-issues/open-issue' }),
      ],
      steps: { title: 'Stappen', rows: rows().map((row) => ({ ...row, tone: 'done', state: 'gedaan' })) },
      foldsSteps: true,
      materials: { title: '', links: [] },
      buttons: [
        interventionButton('Effect terugnemen', 'undo-effect'),
        interventionButton('Toch niet verteld', 'undo-tell'),
        ...going.buttons,
      ],
    },
  );
}

export function stoppedRun() {
  const { next: _next, stop: _stop, ...going } = GOING;
  return runCard(RUN_FRAME, {
    ...going,
    status: { tone: 'stopped', text: 'Gestopt: de gemeente gaat het blok slopen en de bewoners verhuizen al' },
    progress: { done: 0, total: 0, text: '' },
    first: [],
    steps: { title: 'Stappen', rows: rows().map((row) => ({ ...row, tone: 'cancelled', state: 'vervallen' })) },
    buttons: [interventionButton('Toch doorgaan', 'resume-run'), ...going.buttons],
  });
}

export function effectForm() {
  const message = { tone: 'attention', text: 'Een rapportcijfer is een getal van 1 tot en met 10.' } as const;
  return formCard(
    { ...RUN_FRAME, title: 'Hielp het?', message },
    {
      introduction: `${TITLE}: wat is er veranderd? Tel een week lang de klachten over de hal, vooraf en drie maanden later.`,
      fields: [
        ...choiceField('result', {
          label: 'Hoe is het nu?',
          choices: ['Opgelost', 'Beter', 'Hetzelfde', 'Slechter'].map((title, at) => ({
            title,
            value: `result-${at}`,
          })),
          placeholder: 'Kies wat het beste past',
          value: 'result-1',
        }),
        ...textField('sentence', { label: 'Wat zie je? Eén zin', maxLength: 300, isMultiline: true, value: '' }),
        ...textField('gradeBefore', {
          label: 'Rapportcijfer van de plek vooraf (mag leeg blijven)',
          maxLength: 4,
          value: 'zes',
          error: 'Een rapportcijfer is een getal van 1 tot en met 10, met hooguit één cijfer achter de komma.',
        }),
        ...textField('gradeAfter', {
          label: 'Rapportcijfer van de plek nu (mag leeg blijven)',
          maxLength: 4,
          value: '6,4',
        }),
      ],
      save: interventionButton('Vastleggen', 'record-effect'),
      others: [interventionButton('Terug', 'open-run')],
    },
  );
}

export function praiseForm() {
  return formCard(
    { ...RUN_FRAME, title: 'Deel het succes' },
    {
      introduction: 'Dit bericht komt in het kanaal dat je kiest, waar je collega’s het lezen.',
      fields: [
        ...choiceField('channelId', {
          label: 'In welk kanaal?',
          choices: ['Team Noordoost – Leefbaarheid en wonen', 'Kanaal zonder naam'].map((title, at) => ({
            title,
            value: `19:channel-${at}@thread.tacv2`,
          })),
          value: '19:channel-0@thread.tacv2',
        }),
        ...textField('text', {
          label: 'Wat staat erin?',
          maxLength: 500,
          isMultiline: true,
          value: `Een compliment voor Mohammed: ${TITLE} bij ${PLACE} is afgerond. Opgelost: de hal is al zes weken leeg.`,
        }),
      ],
      save: interventionButton('Plaats het', 'post-praise'),
      others: [interventionButton('Terug', 'open-run')],
    },
  );
}

export function runs() {
  const open = interventionButton('Openen', 'open-run', { runId: RUN.runId });
  const runRow = (overrides: Partial<Row>) =>
    aRow({ title: TITLE, detail: `${PLACE} · Sanne de Vries`, open, ...overrides });
  return listCard(aFrame({ eyebrow: 'Sanne de Vries', title: 'Wat loopt er?', link: aLink() }), {
    introduction: 'Dit zijn jullie lopende interventies. Tik er een aan voor de stappen.',
    sections: [
      {
        title: 'Van jou',
        rows: [
          runRow({
            tone: 'late',
            state: '2 stappen te laat',
            marks: ['Nu: Leg het voor aan iedereen die er woont of werkt'],
          }),
          runRow({ title: 'Soeptafel', state: '3 van 7 stappen gedaan', marks: ['Nu: Kook voor het eerst'] }),
        ],
      },
      {
        title: 'Van je team',
        rows: Array.from({ length: 8 }, () =>
          runRow({ state: '3 van 7 stappen gedaan', marks: ['Nu: Bel de gemeente'] }),
        ),
        more: 'En nog 3 andere. Alles staat in het tabblad.',
      },
    ],
    buttons: [interventionButton('Zoek wat je kunt doen', 'open-toolkit', {})],
  });
}
