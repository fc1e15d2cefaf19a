import { absenceCard } from '../../../cards/people/absence';
import { helpCard } from '../../../cards/people/help';
import { settingsCard } from '../../../cards/people/settings';
import { teamCard } from '../../../cards/people/team';
import { welcomeCard } from '../../../cards/people/welcome';
import { digestCard } from '../../../cards/reminders/digest';
import { messageCard } from '../../../cards/shared/message';
import { aButton, aFrame, aLink, aRow, COLLEAGUES, LONGEST_TITLE } from './pieces';

const tasksButton = aButton({ title: 'Mijn taken', verb: 'annual-plan/show-my-tasks' });

export function digest() {
  return digestCard(aFrame({ eyebrow: 'Dinsdag 1 december 2026', title: 'Goedemorgen Sanne', link: aLink() }), {
    introduction: 'Zes dingen vragen vandaag je aandacht.',
    groups: [
      {
        title: 'Te laat',
        color: 'attention',
        rows: [aRow({ day: 'vr 27 nov', tone: 'late', state: '2 werkdagen te laat', detail: 'Lekstraat' })],
      },
      {
        title: 'Vandaag',
        rows: [aRow({ day: 'di 1 dec', tone: 'today', state: 'vandaag', title: 'Bewonerscommissie bellen' })],
      },
      {
        title: 'Komt eraan',
        rows: [
          aRow({ day: 'do 3 dec', state: 'over 2 dagen', title: LONGEST_TITLE, detail: 'Vechtstraat' }),
          aRow({ day: 'di 8 dec', state: 'over 7 dagen', title: 'Huisregels portiek 12–24', detail: 'Lekstraat' }),
        ],
      },
      {
        title: 'In plaats van Mohammed El Idrissi-van den Boogaard',
        hint: 'Tot en met vrijdag 11 december.',
        rows: [aRow({ day: 'vr 4 dec', state: 'over 3 dagen', title: 'Speeltuin keuren', detail: 'Lekpark' })],
      },
      {
        title: 'Ter bespreking als teamleider',
        hint: 'Al drie werkdagen of langer te laat bij een collega.',
        rows: [aRow({ day: 'wo 25 nov', tone: 'late', state: '4 werkdagen te laat', detail: 'Piet Jansma' })],
      },
    ],
    footer: 'Verder open: 5.',
    buttons: [tasksButton, aButton({ title: 'Ik ben er niet…', verb: 'people/start-absence' })],
  });
}

export function welcome() {
  return welcomeCard(aFrame({ eyebrow: 'Prettig Wonen', title: 'Dag Sanne, fijn dat je er bent' }), {
    introduction: [
      'Ik houd met je team het jaarplan bij: wie doet wat, en wanneer is het af.',
      'Je krijgt hooguit één bericht per werkdag, en alleen als er iets van jou is.',
      'Typ help om te zien wat je mij kunt vragen.',
    ],
    todo: {
      title: 'Nu voor jou',
      rows: [
        aRow({ day: 'vr 27 nov', tone: 'late', state: '2 werkdagen te laat' }),
        aRow({ day: 'di 1 dec', tone: 'today', state: 'vandaag', title: 'Bewonerscommissie bellen' }),
      ],
      more: 'En nog 4 later.',
    },
    buttons: [tasksButton, aButton({ title: 'Mijn werkdagen', verb: 'people/show-settings' })],
  });
}

export function help() {
  return helpCard(aFrame({ eyebrow: 'Prettig Wonen', title: 'Wat je kunt vragen' }), {
    introduction: 'Dat begreep ik niet. Dit kun je typen:',
    groups: [
      {
        title: 'Jaarplan',
        commands: [
          { command: 'jaarplan 2027', explanation: 'Hoe staat het plan van je team ervoor?' },
          { command: 'tijdpad', explanation: 'Alle data op een rij' },
          { command: 'mijn taken', explanation: 'Wat moet jij nog doen?' },
        ],
      },
      {
        title: 'Jij en je team',
        commands: [
          { command: 'ik ben er niet', explanation: 'Meld je afwezig en kies wie je vervangt' },
          { command: 'werkdagen', explanation: 'Op welke dagen mag ik je herinneren, en in welke taal?' },
          { command: 'team', explanation: 'Wie is bereikbaar, wie nog niet?' },
        ],
      },
    ],
    buttons: [tasksButton],
  });
}

export function absence() {
  return absenceCard(aFrame({ eyebrow: 'Jij en je team', title: 'Ik ben er niet' }), {
    introduction: 'Tot en met welke dag ben je weg? Wat in die tijd af moet, gaat naar je vervanger.',
    until: { label: 'Afwezig tot en met', min: '2026-12-01', required: 'Kies de laatste dag waarop je er niet bent.' },
    deputy: {
      label: 'Wie vervangt je?',
      choices: COLLEAGUES,
      value: COLLEAGUES[1]?.value,
      required: 'Kies een collega.',
    },
    save: aButton({ title: 'Afwezig melden', verb: 'people/set-absence' }),
    others: [aButton({ title: 'Ik ben er weer', verb: 'people/end-absence' })],
  });
}

export function settings() {
  const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
  return settingsCard(aFrame({ eyebrow: 'Jij en je team', title: 'Taal en werkdagen' }), {
    introduction: 'Ik stuur je alleen iets op je eigen werkdagen, tussen 8 en 17 uur.',
    language: {
      label: 'Taal',
      choices: [
        { title: 'Nederlands', value: 'nl' },
        { title: 'English', value: 'en' },
      ],
      value: 'nl',
    },
    workingDays: {
      label: 'Werkdagen',
      choices: days.map((title, index) => ({ title, value: String(index + 1) })),
      value: '1,2,4',
      required: 'Kies minstens één dag.',
    },
    save: aButton({ title: 'Bewaren', verb: 'people/save-settings' }),
  });
}

export function team() {
  return teamCard(aFrame({ eyebrow: 'Jij en je team', title: 'Team Noordoost' }), {
    introduction: '5 van de 7 collega’s krijgen herinneringen.',
    groups: [
      {
        tone: 'unreachable',
        title: 'Nog niet bereikbaar',
        hint: 'Vraag hun Prettig Wonen in Teams te openen: Apps, zoek “Prettig Wonen”, Toevoegen.',
        people: ['Piet Jansma', 'Fatima Bouzid: heeft de app geblokkeerd, sinds 3 november'],
      },
      {
        tone: 'away',
        title: 'Afwezig',
        people: ['Mohammed El Idrissi-van den Boogaard, t/m 11 december; Sanne de Vries vervangt'],
      },
      { tone: 'reachable', title: 'Bereikbaar', people: ['Sanne de Vries', 'Anne-Wil Hoogeveen', 'Pieter Bos'] },
    ],
    buttons: [],
  });
}

export function refusal() {
  const message = { tone: 'attention', text: 'Dit mag alleen de eigenaar of de teamleider.' } as const;
  return messageCard(aFrame({ eyebrow: 'Jaarplan 2027', title: 'Dat kan ik niet voor je doen', message }), {
    text: [
      'De eigenaar is Mohammed El Idrissi-van den Boogaard.',
      'Klopt dat niet? Vraag je teamleider om het over te dragen.',
    ],
    buttons: [tasksButton],
  });
}
