import { choosePlaceCard } from '../../../cards/place-plans/choose-place';
import { placePlanCard } from '../../../cards/place-plans/place-plan';
import { checklistCard } from '../../../cards/plan-copies/checklist';
import { reportCard } from '../../../cards/plan-reports/report';
import { teamTalkCard } from '../../../cards/plan-reports/team-talk';
import { requestFormCard } from '../../../cards/plan-requests/request-form';
import { roundsCard } from '../../../cards/plan-requests/rounds';
import { aButton, aFrame, aRow, COLLEAGUES, LONGEST_TITLE } from './pieces';

const planButton = aButton({ title: 'Naar het jaarplan', verb: 'annual-plan/open-plan' });
const FACTS = [
  {
    title: 'Gereed: 6',
    lines: [
      'Containertuinen Lekstraat: twaalf tuinen aangelegd, foto’s in de teammap (Sanne de Vries, ma 30 aug 2027)',
      `${LONGEST_TITLE}: alle lampen vervangen (Mohammed El Idrissi-van den Boogaard, di 15 jun 2027)`,
    ],
    more: 'en nog 4',
  },
  { title: 'Verzet: 1', lines: ['Buurtschouw Vechtstraat: van di 1 jun 2027 naar do 1 jul 2027, want ziekte'] },
  { title: 'Te laat: 1', lines: ['Speeltuin keuren, moest klaar op vr 27 aug 2027 (Anne-Wil Hoogeveen)'] },
  {
    title: 'Doelen',
    lines: ['Schone portieken: rapportcijfer schoon van 5,8 naar 6,5, streefwaarde 7. 3 van 5 acties gereed.'],
  },
];

export function report() {
  const data = { teamId: 'team-noordoost', year: 2027, key: 'progress-2', version: 1 };
  return reportCard(aFrame({ eyebrow: 'Jaarplan 2027 · Team Noordoost', title: 'Tweede viermaandsrapportage' }), {
    status: 'Over zaterdag 1 mei 2027 tot en met dinsdag 31 augustus 2027. Inleveren uiterlijk vrijdag 1 oktober 2027.',
    facts: { title: 'Dit stond er al', parts: FACTS },
    story: {
      title: 'Jullie verhaal',
      lines: ['Wat ging goed, wat niet, en wat doen jullie nu anders? De cijfers hoef je niet over te typen.'],
      field: {
        label: 'Het verhaal bij de feiten',
        placeholder: 'Bijvoorbeeld: de containertuinen liepen beter dan gedacht, omdat …',
        maxLength: 4_000,
        isMultiline: true,
        value: 'De zomer begon rustig.\n\nNa de bouwvak liep het storm bij de containertuinen.',
        error: 'Schrijf in een paar zinnen hoe het ging. De feiten staan er al bij.',
      },
    },
    saves: [
      { title: 'Bewaar', verb: 'plan-reports/save-report', data },
      { title: 'Dien in', verb: 'plan-reports/submit-report', data, style: 'positive' },
    ],
    others: [
      { title: 'Eerste viermaandsrapportage', verb: 'plan-reports/open-report', data },
      { title: 'Eindevaluatie', verb: 'plan-reports/open-report', data },
      planButton,
    ],
  });
}

export function submittedReport() {
  const message = { tone: 'good', text: 'Ingediend. De mijlpaal in het jaarplan staat op gereed.' } as const;
  return reportCard(aFrame({ title: 'Eindevaluatie', message }), {
    status: 'Ingediend door Sanne de Vries op vrijdag 10 september 2027. De feiten zijn die van dat moment.',
    facts: { title: 'Dit stond er al', parts: FACTS.slice(0, 1) },
    story: { title: 'Jullie verhaal', lines: ['De zomer begon rustig.', 'Na de bouwvak liep het storm.'] },
    saves: [],
    others: [aButton({ title: 'Heropenen', verb: 'plan-reports/reopen-report' }), planButton],
  });
}

export function teamTalk() {
  return teamTalkCard(aFrame({ eyebrow: 'Jaarplan 2027 · Team Noordoost', title: 'Teamoverleg' }), {
    introduction: 'Tien minuten: eerst wat lukte, dan wat een besluit vraagt.',
    sections: [
      {
        title: 'Dit is gelukt',
        rows: [
          aRow({
            day: 'ma 30 nov',
            title: 'Containertuinen Lekstraat',
            tone: 'done',
            state: 'gereed op ma 30 nov 2026',
            marks: ['Twaalf tuinen aangelegd met de bewonerscommissie, foto’s in de teammap'],
          }),
        ],
      },
      {
        title: 'Te laat: 7',
        color: 'attention',
        rows: [
          aRow({
            day: 'vr 13 nov',
            title: LONGEST_TITLE,
            tone: 'late',
            state: '18 dagen te laat',
            marks: ['Ligt bij de manager: tien werkdagen of langer te laat'],
          }),
          aRow({
            day: 'wo 25 nov',
            tone: 'late',
            state: '6 dagen te laat',
            marks: ['Ligt bij de teamleider: drie werkdagen of langer te laat'],
          }),
        ],
        more: 'en nog 5',
      },
      { title: 'Komende veertien dagen: 1', rows: [aRow()] },
      {
        title: 'Zes weken niets van gehoord: 1',
        hint: 'Loopt het, of kan het eruit?',
        rows: [aRow({ day: 'za 20 feb', title: 'Soeptafel', state: 'over 81 dagen' })],
      },
    ],
    decision: {
      title: 'Besluit',
      hint: 'Wat je hier vastlegt, staat meteen als actie in het jaarplan.',
      form: {
        what: {
          label: 'Wat doen we?',
          placeholder: 'Bijvoorbeeld: bewoners van de Lekstraat bellen',
          maxLength: 200,
          value: 'Bewonerscommissie bellen',
        },
        owner: {
          label: 'Wie?',
          placeholder: 'Kies een collega',
          choices: COLLEAGUES,
          error: 'Kies een collega die ik ken.',
        },
        dueOn: { label: 'Klaar op', min: '2026-12-01', value: '2026-12-11' },
        save: aButton({ title: 'Vastleggen', verb: 'plan-reports/record-decision' }),
      },
    },
    buttons: [planButton],
  });
}

export function emptyTeamTalk() {
  return teamTalkCard(aFrame({ title: 'Teamoverleg' }), {
    introduction: 'Tien minuten: eerst wat lukte, dan wat een besluit vraagt.',
    sections: [
      { title: 'Dit is gelukt', rows: [], more: 'Nog niets met bewijs gereed gemeld. Wat ging deze week goed?' },
      { title: 'Komende veertien dagen: 0', rows: [], more: 'De komende veertien dagen staat er niets.' },
    ],
    decision: { title: 'Besluit', hint: 'De teamleider legt besluiten vast als actie in het jaarplan.' },
    buttons: [planButton],
  });
}

export function requestForm() {
  return requestFormCard(aFrame({ title: 'Uitvraag' }), {
    introduction:
      'Stel dezelfde vraag aan collega’s, en via een collega aan partijen buiten Teams. Wie niet antwoordt, krijgt vanzelf een herinnering; de antwoorden komen in het jaarplan.',
    question: {
      label: 'Wat wil je weten?',
      maxLength: 500,
      isMultiline: true,
      value: 'Wat moet er volgens jou in het jaarplan 2027 van Team Noordoost komen te staan, en waarom?',
    },
    people: {
      label: 'Aan welke collega’s?',
      choices: COLLEAGUES,
      value: COLLEAGUES.map(({ value }) => value)
        .slice(1)
        .join(','),
    },
    others: {
      label: 'En aan wie buiten het team? (mag leeg blijven)',
      placeholder: 'Zoek een collega',
      choices: [],
      many: true,
    },
    party: {
      label: 'En aan wie buiten Teams? (mag leeg blijven)',
      placeholder: 'Bijvoorbeeld: huurdersorganisatie, gemeente',
      maxLength: 400,
      value: 'Huurdersorganisatie De Vechtoever, gemeente Waalhof',
    },
    recorder: {
      label: 'Wie legt hun antwoord vast?',
      placeholder: 'Kies een collega',
      choices: COLLEAGUES,
      error: 'Kies welke collega het antwoord van Huurdersorganisatie De Vechtoever vastlegt.',
    },
    dueOn: { label: 'Antwoord uiterlijk op', min: '2026-12-01', value: '2026-12-15' },
    save: aButton({ title: 'Vragen', verb: 'plan-requests/ask-all' }),
    cancel: aButton({ title: 'Niet doen', verb: 'plan-requests/open-rounds' }),
  });
}

export function rounds() {
  return roundsCard(
    aFrame({ title: 'Uitvraag', message: { tone: 'good', text: 'Gevraagd aan 4. Het staat bij hun taken.' } }),
    {
      introduction: 'Wie antwoordde, en wie nog niet. Wie niet antwoordt, krijgt vanzelf een herinnering.',
      rounds: [
        {
          title: 'Wat moet er volgens jou in het jaarplan 2027 van Team Noordoost komen te staan, en waarom?',
          hint: '1 van 3 antwoordden, uiterlijk di 15 dec 2026',
          rows: [
            aRow({ title: 'Mohammed El Idrissi-van den Boogaard', detail: undefined }),
            aRow({ title: 'Huurdersorganisatie De Vechtoever, via Sanne de Vries', detail: undefined }),
            aRow({
              title: 'Anne-Wil Hoogeveen',
              tone: 'done',
              state: 'antwoordde op di 1 dec 2026',
              detail: undefined,
              marks: ['Meer groen bij de achterpaden, want daar blijft zwerfvuil liggen en komt niemand meer graag.'],
            }),
          ],
          more: 'en nog 2',
        },
      ],
      buttons: [aButton({ title: 'Nieuwe uitvraag', verb: 'plan-requests/open-form' }), planButton],
    },
  );
}

export function checklist() {
  const choices = Array.from({ length: 18 }, (_, index) => ({
    title: `${LONGEST_TITLE.slice(0, 78)}… (ma 20 dec 2027, Mohammed)${index % 3 === 0 ? ', was af' : ''}`,
    value: `action-${index}`,
  }));
  return checklistCard(aFrame({ eyebrow: 'Jaarplan 2028 · Team Noordoost', title: 'Neem mee uit 2027' }), {
    introduction: 'Uit 2027 zijn 14 dingen niet af; die staan al aangevinkt. In het oude plan verandert niets.',
    goals: {
      label: 'Doelen',
      choices: [
        { title: 'Schone portieken (nulmeting wordt 6,4)', value: 'clean' },
        { title: 'Meer ontmoeting in de Lekstraat (streefwaarde gehaald: kies een nieuwe)', value: 'meeting' },
      ],
      value: 'clean',
    },
    planActions: {
      label: 'Acties, een jaar later',
      choices,
      value: choices
        .filter((_, index) => index % 3 > 0)
        .map(({ value }) => value)
        .join(','),
    },
    sections: {
      label: 'Teksten',
      choices: [{ title: 'De teksten van 5 hoofdstukken als begin, alleen waar nog niets staat', value: 'all' }],
    },
    more: 'Nog 12 staan er in het tabblad.',
    save: aButton({ title: 'Meenemen', verb: 'plan-copies/copy-plan' }),
    others: [planButton],
  });
}

export function placePlan() {
  const text = (label: string, value?: string) => ({ label, maxLength: 200, value });
  return placePlanCard(aFrame({ eyebrow: 'Plan van aanpak 2027 · Team Noordoost', title: 'Vechtstraat' }), {
    known: {
      title: 'Wat we al weten',
      parts: [
        { title: 'Te laat: 1', lines: ['Speeltuin keuren, moest klaar op vr 27 nov 2026 (Anne-Wil Hoogeveen)'] },
        {
          title: 'Wat anderen zeiden',
          lines: [
            'Huurdersorganisatie De Vechtoever: in de Vechtstraat ligt na elk weekend grofvuil naast de containers.',
          ],
          more: 'en nog 2',
        },
      ],
    },
    text: {
      problem: {
        ...text('Wat is het probleem?', 'Grofvuil naast de containers, vooral na het weekend.'),
        isMultiline: true,
      },
      analysis: {
        ...text('Hoe komt dat?'),
        isMultiline: true,
        placeholder: 'Wat zien jullie, wat zeggen bewoners, wat ligt eraan ten grondslag?',
      },
      goalTitle: text('Wat willen we bereiken?', 'Prettig wonen in Vechtstraat'),
      indicator: text('Waaraan meten we dat?', 'meldingen grofvuil per maand'),
      unit: text('Eenheid', 'meldingen'),
      baseline: { ...text('Nulmeting', 'twaalf'), error: 'Vul een getal in, bijvoorbeeld 6,5, of laat het leeg.' },
      target: text('Streefwaarde', '4'),
    },
    actions: {
      title: 'Acties: 2 van hooguit 7',
      rows: [
        aRow({ detail: 'Sanne de Vries' }),
        aRow({ title: LONGEST_TITLE, tone: 'done', state: 'gereed', detail: 'Sanne de Vries' }),
      ],
    },
    add: {
      title: { ...text('Nieuwe actie'), placeholder: 'Bijvoorbeeld: containers verplaatsen' },
      owner: { label: 'Wie?', placeholder: 'Kies een collega', choices: COLLEAGUES },
      dueOn: { label: 'Klaar op', min: '2026-12-01' },
    },
    saves: [
      aButton({ title: 'Bewaar', verb: 'place-plans/save-plan', style: 'positive' }),
      aButton({ title: 'Actie toevoegen', verb: 'place-plans/add-action' }),
    ],
    others: [planButton],
  });
}

export function placePlanToRead() {
  return placePlanCard(aFrame({ eyebrow: 'Plan van aanpak 2027 · Team Noordoost', title: 'Vechtstraat' }), {
    known: { title: 'Wat we al weten', parts: [], none: 'Over deze plek staat verder nog niets in het jaarplan.' },
    text: [
      { title: 'Wat is het probleem?', lines: ['Grofvuil naast de containers, vooral na het weekend.'] },
      { title: 'Hoe komt dat?', lines: ['Nog niet ingevuld.'] },
      {
        title: 'Wat willen we bereiken?',
        lines: ['Minder grofvuil. meldingen per maand: van 12 meldingen naar 4 meldingen'],
      },
    ],
    actions: {
      title: 'Acties: 0 van hooguit 7',
      hint: 'Dit doel is losgelaten. Haal het terug bij de doelen, dan kun je weer acties toevoegen.',
      rows: [],
      more: 'Nog geen acties.',
    },
    saves: [],
    others: [planButton],
  });
}

export function choosePlace() {
  return choosePlaceCard(aFrame({ eyebrow: 'Sanne de Vries', title: 'Voor welke plek?' }), {
    introduction: '“Vechtstraat” kan meer dan één plek zijn. Welke bedoel je?',
    place: {
      label: 'Voor welke plek?',
      choices: [
        { title: 'Vechtstraat Noord', value: 'vechtstraat-noord' },
        { title: 'Vechtstraat Zuid', value: 'vechtstraat-zuid' },
      ],
      value: 'vechtstraat-noord',
    },
    open: aButton({ title: 'Openen', verb: 'place-plans/open-place' }),
  });
}
