import { neighborhoodCard, type NeighborhoodRow } from '../../../cards/assessment-rounds/neighborhood';
import { responseInChannelCard } from '../../../cards/assessment-rounds/response-in-channel';
import { roundCard, type RoundCardView, type RoundPanel } from '../../../cards/assessment-rounds/round';
import { roundFormCard } from '../../../cards/assessment-rounds/round-form';
import { listCard } from '../../../cards/shared/list';
import { aButton, aFrame, aLink, aRow } from './pieces';

/** Everything in these samples is invented; the texts are as long as they come. */
const ROUND = { roundId: '0f3c2a9b-7d1e-4f60-9b7d-1e4f600f3c2a', version: 12 };
const NAME = 'Meetronde najaar 2026: oordeel van professionals en partners over alle complexen in Noord';
const TEAM = 'Team Burgemeester Van Haersma Buma-Oranjestraatkwartier en Rivierenwijk-Zuid';
const LONG_PLACE = 'Burgemeester Van Haersma Buma-Oranjestraatkwartier, hoogbouw aan de noordzijde';
const FRAME = aFrame({ eyebrow: 'Meetronde', title: 'Meetronde najaar 2026', link: aLink() });

const TEAMS = Array.from({ length: 6 }, (_, at) => ({
  team: at === 0 ? TEAM : `Team ${['Noord', 'Zuid', 'Vechtoever', 'Molenveld', 'Centrum'][at - 1] ?? ''}`,
  text: `${at * 12} van 84 oordelen, ${at} van 7 mensen klaar`,
  given: at * 12,
  asked: 84,
}));

function roundButton(title: string, verb: string, data: Record<string, string | number> = ROUND) {
  return aButton({ title, verb: `assessment-rounds/${verb}`, data });
}

const PANELS: readonly RoundPanel[] = [
  {
    name: 'close',
    toggle: 'Sluiten',
    explanation:
      'Na het sluiten telt een oordeel niet meer mee. 17 van 38 mensen zijn nog niet klaar. De manager kan de ronde weer openen.',
    button: { ...roundButton('Ja, sluit de ronde', 'close-round'), style: 'destructive' },
    isOpen: true,
  },
  {
    name: 'extend',
    toggle: 'Verlengen',
    explanation: 'Iedereen die nog niet klaar is krijgt meer tijd.',
    day: { label: 'Nieuwe laatste dag', value: '2026-12-18', min: '2026-12-02' },
    button: roundButton('Verleng', 'extend-round'),
    isOpen: false,
  },
  {
    name: 'post',
    toggle: 'In kanaal zetten',
    explanation: 'Een kaart met alleen aantallen per team. Ze werkt zichzelf bij.',
    channel: {
      label: 'Kanaal',
      choices: [{ title: 'Team Noord, kanaal Algemeen', value: '19:noord@thread.tacv2' }],
      value: '19:noord@thread.tacv2',
    },
    button: roundButton('Zet in het kanaal', 'post-response'),
    isOpen: false,
  },
];

function aRound(overrides: Partial<RoundCardView> = {}): RoundCardView {
  return {
    status: { tone: 'running', text: 'Open, nog 9 dagen' },
    figures: '38 mensen, 214 oordelen, ongeveer 6 minuten per persoon',
    progress: { done: 121, total: 214, text: '121 van 214 oordelen · 17 van 38 mensen klaar' },
    facts: [
      { title: 'Periode', value: 'dinsdag 1 december 2026 t/m donderdag 10 december 2026' },
      { title: 'Plekken', value: '24' },
    ],
    findings: [],
    sections: [],
    first: [],
    panels: [],
    buttons: [roundButton('Alle meetrondes', 'open-rounds', {})],
    ...overrides,
  };
}

export function openRound() {
  return roundCard(
    FRAME,
    aRound({
      teams: { title: 'Respons per team', lines: TEAMS.slice(1, 4), more: '' },
      first: [roundButton('Wie nog niet klaar is', 'open-response'), roundButton('Nog eens vragen', 'nudge')],
      panels: PANELS.map((panel) => ({ ...panel, isOpen: false })),
    }),
  );
}

export function longestRound() {
  return roundCard(
    {
      ...FRAME,
      title: NAME,
      message: { tone: 'good', text: 'Wie nog niet klaar is leest het in het volgende dagoverzicht.' },
    },
    aRound({
      teams: { title: 'Respons per team', lines: TEAMS, more: 'en nog 14 teams' },
      first: [
        roundButton('Wie nog niet klaar is', 'open-response'),
        roundButton('Nog eens vragen', 'nudge'),
        roundButton('Buurtkaart invullen', 'open-neighborhoods'),
      ],
      panels: PANELS,
    }),
  );
}

export function roundPreview() {
  return roundCard(
    FRAME,
    aRound({
      status: { tone: 'quiet', text: 'Concept: nog niemand weet ervan' },
      progress: undefined,
      findings: [
        { blocks: true, text: `Van 3 plekken is niemand gevraagd: Vechtstraat, ${LONG_PLACE}, Kleine Haven.` },
        {
          blocks: false,
          text: '2 mensen krijgen meer dan 15 plekken: Sanne de Vries, Mohammed El Idrissi-van den Boogaard.',
        },
        { blocks: false, text: 'De ronde is korter dan een week. Wie vrij is, mist hem.' },
      ],
      first: [
        { ...roundButton('Open de ronde', 'open-round-now'), style: 'positive' },
        roundButton('Wijzig', 'open-form'),
      ],
    }),
  );
}

export function closedRound() {
  return roundCard(
    FRAME,
    aRound({
      status: { tone: 'finished', text: 'Gesloten op donderdag 10 december 2026' },
      panels: [
        {
          name: 'reopen',
          toggle: 'Heropenen',
          explanation: 'De samenvatting verdwijnt tot je weer sluit.',
          day: { label: 'Laatste dag', min: '2026-12-11', error: 'Kies een dag vanaf vandaag.' },
          button: roundButton('Heropen', 'reopen-round'),
          isOpen: true,
        },
      ],
    }),
  );
}

export function response() {
  const person = (title: string, state: string, tone: 'coming' | 'done' | 'late') =>
    aRow({ day: tone === 'done' ? 'klaar' : '4 / 12', title, state, tone, detail: undefined, open: undefined });
  return roundCard(
    { ...FRAME, title: 'Wie heeft geantwoord?' },
    aRound({
      facts: [],
      sections: [
        {
          title: 'Nog niet klaar: 9',
          rows: [
            ...Array.from({ length: 11 }, () =>
              person('Mohammed El Idrissi-van den Boogaard', 'nog 8 plekken', 'coming'),
            ),
          ],
          more: 'en nog 7',
        },
        { title: 'Klaar: 3', rows: [], more: 'Sanne de Vries, Anne-Wil Hoogeveen, Bram Hendriks' },
      ],
      first: [roundButton('Nog eens vragen', 'nudge')],
      buttons: [roundButton('Terug naar de ronde', 'open-round')],
    }),
  );
}

export function noRounds() {
  return listCard(aFrame({ eyebrow: 'Prettig Wonen', title: 'Meetrondes', link: aLink() }), {
    introduction:
      'Er is nog geen meetronde. Maak er een: kies de plekken en de mensen, en kijk wat het van hen vraagt.',
    sections: [],
    buttons: [{ ...roundButton('Maak een meetronde', 'open-form', {}), style: 'positive' }],
  });
}

const DIMENSIONS = [
  'Woning en gebouw',
  'Woonomgeving: schoon en heel',
  'Sociale samenhang',
  'Overlast en veiligheid',
  'Betrokkenheid en inzet',
];

export function roundForm() {
  return roundFormCard(
    aFrame({
      eyebrow: 'Meetronde',
      title: 'Nieuwe meetronde',
      link: aLink(),
      message: { tone: 'attention', text: 'De laatste dag ligt voor de eerste.' },
    }),
    {
      introduction: 'Hierna zie je wat het van iedereen vraagt. Er gaat nog niets uit.',
      name: { label: 'Naam', maxLength: 80, value: NAME.slice(0, 80), required: 'Geef de ronde een naam.' },
      opensOn: { label: 'Eerste dag', value: '2026-12-01', required: 'Kies de eerste dag.' },
      closesOn: { label: 'Laatste dag', value: '2026-12-18', required: 'Kies de laatste dag.' },
      places: {
        label: 'Welke plekken?',
        choices: Array.from({ length: 30 }, (_, at) => ({
          title: `Buurt ${LONG_PLACE.slice(0, 60)}`,
          value: `neighborhood:buurt-${at}`,
        })),
        value: 'neighborhood:buurt-0',
      },
      teamIds: {
        label: 'Wie vraag je?',
        choices: Array.from({ length: 12 }, (_, at) => ({ title: TEAM, value: `team-${at}` })),
        value: 'team-0,team-1',
      },
      dimensions: {
        label: 'Waarover een cijfer?',
        choices: DIMENSIONS.map((title, at) => ({ title, value: `dimension-${at}` })),
        value: 'dimension-0,dimension-1',
      },
      asked: {
        label: 'Wat nog meer?',
        choices: [
          { title: 'Gaat het er beter of slechter?', value: 'trend' },
          { title: 'Hoe goed ken je deze plek?', value: 'familiarity' },
        ],
        value: 'trend,familiarity',
      },
      extra: {
        label: 'Een eigen vraag',
        maxLength: 200,
        placeholder: 'Bijvoorbeeld: wat moet hier als eerste gebeuren?',
      },
      save: roundButton('Verder', 'make-round', { draftId: ROUND.roundId }),
      others: [roundButton('Alle meetrondes', 'open-rounds', {})],
    },
  );
}

const GRADES = Array.from({ length: 10 }, (_, at) => ({
  title: `${10 - at} ruim onvoldoende`,
  value: String(10 - at),
}));

function aPlace(overrides: Partial<NeighborhoodRow> = {}): NeighborhoodRow {
  return {
    name: 'Vechtstraat',
    detail: 'Vorige ronde 6,4 · jouw mensen 6,1 (3)',
    own: 'jij 6,2',
    isAnswered: true,
    open: roundButton('Invullen', 'open-neighborhood', {
      ...ROUND,
      neighborhoodId: 'vechtoever',
      placeId: 'vechtstraat',
    }),
    ...overrides,
  };
}

export function neighborhood() {
  const form = {
    grades: DIMENSIONS.map((label, at) => ({
      id: `grade-${at}`,
      label,
      choices: [...GRADES, { title: 'geen oordeel', value: 'none' }],
      value: '7',
      ...(at === 4 ? { error: 'Kies een cijfer, of “geen oordeel”.' } : {}),
    })),
    choices: [
      { id: 'trend', label: 'Gaat het er beter of slechter?', choices: [{ title: 'gelijk', value: '0' }], value: '0' },
      { id: 'familiarity', label: 'Hoe goed ken je deze plek?', choices: [{ title: 'goed', value: '2' }], value: '2' },
    ],
    why: {
      label: 'Waarom?',
      placeholder: 'Nodig bij een 5 of lager, en bij een 9 of hoger',
      maxLength: 600,
      isMultiline: true,
      value: 'De hal is elke maandag vies. '.repeat(20),
      error: 'Schrijf erbij waarom: je gaf een 5 of lager, of een 9 of hoger.',
    },
    standing: 'Op een ander apparaat staat nu: woning en gebouw 6, woonomgeving 5, samenhang 7, veiligheid 6, inzet 7.',
    save: roundButton('Bewaar deze plek', 'save-place'),
    others: [roundButton('Ken ik niet goed genoeg', 'save-place'), roundButton('Klap in', 'open-neighborhood')],
  };
  return neighborhoodCard(aFrame({ eyebrow: NAME, title: 'Buurtkaart Vechtoever', link: aLink() }), {
    introduction: 'Geef per complex je eigen cijfers. Elke plek wordt apart bewaard.',
    progress: { done: 4, total: 12, text: '4 van 12 plekken ingevuld' },
    rows: [
      aPlace(),
      aPlace({
        name: LONG_PLACE,
        detail: 'Vorige ronde nog niet · jouw mensen: nog te weinig',
        own: 'nog niet',
        isAnswered: false,
        form,
      }),
      ...Array.from({ length: 6 }, () => aPlace({ name: LONG_PLACE, own: 'jij nog niet', isAnswered: false })),
    ],
    more: '8 van 12',
    remark: {
      field: {
        label: 'Eén opmerking van het team',
        placeholder: 'Wat is het verhaal van deze buurt?',
        maxLength: 1_000,
        isMultiline: true,
        value: 'De Vechtoever trekt aan: minder zwerfvuil, maar de portieken blijven lastig. '.repeat(10),
      },
      button: roundButton('Bewaar de opmerking', 'save-remark'),
    },
    buttons: [
      { ...roundButton('Wat gaan we doen?', 'open-next-step'), style: 'positive' },
      roundButton('Volgende plekken', 'open-neighborhood'),
      roundButton('Andere buurt', 'open-neighborhoods'),
      roundButton('Naar de ronde', 'open-round'),
    ],
  });
}

export function responseInChannel() {
  return responseInChannelCard(aFrame({ eyebrow: 'Meetronde', title: NAME }), {
    introduction: 'Open t/m donderdag 10 december 2026. Een minuut per plek, en het kan op je telefoon.',
    progress: { done: 121, total: 214, text: '121 van 214 oordelen · 17 van 38 mensen klaar' },
    teams: TEAMS,
    more: 'en nog 14 teams',
    footer: 'Geteld op dinsdag 1 december 2026 om 09:12. Alleen aantallen per team, geen namen.',
    links: [{ title: 'Naar de chat', url: 'https://teams.microsoft.com/l/chat/0/0?users=28:invented' }, aLink()],
  });
}
