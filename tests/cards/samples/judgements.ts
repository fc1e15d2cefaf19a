import type { Card } from '../../../cards/json';
import { judgementCard, type JudgementCardView } from '../../../cards/judgements/judgement';
import { closedJudgementCard } from '../../../cards/judgements/closed-judgement';
import { doneCard } from '../../../cards/judgements/done';
import { placeListCard, type PlaceRow } from '../../../cards/judgements/place-list';
import { aButton, aFrame, COLLEAGUES } from './pieces';

/** Everything in these samples is invented; the texts are as long as they come. */
const ROUND = 'Meetronde leefbaarheid najaar 2026 · alle complexen in de Rivierenwijk en Vechtoever';
const PLACE = 'Burgemeester Van Haersma Buma-Oranjestraatkwartier';
const AT = {
  roundId: '0f3c2a9b-7d1e-4f60-8a1b-2c3d4e5f6071',
  placeId: 'burgemeester-van-haersma-buma-kwartier',
  version: 3,
};
const WHY =
  'De hal en het trappenhuis zijn al maanden vies, en de lift staat vaak stil. Bewoners zeggen dat ze er liever niet ' +
  'meer komen na tien uur, omdat de buitendeur niet dichtvalt en er jongeren in de kelder zitten. De groep bewoners ' +
  'die vorig jaar de hal opknapte, is verhuisd. Wel doet de nieuwe huismeester echt zijn best: hij kent iedereen.';

function judgementButton(title: string, verb: string, data: Record<string, string | number> = AT) {
  return aButton({ title, verb: `judgements/${verb}`, data });
}

const GRADES = [
  ...['1 heel slecht', '2 slecht', '3 ruim onvoldoende', '4 onvoldoende', '5 net niet voldoende', '6 net voldoende'],
  ...['7 ruim voldoende', '8 goed', '9 heel goed', '10 uitstekend', 'geen oordeel'],
].map((title, at) => ({ title, value: at === 10 ? 'none' : String(at + 1) }));

const DIMENSIONS = [
  ['housing', 'Woning en gebouw', 'Hoe goed en schoon zijn de woningen, de hal, de trap en de lift?'],
  ['environment', 'Woonomgeving', 'Hoe schoon en heel is het buiten: straat, groen en containers?'],
  ['cohesion', 'Samen leven', 'Hoe gaan bewoners met elkaar om?'],
  ['safety', 'Overlast en veiligheid', 'Hoe rustig en veilig is het? Een 10 is: geen overlast.'],
  ['involvement', 'Betrokkenheid en inzet', 'Hoe zetten bewoners en organisaties zich hier in?'],
] as const;

function gradesWith(values: readonly string[], error?: string): JudgementCardView['grades'] {
  return DIMENSIONS.map(([id, label, about], at) => ({
    ...{ id, label, about, choices: GRADES, placeholder: 'Kies een cijfer', value: values[at] ?? '' },
    error: at === 0 ? error : undefined,
  }));
}

function choicesWith(trend: string, familiarity: string): JudgementCardView['choices'] {
  const trends = ['↑ veel beter', '↗ iets beter', '→ blijft gelijk', '↘ iets slechter', '↓ veel slechter'];
  return [
    {
      id: 'trend',
      label: 'Waar gaat het hier naartoe?',
      placeholder: 'Kies',
      choices: trends.map((title, at) => ({ title, value: String(2 - at) })),
      value: trend,
    },
    {
      id: 'familiarity',
      label: 'Hoe goed ken je deze plek?',
      placeholder: 'Kies',
      choices: ['een beetje', 'goed', 'heel goed'].map((title, at) => ({ title, value: String(at + 1) })),
      value: familiarity,
    },
  ];
}

const WHY_FIELD = {
  label: 'Waarom? Verplicht bij een 5 of lager, en bij een 9 of 10.',
  placeholder: 'Wat zie je daar? Schrijf geen namen of huisnummers.',
  maxLength: 600,
  isMultiline: true,
};

const FRESH: JudgementCardView = {
  where: 'Rivierenwijk',
  progress: { done: 3, total: 12, text: 'Plek 4 van 12 · 3 klaar' },
  known: [
    'Meetronde najaar 2025: je gaf woning 6 · omgeving 5 · samen leven 7 · veiligheid 4 · inzet 6.',
    'Meldingen: nu 3 open, 12 dit jaar.',
  ],
  introduction: 'Geef een cijfer van 1 tot 10. Weet je iets niet? Kies dan “geen oordeel”.',
  grades: gradesWith([]),
  choices: choicesWith('', ''),
  why: WHY_FIELD,
  save: judgementButton('Opslaan en verder', 'save-judgement'),
  others: [
    judgementButton('Ken ik niet goed genoeg', 'skip-place'),
    judgementButton('Vorige', 'previous-place'),
    judgementButton('Volgende', 'next-place'),
    judgementButton('Later verder', 'go-on-later'),
  ],
};

export function toJudge(): Card {
  const message = { tone: 'good', text: 'Opgeslagen: De Sluiswachter.' } as const;
  return judgementCard(aFrame({ eyebrow: 'Meetronde najaar 2026', title: 'Vechtstraat', message }), FRESH);
}

export function withoutWhy(): Card {
  const text = 'Nog niet opgeslagen. Wat je invulde, staat er nog.';
  return judgementCard(
    aFrame({ eyebrow: 'Meetronde najaar 2026', title: 'Vechtstraat', message: { tone: 'attention', text } }),
    {
      ...FRESH,
      grades: gradesWith(['4', '6', 'none', '5', '7']),
      choices: choicesWith('-1', '2'),
      why: { ...WHY_FIELD, error: 'Schrijf in één zin waarom. Dat is nodig bij een 5 of lager, en bij een 9 of 10.' },
    },
  );
}

/** Everything at once: changed elsewhere, with the longest texts. */
export function changedElsewhere(): Card {
  const text =
    'Dit is intussen ergens anders gewijzigd. Hieronder staat wat er nu staat, en wat je net invulde. Sla op om dat laatste te bewaren.';
  return judgementCard(aFrame({ eyebrow: ROUND, title: PLACE, message: { tone: 'warning', text } }), {
    ...FRESH,
    where: PLACE,
    progress: { done: 212, total: 300, text: 'Plek 213 van 300 · 212 klaar' },
    known: [
      'Een collega schreef dit op namens jou: in het wijkoverleg met de gemeente en de politie, donderdag 26 november 2026.',
      'Dit is je concept. Het telt pas mee als je het opslaat.',
      ...FRESH.known,
    ],
    standing: {
      title: 'Dit staat er nu',
      lines: [
        'woning 10 · omgeving 10 · samen leven 10 · veiligheid 10 · inzet 10',
        'Verloop: ↘ iets slechter',
        'Bekendheid: heel goed',
        `Waarom: ${WHY}${WHY}`.slice(0, 608),
        WHY,
      ],
    },
    grades: gradesWith(
      ['10', '10', '10', '10', '10'],
      'Kies bij minstens één onderwerp een cijfer. Of druk op “Ken ik niet goed genoeg”.',
    ),
    choices: choicesWith('-2', '3'),
    why: {
      ...WHY_FIELD,
      value: `${WHY}${WHY}`.slice(0, 600),
      error: 'Dit is te lang: hoogstens 600 tekens. Maak je tekst iets korter.',
    },
    extra: {
      label:
        'Wat zou hier als eerste moeten gebeuren, wie is daarvoor nodig, en wat kan er het komende jaar van de plannen af omdat het niet meer helpt of niet meer nodig is voor deze plek?',
      placeholder: 'Mag leeg blijven',
      maxLength: 600,
      isMultiline: true,
      value: `${WHY}${WHY}`.slice(0, 600),
    },
  });
}

export function closed(): Card {
  return closedJudgementCard(aFrame({ eyebrow: 'Meetronde najaar 2026', title: 'Vechtstraat' }), {
    where: 'Rivierenwijk',
    explanation:
      'Deze meetronde is gesloten, dus dit telt niet meer mee. Wat je invulde is als concept bewaard, er is niets kwijt.',
    title: 'Je concept',
    facts: DIMENSIONS.map(([, title], at) => ({ title, value: GRADES[at + 2]?.title ?? '' })),
    texts: [WHY],
    buttons: [judgementButton('Alle plekken', 'open-places')],
  });
}

const STATES = [
  ['answered', 'beoordeeld'],
  ['unknown', 'ken ik niet goed genoeg'],
  ['draft', 'concept, nog niet opgeslagen'],
  ['open', 'nog te doen'],
] as const;

function placeRows(where: string, name: (at: number) => string): readonly PlaceRow[] {
  return Array.from({ length: 12 }, (_, at) => {
    const [state, words] = STATES[Math.floor(at / 3)] ?? STATES[3];
    return {
      name: name(at),
      state,
      detail: `${words}\u00A0· ${where}`,
      open: judgementButton('Openen', 'open-place'),
    };
  });
}

export function places(): Card {
  const names = ['Vechtstraat', 'De Sluiswachter', 'Kleine Haven', 'Molenhof', 'Windrooslaan', 'De Korenbloem'];
  const message = { tone: 'good', text: 'Je concept voor Vechtstraat is bewaard.' } as const;
  return placeListCard(aFrame({ eyebrow: 'Meetronde najaar 2026', title: 'Je plekken', message }), {
    introduction: 'Nog 6 plekken, ongeveer een minuut per plek. Het kan tot en met vrijdag 18 december 2026.',
    progress: { done: 6, total: 12, text: '6 van 12 klaar' },
    rows: placeRows('Rivierenwijk', (at) => names[at % names.length] ?? ''),
    more: '',
    handOver: handOver(false),
    buttons: [{ ...judgementButton('Verder', 'open-round'), style: 'positive' }],
  });
}

export function longestPlaces(): Card {
  return placeListCard(aFrame({ eyebrow: ROUND, title: 'Je plekken' }), {
    introduction: 'Nog 298 plekken, ongeveer een minuut per plek. Het kan tot en met vrijdag 18 december 2026.',
    progress: { done: 2, total: 300, text: '2 van 300 klaar' },
    rows: placeRows(PLACE, (at) => `${PLACE} ${at}`),
    more: 'Plek 13 tot en met 24 van 300.',
    handOver: handOver(true),
    buttons: [
      { ...judgementButton('Verder', 'open-round'), style: 'positive' },
      judgementButton('Het beeld van de anderen', 'open-others'),
      judgementButton('Eerdere plekken', 'open-places'),
      judgementButton('Meer plekken', 'open-places'),
    ],
  });
}

function handOver(isOpen: boolean) {
  return {
    toggle: 'Geef de rest aan een collega',
    explanation: 'Wat je al beoordeelde, blijft van jou. De collega krijgt de plekken die nog openstaan.',
    person: {
      label: 'Aan wie?',
      choices: COLLEAGUES,
      placeholder: 'Kies een collega',
      error: isOpen ? 'Kies eerst een collega.' : undefined,
    },
    button: judgementButton('Geef door', 'hand-over'),
    isOpen,
  };
}

const DIFFERING = [
  { place: 'Vechtstraat', pairs: [pair('Overlast en veiligheid', 4, 7.3), pair('Woonomgeving', 8, 5.9)] },
  { place: 'De Sluiswachter', pairs: [pair('Samen leven', 9, 6.8)] },
];

export function done(): Card {
  return doneCard(aFrame({ eyebrow: 'Meetronde najaar 2026', title: 'Klaar. Dank je wel!' }), {
    thanks: 'Je beoordeelde 12 plekken. Jouw blik telt echt mee: hiermee kiezen we waar we volgend jaar beginnen.',
    picture: {
      title: 'Hoe anderen het zien',
      explanation:
        'Hier zie jij het anders dan de anderen. De bovenste balk is van jou. Verschil is niet fout: het is een goed gesprek waard.',
    },
    differing: DIFFERING,
    lines: [
      'Kleine Haven: de anderen gaven woning 6,8 · omgeving 5,4 · samen leven 7,1 · veiligheid 6,3 · inzet 7 (van 5).',
      'Molenhof: de anderen gaven woning 7,2 · omgeving 6,9 · samen leven 7,5 (van 3).',
    ],
    closing: 'Wijzigen kan tot en met vrijdag 18 december 2026.',
    buttons: [judgementButton('Bekijken of wijzigen', 'open-places')],
  });
}

export function longestDone(): Card {
  const [differing] = DIFFERING;
  return doneCard(aFrame({ eyebrow: ROUND, title: 'Klaar. Dank je wel!' }), {
    thanks: 'Je beoordeelde 300 plekken. Jouw blik telt echt mee: hiermee kiezen we waar we volgend jaar beginnen.',
    picture: { title: 'Hoe anderen het zien', explanation: 'Hier zie jij het anders dan de anderen.' },
    differing: Array.from({ length: 8 }, () => ({ place: PLACE, pairs: differing?.pairs.slice(0, 1) ?? [] })),
    lines: Array.from(
      { length: 9 },
      () =>
        `${PLACE}: de anderen gaven woning 6,8 · omgeving 5,4 · samen leven 7,1 · veiligheid 6,3 · inzet 7,5 (van 25).`,
    ),
    closing: 'De meetronde is gesloten op vrijdag 18 december 2026.',
    buttons: [judgementButton('Alle plekken', 'open-places')],
  });
}

export function firstDone(): Card {
  return doneCard(aFrame({ eyebrow: 'Meetronde najaar 2026', title: 'Klaar. Dank je wel!' }), {
    thanks: 'Je beoordeelde 1 plek. Jouw blik telt echt mee: hiermee kiezen we waar we volgend jaar beginnen.',
    picture: {
      title: 'Hoe anderen het zien',
      explanation:
        'Er zijn nog te weinig andere antwoorden. Vanaf 3 anderen per plek zie je hier hun beeld. Kijk later nog eens.',
    },
    differing: [],
    lines: [],
    closing: 'Wijzigen kan tot en met vrijdag 18 december 2026.',
    buttons: [judgementButton('Bekijken of wijzigen', 'open-places')],
  });
}

function pair(dimension: string, own: number, others: number) {
  const text = `${dimension}: jij ${own}, de anderen ${String(others).replace('.', ',')}`;
  return { own, others, text };
}
