import { addPlanActionCard, type AddPlanAction } from '../../../cards/annual-plan/add-plan-action';
import { importPreviewCard } from '../../../cards/annual-plan/import-preview';
import { myTasksCard } from '../../../cards/annual-plan/my-tasks';
import { planOverviewCard } from '../../../cards/annual-plan/plan-overview';
import { ROWS_PER_PAGE, timelineCard } from '../../../cards/annual-plan/timeline';
import { aButton, aFrame, aLink, aRow, COLLEAGUES, LONGEST_TITLE } from './pieces';

const timelineButton = aButton({ title: 'Tijdpad', verb: 'annual-plan/show-timeline' });
const tasksButton = aButton({ title: 'Mijn taken', verb: 'annual-plan/show-my-tasks' });
const addButton = aButton({ title: 'Actie toevoegen', verb: 'annual-plan/start-plan-action' });
const planButton = aButton({ title: 'Naar het jaarplan', verb: 'annual-plan/show-plan' });

export function planOverview() {
  return planOverviewCard(aFrame({ eyebrow: 'Jaarplan 2027', title: 'Team Noordoost', link: aLink() }), {
    progress: { done: 3, total: 14, text: '3 van 14 gereed' },
    sections: [
      {
        title: 'Te laat: 2',
        color: 'attention',
        rows: [
          aRow({ day: 'vr 27 nov', tone: 'late', state: '2 werkdagen te laat', title: LONGEST_TITLE }),
          aRow({
            day: 'ma 30 nov',
            tone: 'late',
            state: '1 werkdag te laat',
            title: 'Huisregels portiek 12–24 opstellen',
          }),
        ],
      },
      {
        title: 'Eerstvolgende data',
        rows: [
          aRow({
            day: 'di 1 dec',
            tone: 'today',
            state: 'vandaag',
            title: 'Prestatieafspraken doornemen met het team',
          }),
          aRow({
            day: 'za 2 jan',
            state: 'over 32 dagen',
            title: 'Start uitvoering jaarplan',
            marks: ['Rustdag: weekend'],
          }),
          aRow({ day: 'di 1 jun', state: 'over 6 maanden', title: 'Viermaandsrapportage' }),
        ],
        more: 'En nog 7 later dit jaar.',
      },
      {
        title: 'Van de vereniging',
        hint: 'Ter informatie: dit plant de manager, je kunt er hier niets aan veranderen.',
        rows: [
          aRow({
            day: 'ma 14 dec',
            title: 'Prestatieafspraken en dPi ingediend',
            state: 'over 13 dagen',
            detail: 'Anne-Wil Hoogeveen',
            marks: ['Wettelijke datum: vóór 15 december (Woningwet art. 44, sinds 2015)'],
            open: undefined,
          }),
        ],
      },
    ],
    notInstalled: 'Nog niet bereikbaar in Teams: Piet Jansma en Fatima Bouzid. Zij krijgen geen herinneringen.',
    importHint: 'Heb je al een planning in Excel? Sleep hem hierheen, als Excel of CSV.',
    buttons: [timelineButton, tasksButton, addButton],
  });
}

export function emptyPlanOverview() {
  return planOverviewCard(aFrame({ eyebrow: 'Jaarplan 2028', title: 'Team Zuid', notice: undefined }), {
    progress: { done: 0, total: 0, text: 'Er staat nog niets in dit plan' },
    sections: [
      {
        title: 'Eerstvolgende data',
        rows: [],
        more: 'Nog geen data. Voeg een actie toe of sleep je planning hierheen.',
      },
    ],
    buttons: [addButton],
  });
}

export function timeline() {
  const states = ['done', 'done', 'late', 'coming', 'empty', 'coming'] as const;
  const names = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
  const rows = Array.from({ length: ROWS_PER_PAGE }, (_, index) =>
    aRow({
      day: 'wo 31 mrt 2027',
      title: LONGEST_TITLE,
      tone: index % 3 === 0 ? 'late' : 'coming',
      state: index % 3 === 0 ? '12 werkdagen te laat' : 'over 120 dagen',
      detail: 'Mohammed El Idrissi-van den Boogaard · Burgemeester Van Haersma Buma-Oranjestraatkwartier',
      marks: index % 4 === 0 ? ['Rustdag: Tweede paasdag', 'Van de vereniging, alleen lezen'] : [],
    }),
  );
  return timelineCard(aFrame({ eyebrow: 'Jaarplan 2027 · Team Noordoost', title: 'Tijdpad' }), {
    strip: names.map((name, index) => ({ name, state: states[index % states.length] ?? 'empty' })),
    legend: { done: 'gereed', late: 'te laat', coming: 'komt nog' },
    months: [
      { title: 'Maart 2027', rows: rows.slice(0, 4) },
      { title: 'April 2027', rows: rows.slice(4, 9) },
      { title: 'Mei 2027', rows: rows.slice(9) },
    ],
    pageLabel: 'Pagina 2 van 4 · 45 regels',
    buttons: [
      aButton({ title: 'Vorige', verb: 'annual-plan/show-timeline' }),
      aButton({ title: 'Volgende', verb: 'annual-plan/show-timeline' }),
      planButton,
    ],
  });
}

export function shortTimeline() {
  return timelineCard(aFrame({ title: 'Tijdpad', link: aLink() }), {
    strip: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'].map((name, index) => ({
      name,
      state: index === 0 ? 'done' : index === 2 ? 'late' : index % 3 === 0 ? 'coming' : 'empty',
    })),
    legend: { done: 'gereed', late: 'te laat', coming: 'komt nog' },
    months: [
      {
        title: 'Januari 2027',
        rows: [
          aRow({ day: 'za 2 jan', tone: 'done', state: 'gereed', detail: 'Sanne de Vries', title: 'Start uitvoering' }),
        ],
      },
      {
        title: 'Maart 2027',
        rows: [
          aRow({
            day: 'ma 1 mrt',
            tone: 'late',
            state: '3 werkdagen te laat',
            title: 'Voorjaarsschouw gereed, gegevens verzameld',
          }),
          aRow({ day: 'vr 12 mrt', tone: 'past', state: 'voorbij', title: 'Bewonersavond Lekstraat' }),
          aRow({
            day: 'ma 29 mrt',
            title: 'Portiekgesprekken',
            marks: ['Rustdag: Tweede paasdag'],
            state: 'over 25 dagen',
          }),
        ],
      },
      {
        title: 'Juni 2027',
        rows: [
          aRow({
            day: 'wo 30 jun',
            title: 'Bod op de woonvisie verstuurd',
            state: 'over 118 dagen',
            detail: 'Anne-Wil Hoogeveen',
            open: undefined,
            marks: ['Wettelijke datum: vóór 1 juli (Woningwet art. 43, sinds 2015)', 'Van de vereniging, alleen lezen'],
          }),
        ],
      },
    ],
    pageLabel: 'Pagina 1 van 3 · 27 regels',
    buttons: [aButton({ title: 'Volgende', verb: 'annual-plan/show-timeline' }), planButton],
  });
}

export function myTasks() {
  return myTasksCard(aFrame({ eyebrow: 'Sanne de Vries', title: 'Mijn taken', link: aLink() }), {
    groups: [
      {
        title: 'Te laat',
        color: 'attention',
        rows: [
          aRow({ day: 'vr 27 nov', tone: 'late', state: '2 werkdagen te laat', detail: 'Jaarplan 2027 · Lekstraat' }),
        ],
      },
      {
        title: 'Deze week',
        rows: [
          aRow({
            day: 'di 1 dec',
            tone: 'today',
            state: 'vandaag',
            title: 'Bewonerscommissie bellen',
            detail: 'Jaarplan 2027',
          }),
          aRow({ day: 'do 3 dec', state: 'over 2 dagen', title: LONGEST_TITLE, detail: 'Jaarplan 2027 · Vechtstraat' }),
        ],
      },
      { title: 'Later', rows: [aRow({ day: 'di 15 dec', detail: 'Jaarplan 2027' })], more: 'En nog 4 later.' },
    ],
    buttons: [planButton, aButton({ title: 'Ik ben er niet…', verb: 'people/start-absence' })],
  });
}

export function noTasks() {
  return myTasksCard(aFrame({ eyebrow: 'Sanne de Vries', title: 'Mijn taken' }), {
    groups: [],
    empty:
      'Je hebt niets open staan. Typ jaarplan 2027 om te zien wat het team van plan is, of voeg zelf een actie toe.',
    buttons: [planButton, addButton],
  });
}

export function addPlanAction(overrides: Partial<AddPlanAction> = {}) {
  return addPlanActionCard(aFrame({ title: 'Actie toevoegen' }), {
    introduction: 'Wat spreken jullie af? De eigenaar krijgt vanzelf een herinnering.',
    title: {
      label: 'Wat gaat er gebeuren?',
      placeholder: 'Bijvoorbeeld: opschoondag Lekstraat',
      maxLength: 200,
      required: 'Vul in wat er gaat gebeuren.',
    },
    dueOn: { label: 'Wanneer is het af?', min: '2026-12-01', required: 'Kies een datum.' },
    owner: {
      label: 'Wie zorgt ervoor?',
      choices: COLLEAGUES,
      placeholder: 'Zoek een collega',
      required: 'Kies een collega.',
    },
    place: {
      label: 'Waar?',
      choices: [
        { title: 'Hele werkgebied', value: 'all' },
        { title: 'Vechtstraat (complex 2041)', value: 'vechtstraat' },
      ],
      value: 'all',
    },
    goal: {
      label: 'Voor welk doel? (mag leeg blijven)',
      placeholder: 'Nog geen doel',
      choices: [{ title: 'De portieken zijn schoon', value: 'schoon' }],
    },
    approach: {
      label: 'Wat voor actie is het? (mag leeg blijven)',
      placeholder: 'Kies een soort',
      choices: [
        { title: 'Ontmoeten', value: 'meeting' },
        { title: 'Beïnvloeden', value: 'influencing' },
        { title: 'Activeren', value: 'activating' },
      ],
    },
    save: aButton({ title: 'Toevoegen', verb: 'annual-plan/add-plan-action' }),
    cancel: aButton({ title: 'Annuleren', verb: 'annual-plan/show-plan' }),
    ...overrides,
  });
}

export function refusedPlanAction() {
  return addPlanAction({
    title: {
      label: 'Wat gaat er gebeuren?',
      maxLength: 200,
      value: 'Opschoondag "Lekstraat" met koffie',
    },
    dueOn: {
      label: 'Wanneer is het af?',
      value: '2026-11-02',
      error: 'Deze dag is al voorbij. Kies een dag vanaf vandaag.',
    },
  });
}

export function importPreview() {
  return importPreviewCard(
    aFrame({ eyebrow: 'Planning inlezen · jaarplan-noordoost 2027 definitief (2).csv', title: 'Klopt dit?' }),
    {
      introduction: 'Dit heb ik begrepen. Er is nog niets bewaard.',
      counts: [
        { title: 'Mijlpalen', value: '5' },
        { title: 'Acties', value: '23' },
        { title: 'Gewijzigd', value: '4' },
        { title: 'Ongewijzigd', value: '9' },
      ],
      doubts: {
        title: '4 regels vragen je aandacht',
        rows: [
          {
            where: 'Regel 7',
            says: 'Tuinenactie; eind maart; Pieter',
            reason: 'Twee collega’s heten Pieter: Pieter Bos en Pieter van Dam.',
          },
          {
            where: 'Regel 12',
            says: LONGEST_TITLE,
            reason: 'Geen datum gevonden in “z.s.m.”; deze regel komt niet mee.',
          },
          {
            where: 'Regel 19',
            says: 'Buurt-BBQ; 31-06-2027; Sanne',
            reason: 'Deze dag bestaat niet: juni heeft 30 dagen.',
          },
        ],
        more: 'En nog 1 regel.',
      },
      sample: {
        title: 'De eerste regels',
        rows: [aRow({ open: undefined }), aRow({ title: 'Opschoondag', open: undefined })],
      },
      buttons: [
        aButton({ title: 'Bewaren', verb: 'annual-plan/save-import', style: 'positive' }),
        aButton({ title: 'Niet bewaren', verb: 'annual-plan/cancel-import' }),
      ],
    },
  );
}

export function importResult() {
  const message = { tone: 'good', text: '28 regels bewaard in het jaarplan van Team Noordoost.' } as const;
  return importPreviewCard(aFrame({ eyebrow: 'Planning inlezen', title: 'Bewaard', message }), {
    introduction: 'Lees hetzelfde bestand gerust nog eens in: wat al klopt, verandert niet.',
    counts: [
      { title: 'Nieuw', value: '24' },
      { title: 'Bijgewerkt', value: '4' },
    ],
    buttons: [planButton],
  });
}
