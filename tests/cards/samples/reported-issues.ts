import type { HelpNumbersBlock } from '../../../cards/help-numbers/help-numbers';
import { answerCard, type AnswerView, type SuggestionsView } from '../../../cards/reported-issues/answer';
import { feedbackFormCard } from '../../../cards/reported-issues/feedback-form';
import { issueCard } from '../../../cards/reported-issues/issue';
import { listCard } from '../../../cards/shared/list';
import { reportDialogCard } from '../../../cards/reported-issues/report-dialog';
import { reportFormCard } from '../../../cards/reported-issues/report-form';
import { startFormCard } from '../../../cards/interventions/start-form';
import type { SuggestionView } from '../../../cards/reported-issues/suggestion';
import type { UnderstoodView } from '../../../cards/reported-issues/understood';
import { aButton, aFrame, aLink, aRow, COLLEAGUES } from './pieces';

/** Everything in these samples is invented. */
const REF = { teamId: 'team-noordoost', issueId: '0f3c2a9b7d1e4f60-5b1d7c33a0e9f214', version: 3 };
const STATE = { ...REF, seen: 0, settled: 'none' };
const REPORT =
  'Bij de ondergrondse containers aan de Vechtstraat ligt elke maandag weer grofvuil: matrassen, een bankstel en zakken. ' +
  'Mevrouw [naam] van [huisnummer] zegt dat het ’s avonds met een busje wordt gebracht.';

const NUMBERS: HelpNumbersBlock = {
  tone: 'emergency',
  title: 'Is er nu gevaar? Bel eerst',
  lines: [
    { number: '112', label: 'Politie, brandweer, ambulance', detail: 'Bij direct gevaar, of als elke seconde telt' },
    {
      number: '0800-2000',
      label: 'Veilig Thuis',
      detail: 'Bij zorgen over geweld thuis of over een kind; dag en nacht',
    },
    { number: '0900-8844', label: 'Politie, geen spoed', doubt: 'Sinds 3 oktober 2025 niet nagekeken' },
  ],
  checked: 'Nagekeken op 1 november 2026 of later',
};

function issueButton(title: string, verb: string, more: Record<string, string | number> = {}) {
  return aButton({ title, verb: `reported-issues/${verb}`, data: { ...STATE, ...more } });
}

const FRAME = {
  eyebrow: 'Melding · Team Noordoost',
  title: 'Afval en zwerfvuil',
  link: aLink(),
};

const THEMES = [
  'Afval en zwerfvuil',
  'Trappenhuis en gemeenschappelijke ruimten',
  'Verwaarloosde tuinen en balkons',
  'Vandalisme en graffiti',
  'Huiselijk geweld en zorgen om kinderen',
].map((title, at) => ({ title, value: `theme-${at}` }));
const PLACES = ['Vechtstraat', 'De Sluiswachter', 'Burgemeester Van Haersma Buma-Oranjestraatkwartier'].map(
  (title, at) => ({ title, value: `place-${at}` }),
);

function understood(overrides: Partial<UnderstoodView> = {}): UnderstoodView {
  return {
    title: 'Dit begreep ik',
    facts: [
      { title: 'Thema', value: 'Afval en zwerfvuil, omdat je schrijft over “grofvuil” en “containers”' },
      { title: 'Plek', value: 'Vechtstraat' },
      { title: 'Bewaard als', value: REPORT },
    ],
    notes: [
      'Voor de privacy haalde ik weg: 1 naam en 1 huisnummer. Je eigen bericht blijft in Teams staan; dat verwijder je daar zelf.',
    ],
    correct: {
      toggle: 'Klopt niet? Aanpassen',
      theme: { label: 'Waar gaat het over?', choices: THEMES, value: 'theme-0' },
      place: {
        label: 'Waar is het?',
        choices: [...PLACES, { title: 'Ergens anders, of weet ik niet', value: 'elsewhere' }],
        value: 'place-0',
      },
      text: { label: 'Wat is er aan de hand?', maxLength: 2_000, value: REPORT },
      save: issueButton('Bewaar aanpassing', 'correct-issue'),
      apart: issueButton('Klopt niet? Aanpassen', 'open-answer'),
    },
    ...overrides,
  };
}

function aSuggestion(overrides: Partial<SuggestionView> = {}): SuggestionView {
  return {
    id: 'container-gardens',
    kind: 'influencing',
    kindName: 'Beïnvloeden',
    title: 'Containertuintje: planten en bankjes rond de ondergrondse containers',
    why: 'Waarom: elders is geteld dat dit werkt bij zulke meldingen.',
    firstStep:
      'Eerste stap: loop met twee bewoners langs de containers en teken op een kaartje waar het afval ligt en waar ruimte is voor groen.',
    effort: '24 uur werk · tot € 1.500 · met wijkbeheerder, huismeester, bewoners en partner',
    notes: [
      'Wat we weten: het is ergens gemeten. In Amsterdam lag er na twaalf weken 40 % minder grofvuil naast de containers.',
      'Bij ons 3 keer gestart: 2 keer hielp het, 0 keer niet.',
      'Speelveld: vraag het eerst. De grond is vaak van de gemeente; vraag de gebiedsbeheerder om toestemming.',
    ],
    more: {
      toggle: 'Lees meer',
      lines: [
        'Dag 0: Kijk samen (wijkbeheerder). Loop met twee bewoners langs de containers en teken waar het afval ligt.',
        'Dag 7: Vraag de gemeente (wijkbeheerder). Bel de gebiedsbeheerder; neem de tekening en een foto mee.',
        'Dag 28: Plant samen (bewoners). Kies een zaterdagochtend, met koffie en handschoenen voor iedereen.',
        'Let op: Niet als de containers zelf kapot of te klein zijn: los dat eerst op.',
        'Zo zie je of het helpt: tel drie maandagen hoeveel stukken er liggen, vooraf en na zes weken.',
        'Nodig: uitnodiging, stickervel en evaluatieformulier',
      ],
    },
    start: issueButton('Start', 'open-start', { interventionId: 'container-gardens' }),
    ...overrides,
  };
}

function threeKinds(): SuggestionsView {
  return {
    title: 'Wat je eraan kunt doen',
    hint: 'Eerst de basis: zolang containers, licht of schoonmaak niet op orde zijn, helpt de rest minder.',
    items: [
      aSuggestion(),
      aSuggestion({ id: 'coffee-in-the-hall', kind: 'meeting', kindName: 'Ontmoeten', title: 'Koffie in de hal' }),
      aSuggestion({
        id: 'cleaning-day',
        kind: 'activating',
        kindName: 'Activeren',
        title: 'Schoonmaakdag met bewoners',
      }),
    ],
    more: issueButton('Meer', 'open-answer'),
    search: {
      toggle: 'Iets anders',
      field: { label: 'Zoek in het instrumentarium', placeholder: 'Bijvoorbeeld: tuin, ontmoeten', maxLength: 100 },
      button: issueButton('Zoek', 'search-toolkit'),
    },
    none: {
      toggle: 'Geen van deze',
      field: { label: 'Waarom past dit niet?', maxLength: 500 },
      button: issueButton('Geef me andere', 'reject-suggestions', { shown: 'container-gardens,coffee-in-the-hall' }),
    },
  };
}

const LAST = [issueButton('Naar de melding', 'open-issue'), issueButton('Toch geen melding', 'withdraw-issue')];

function anAnswer(overrides: Partial<AnswerView> = {}): AnswerView {
  return { panels: [], understood: understood(), lists: [], suggestions: threeKinds(), buttons: LAST, ...overrides };
}

export function answer() {
  return answerCard(aFrame(FRAME), anAnswer());
}

/** Everything at once, with what is longest: a card never comes to more. */
export function longestAnswer() {
  const long = (length: number) => 'Grofvuil bij de containers aan de Vechtstraat, weer. '.repeat(60).slice(0, length);
  const steps = Array.from({ length: 10 }, (_, at) => `Dag ${at}: ${long(400)}`);
  const item = (id: string) =>
    aSuggestion({
      id,
      title: long(150),
      why: long(300),
      firstStep: long(400),
      more: { toggle: 'Lees meer', lines: steps },
    });
  const choices = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ title: long(45), value: `choice-${at}` }));
  const { correct, ...rest } = understood();
  return answerCard(
    aFrame({ ...FRAME, message: { tone: 'warning', text: `Niet gedaan. Jij had geschreven: “${long(300)}”` } }),
    anAnswer({
      numbers: NUMBERS,
      panels: [alikePanel(), basisPanel()],
      understood: correct && {
        ...rest,
        correct: {
          ...correct,
          theme: { ...correct.theme, choices: choices(24) },
          place: { ...correct.place, choices: choices(41) },
          text: { ...correct.text, value: long(2_000) },
        },
      },
      suggestions: { ...threeKinds(), items: [item('one'), item('two'), item('three')] },
    }),
  );
}

function alikePanel() {
  return {
    tone: 'warning' as const,
    title: 'Al gemeld, 3 dagen geleden',
    lines: ['“Er staat weer een bankstel naast de container bij de Vechtstraat” (Opgepakt door Mo Yildiz)'],
    buttons: [issueButton('Sluit aan', 'join-issue'), issueButton('Nee, dit is iets anders', 'open-answer')],
  };
}

function basisPanel() {
  return {
    tone: 'emphasis' as const,
    title: 'Is de basis op orde?',
    lines: ['Containers, verlichting en schoonmaak. Zijn die niet op orde, dan helpt praten over gedrag nog niet.'],
    buttons: ['Ja', 'Nee', 'Weet ik niet'].map((title) => issueButton(title, 'answer-basis')),
  };
}

export function answerWithQuestions() {
  return answerCard(
    aFrame({ ...FRAME, message: { tone: 'good', text: 'Aangepast. Dank je, daar leer ik van.' } }),
    anAnswer({
      panels: [alikePanel(), basisPanel()],
      understood: understood({
        names: {
          field: {
            label: 'Zijn dit namen van mensen? Vink aan wat weg moet.',
            choices: [
              { title: 'Roos', value: 'Roos' },
              { title: 'Boukje', value: 'Boukje' },
            ],
            value: 'Roos,Boukje',
          },
          remove: issueButton('Haal weg', 'remove-names'),
          keep: issueButton('Geen namen van mensen', 'open-answer'),
        },
      }),
      suggestions: { ...threeKinds(), items: [aSuggestion()] },
    }),
  );
}

export function referredAnswer() {
  return answerCard(
    aFrame({ ...FRAME, title: 'Huiselijk geweld en zorgen om kinderen' }),
    anAnswer({
      numbers: NUMBERS,
      understood: understood({
        facts: [
          {
            title: 'Thema',
            value: 'Huiselijk geweld en zorgen om kinderen, omdat je schrijft over “geschreeuw” en “kind”',
          },
          { title: 'Plek', value: 'Nog niet bekend' },
          { title: 'Bewaard als', value: 'Ik hoor bij de buren weer geschreeuw en een kind dat huilt.' },
        ],
        notes: [],
      }),
      lists: [
        {
          title: 'Dit kun je doen',
          lines: [
            'Bel Veilig Thuis voor advies; dat mag ook zonder namen te noemen.',
            'Schrijf op wat je zelf zag of hoorde, met dag en tijd.',
          ],
        },
        { title: 'Dit doe je niet', lines: ['Ga niet naar binnen.', 'Spreek de mogelijke dader niet aan.'] },
        { title: 'Wie er intern van weet', lines: ['aandachtsfunctionaris huiselijk geweld'] },
      ],
      suggestions: {
        title: 'Voor de buren en de omgeving',
        items: [
          aSuggestion({ id: 'neighbors', kind: 'meeting', kindName: 'Ontmoeten', title: 'Praten met de naaste buren' }),
        ],
      },
    }),
  );
}

export function unclearAnswer() {
  return answerCard(
    aFrame({ ...FRAME, title: 'Wat je meldde' }),
    anAnswer({
      panels: [
        {
          tone: 'emphasis',
          title: 'Waar gaat het vooral over?',
          lines: ['Dan weet ik beter wat je eraan kunt doen.'],
          choices: THEMES.slice(1).map(({ title }) => issueButton(title, 'choose-theme')),
          buttons: [issueButton('Iets anders', 'open-answer')],
        },
      ],
      suggestions: undefined,
    }),
  );
}

export function belongsElsewhere() {
  return answerCard(
    { ...aFrame(), eyebrow: 'Melding', title: 'Dit lijkt mij geen leefbaarheidsmelding' },
    {
      introduction: [
        'Dit is een reparatieverzoek. Geef het door aan de afdeling onderhoud, of laat de huurder het zelf melden via de website.',
        'Ik heb niets bewaard. Gaat het toch over prettig wonen in de buurt? Kies dan “Toch een melding”.',
      ],
      panels: [],
      lists: [],
      buttons: [issueButton('Toch een melding', 'report-anyway', { text: REPORT })],
    },
  );
}

export function issue() {
  return issueCard(aFrame({ ...FRAME, message: { tone: 'good', text: 'Jij pakt dit op.' } }), {
    numbers: NUMBERS,
    status: { tone: 'in-progress', text: 'Opgepakt door Mohammed El Idrissi-van den Boogaard' },
    text: REPORT,
    facts: [
      { title: 'Plek', value: 'Vechtstraat' },
      { title: 'Gemeld', value: 'za 28 nov 2026 door Sanne de Vries' },
      { title: 'Opgepakt door', value: 'Mohammed El Idrissi-van den Boogaard' },
    ],
    notes: [
      'Nog 2 keer gemeld.',
      'Er loopt 1 interventie.',
      'Een foto erbij? Stuur hem in dit gesprek.',
      'Weet de bewoner al wat er gebeurt? Niets horen is klacht nummer één.',
    ],
    first: [issueButton('Ik pak dit op', 'take-up'), issueButton('Terugkoppelen', 'open-feedback')],
    close: {
      toggle: 'Afronden',
      as: { label: 'Hoe loopt het af?', choices: THEMES, value: 'theme-0' },
      note: { label: 'Wat is er gedaan?', maxLength: 500, value: 'Containers verplaatst' },
      button: issueButton('Rond af', 'close-issue'),
    },
    open: 'close',
    history: {
      title: 'Wat er gebeurde',
      lines: [
        'di 1 dec 2026: Mohammed El Idrissi-van den Boogaard pakte het op',
        'ma 30 nov 2026: Sanne de Vries heropende het. Na twee weken begon het weer',
      ],
    },
    buttons: [
      issueButton('Wat kan ik doen?', 'open-answer'),
      issueButton('Ongedaan maken', 'undo-change'),
      issueButton('Mijn meldingen', 'open-mine'),
    ],
  });
}

export function closedIssue() {
  return issueCard(aFrame(FRAME), {
    status: { tone: 'closed', text: 'Afgerond: opgelost' },
    text: REPORT,
    facts: [{ title: 'Plek', value: 'Vechtstraat' }],
    notes: ['Teruggekoppeld op di 1 dec 2026: “Wij deden dit: containers verplaatst.”'],
    first: [issueButton('Terugkoppelen', 'open-feedback')],
    reopen: {
      toggle: 'Heropenen',
      reason: { label: 'Waarom opnieuw?', maxLength: 500 },
      button: issueButton('Heropen', 'reopen-issue'),
    },
    history: { title: 'Wat er gebeurde', lines: [] },
    buttons: [issueButton('Mijn meldingen', 'open-mine')],
  });
}

export function startForm() {
  const { more } = aSuggestion();
  return startFormCard(aFrame({ ...FRAME, title: 'Containertuintje: planten en bankjes rond de containers' }), {
    introduction: 'Elke stap wordt een taak met een herinnering. Kies wie het trekt en wanneer het begint.',
    owner: { label: 'Wie trekt dit?', choices: COLLEAGUES, value: COLLEAGUES[0]?.value },
    startOn: { label: 'Begint op', min: '2026-12-01', value: '2026-12-01' },
    steps: { title: 'Stappenplan', lines: more.lines.slice(0, 3) },
    notes: more.lines.slice(3),
    start: issueButton('Start dit', 'start-intervention'),
    others: [issueButton('Terug', 'open-answer')],
  });
}

export function feedbackForm() {
  const paragraphs = [
    'Beste bewoner,',
    'Op zaterdag 28 november 2026 meldde u afval en zwerfvuil bij Vechtstraat. Dank u wel daarvoor.',
    'Wij deden dit: de containers zijn verplaatst.',
    'Met vriendelijke groet,',
    'Sanne de Vries',
  ];
  return feedbackFormCard(aFrame({ ...FRAME, title: 'Terugkoppelen' }), {
    introduction: 'Deze tekst kun je zo overnemen. Klopt hij niet helemaal? Pas hem dan eronder aan.',
    paragraphs,
    text: { label: 'Tekst voor de bewoner', maxLength: 2_000, value: paragraphs.join('\n') },
    given: issueButton('Dit heb ik laten weten', 'give-feedback'),
    others: [
      issueButton('Bericht', 'open-feedback'),
      issueButton('Deurkaart', 'open-feedback'),
      issueButton('Terug', 'open-issue'),
    ],
  });
}

export function reportForm() {
  return reportFormCard(aFrame({ eyebrow: 'Melding', title: 'Wat wil je melden?' }), {
    introduction:
      'Schrijf wat je zag of hoorde, en waar. Namen, nummers en huisnummers haal ik weg voordat ik iets bewaar.',
    text: {
      label: 'Wat is er aan de hand?',
      placeholder: 'Bijvoorbeeld: elke week grofvuil naast de containers aan de Vechtstraat',
      maxLength: 2_000,
      error: 'Schrijf in een paar woorden wat er is.',
    },
    place: { label: 'Waar? (mag leeg blijven)', choices: PLACES },
    report: issueButton('Melden', 'send-report'),
    others: [issueButton('Mijn meldingen', 'open-mine')],
  });
}

export function reportDialog() {
  return reportDialogCard(aFrame({ eyebrow: 'Melding', title: 'Meld leefbaarheid' }), {
    introduction: 'Dit stond in het bericht. Haal weg wat er niet bij hoort.',
    text: { label: 'Wat is er aan de hand?', maxLength: 2_000, value: REPORT },
    place: { label: 'Waar? (mag leeg blijven)', choices: PLACES },
    report: { title: 'Melden', data: { draftId: '0f3c2a9b7d1e4f60' } },
  });
}

export function myIssues() {
  const open = issueButton('Openen', 'open-issue');
  return listCard(aFrame({ eyebrow: 'Sanne de Vries', title: 'Mijn meldingen', link: aLink() }), {
    introduction: 'Dit heb je gemeld, het nieuwste eerst.',
    sections: [
      {
        title: 'Loopt nog: 9',
        rows: [
          aRow({
            day: 'za 28 nov',
            title: REPORT,
            tone: 'today',
            state: 'Gemeld',
            detail: 'Afval en zwerfvuil · Vechtstraat',
            open,
          }),
          aRow({
            day: 'ma 2 nov',
            title: 'Jongeren op de trap',
            tone: 'today',
            state: 'Opgepakt door Mo Yildiz',
            open,
          }),
        ],
        more: 'en nog 7',
      },
      { title: 'Afgerond: 1', rows: [aRow({ day: 'do 1 okt', tone: 'done', state: 'Afgerond: opgelost', open })] },
    ],
    buttons: [issueButton('Iets melden', 'open-form')],
  });
}

export function visit() {
  return listCard(aFrame({ eyebrow: 'Team Noordoost', title: 'Straks: Vechtstraat' }), {
    introduction: 'Dit is goed om te weten voordat je naar binnen gaat.',
    sections: [
      {
        title: 'Open meldingen: 0',
        rows: [],
        more: 'Er staat hier niets open. Weinig meldingen is nog geen goed teken: vraag ernaar.',
      },
      { title: 'Acties op deze plek', rows: [aRow()] },
    ],
    parts: [
      {
        title: 'Beloofd en begonnen',
        lines: [
          'Containertuintje: 2 van 7 stappen gedaan',
          'Teruggekoppeld op ma 30 nov 2026: “Wij zijn ermee bezig.”',
        ],
      },
      { title: 'Laatst afgerond', lines: ['Kapotte lamp in het portiek (ma 2 nov, Afgerond: opgelost)'] },
    ],
    buttons: [issueButton('Iets melden', 'open-form')],
  });
}
