import { taskCard, type Task } from '../../../cards/annual-plan/task';
import type { Frame } from '../../../cards/frame';
import { aButton, aFrame, aLink, COLLEAGUES, LONGEST_TITLE } from './pieces';

const snoozeDays = [1, 3, 7];

export function aTask(frame: Partial<Frame> = {}, overrides: Partial<Task> = {}) {
  return taskCard(aFrame({ title: 'Buurtschouw Vechtstraat met bewoners voorbereiden', link: aLink(), ...frame }), {
    facts: [
      { title: 'Waar', value: 'Vechtstraat (complex 2041)' },
      { title: 'Eigenaar', value: 'Sanne de Vries' },
      { title: 'Af op', value: 'dinsdag 15 december 2026' },
    ],
    status: { tone: 'open', text: 'Over 14 dagen' },
    panels: panels(),
    buttons: [aButton({ title: 'Naar het jaarplan', verb: 'annual-plan/show-plan' }), aButton({ title: 'Mijn taken' })],
    ...overrides,
  });
}

export function openTask() {
  return aTask();
}

export function lateTaskWithMistake() {
  const move = {
    ...panels().move,
    dueOn: { label: 'Nieuwe datum', value: '2027-02-15' },
    reason: {
      label: 'Waarom verschuift het?',
      maxLength: 300,
      value: 'te druk',
      error: 'Schrijf iets meer: anderen moeten kunnen begrijpen waarom.',
    },
    button: aButton({ title: 'Datum verzetten', verb: 'annual-plan/move-task' }),
    toggle: 'Andere datum…',
  };
  return aTask(
    { title: LONGEST_TITLE, message: { tone: 'attention', text: 'Dit is nog niet bewaard: de reden ontbreekt.' } },
    {
      status: { tone: 'late', text: '3 werkdagen te laat. Je teamleider ziet dit sinds vandaag ook.' },
      panels: { ...panels(), move, open: 'move' },
      history: {
        title: 'Wat er eerder gebeurde',
        lines: [
          '12 nov 2026: Sanne de Vries verzette de datum van 13 naar 27 november: wachten op de offerte van de hovenier',
          '3 nov 2026: overgenomen van Mohammed El Idrissi-van den Boogaard',
        ],
      },
    },
  );
}

export function doneTask() {
  return aTask(
    { message: { tone: 'good', text: 'Gereed gemeld. Het jaarplan staat nu op 4 van 14.' } },
    {
      status: { tone: 'done', text: 'Gereed' },
      notes: [
        '“Route gelopen met vier bewoners, lijst gedeeld met de gemeente.”',
        'Sanne de Vries, dinsdag 1 december 2026, 09:02',
      ],
      panels: undefined,
      buttons: [
        aButton({ title: 'Heropenen', verb: 'annual-plan/reopen-task' }),
        aButton({ title: 'Naar het jaarplan' }),
      ],
    },
  );
}

export function alreadyDoneTask() {
  return aTask(
    { message: { tone: 'warning', text: 'Al gereed gemeld door Sanne, 09:02. Er is niets veranderd.' } },
    { status: { tone: 'done', text: 'Gereed' }, notes: ['“Gebeld.”'], panels: undefined, buttons: [] },
  );
}

export function pastTask() {
  return aTask(
    {},
    {
      status: { tone: 'past', text: 'Voorbij: deze dag was al geweest toen het plan werd gemaakt' },
      notes: ['Niemand wordt eraan herinnerd, tot iemand dit activeert.'],
      panels: undefined,
      buttons: [
        aButton({ title: 'Activeren', verb: 'annual-plan/activate-task' }),
        aButton({ title: 'Naar het jaarplan' }),
      ],
    },
  );
}

export function cancelledTask() {
  return aTask({}, { status: { tone: 'cancelled', text: 'Vervallen' }, panels: undefined, buttons: [] });
}

export function readOnlyTask() {
  return aTask(
    {},
    {
      notes: ['Dit is van de vereniging. Anne-Wil Hoogeveen houdt het bij.'],
      panels: undefined,
      buttons: [],
    },
  );
}

export function approvalTask() {
  const { snooze, reassign } = panels();
  return aTask(
    { eyebrow: 'Vraag voor het jaarplan', title: 'Jaarplan 2027 Team Noordoost: ga je akkoord?' },
    {
      notes: [
        'Lees het jaarplan en laat weten of je akkoord bent. Je antwoord staat bij het plan.',
        'Gevraagd door Sanne de Vries op dinsdag 1 december 2026',
      ],
      panels: {
        snooze,
        reassign,
        answer: {
          text: {
            label: 'Opmerking (nodig als je niet akkoord bent)',
            placeholder: 'Wat moet er anders?',
            maxLength: 2000,
            isMultiline: true,
            value: 'x',
            error: 'Schrijf erbij waarom je niet akkoord bent; dan kan het team er iets mee.',
          },
          buttons: [
            aButton({ title: 'Akkoord', verb: 'annual-plan/answer-request', style: 'positive' }),
            aButton({ title: 'Niet akkoord', verb: 'annual-plan/answer-request' }),
          ],
        },
      },
    },
  );
}

export function contributionTask() {
  const { snooze, reassign } = panels();
  return aTask(
    {
      eyebrow: 'Vraag voor het jaarplan',
      title:
        'Vraag voor het jaarplan: wat hoor je bij de huurders over het schoonhouden van de portieken en de achterpaden?',
    },
    {
      notes: [
        'Wat hoor je bij de huurders over het schoonhouden van de portieken en de achterpaden? Noem het ook als het goed gaat.',
        'Namens: Huurdersorganisatie De Vecht',
        'Gevraagd door Sanne de Vries op dinsdag 1 december 2026',
      ],
      panels: {
        snooze,
        reassign,
        answer: {
          text: {
            label: 'Wat wil je meegeven?',
            placeholder: 'Een paar zinnen is genoeg',
            maxLength: 2000,
            isMultiline: true,
          },
          buttons: [aButton({ title: 'Versturen', verb: 'annual-plan/answer-request', style: 'positive' })],
        },
      },
    },
  );
}

/** Everything that an owner may do. */
export function panels() {
  return {
    complete: {
      evidence: {
        label: 'Wat is er gedaan?',
        placeholder: 'Eén regel: wat, met wie, waar te vinden',
        maxLength: 500,
      },
      button: aButton({ title: 'Gereed melden', verb: 'annual-plan/complete-task' }),
    },
    snooze: {
      toggle: 'Later herinneren…',
      explanation: 'Wanneer mag ik er weer over beginnen? De datum zelf blijft staan.',
      buttons: snoozeDays.map((days) =>
        aButton({ title: days === 1 ? '1 dag' : `${days} dagen`, verb: 'annual-plan/snooze-task', data: { days } }),
      ),
    },
    reassign: {
      toggle: 'Niet van mij…',
      owner: { label: 'Wie neemt het over?', choices: COLLEAGUES, placeholder: 'Zoek een collega' },
      button: aButton({ title: 'Overdragen', verb: 'annual-plan/reassign-task' }),
    },
    move: {
      toggle: 'Andere datum…',
      dueOn: { label: 'Nieuwe datum', value: '2026-12-15' },
      reason: { label: 'Waarom verschuift het?', maxLength: 300 },
      button: aButton({ title: 'Datum verzetten', verb: 'annual-plan/move-task' }),
    },
  };
}
