import type { Me, Overview } from '../../../bot/contracts/overview';
import type { ItemDetails, ItemResource } from '../../../bot/contracts/plan-resources';

/** People and plans of an invented association, as the server would tell of them. */
export const TODAY = '2026-12-01';

export function aMe(overrides: Partial<Me> = {}): Me {
  return {
    personId: 'sanne',
    name: 'Sanne de Vries',
    role: 'team-lead',
    language: 'nl',
    today: TODAY,
    notice: 'Voorbeeld met verzonnen mensen en plekken. De klok staat op dinsdag 1 december 2026.',
    teams: [
      { id: 'vechtoever', name: 'Team Vechtoever', isOwn: true, leads: true },
      { id: 'molenveld', name: 'Team Molenveld', isOwn: false, leads: false },
    ],
    may: { administer: false, seeDeliveries: false },
    chatLink: 'https://teams.microsoft.com/l/chat/0/0?users=28:bot',
    identities: [
      { as: 'teamlead', name: 'Sanne de Vries' },
      { as: 'manager', name: 'Ingrid van Dam' },
      { as: 'staff', name: 'Mo Yildiz' },
    ],
    ...overrides,
  };
}

export function anItem(overrides: Partial<ItemResource> = {}): ItemResource {
  return {
    ref: { teamId: 'vechtoever', year: 2027, itemId: 'item-1' },
    kind: 'plan-action',
    title: 'Portiekgesprekken Vechtstraat',
    owner: { id: 'sanne', name: 'Sanne de Vries' },
    dueOn: '2026-12-04',
    status: 'open',
    isLate: false,
    place: { id: 'vechtstraat', name: 'Vechtstraat' },
    version: 3,
    ...overrides,
  };
}

/** One per group, and a question. */
export const TASKS: readonly ItemResource[] = [
  anItem({
    ref: { teamId: 'vechtoever', year: 2027, itemId: 'late' },
    title: 'Concept-jaarplan van het team klaar',
    kind: 'milestone',
    dueOn: '2026-11-20',
    isLate: true,
  }),
  anItem({
    ref: { teamId: 'vechtoever', year: 2027, itemId: 'today' },
    title: 'Afspraak met de wijkagent over de fietsenstalling van de Oeverlaan en de verlichting in de poort',
    dueOn: TODAY,
  }),
  anItem(),
  anItem({
    ref: { teamId: 'vechtoever', year: 2027, itemId: 'asked' },
    kind: 'request',
    title: 'Inbreng voor het jaarplan 2027',
    dueOn: '2026-12-07',
    request: { what: 'contribution', question: 'Wat hoor jij van bewoners over de Vechtstraat?' },
  }),
  anItem({
    ref: { year: 2027, itemId: 'agreements' },
    kind: 'milestone',
    title: 'Prestatieafspraken en dPi vastgesteld',
    dueOn: '2026-12-14',
    legal: { law: 'Woningwet', article: '44', validFromYear: 2015 },
  }),
];

export function details(item: ItemResource, overrides: Partial<ItemDetails> = {}): ItemDetails {
  const isQuestion = item.kind === 'request';
  return {
    ...item,
    teamName: 'Team Vechtoever',
    history: [
      {
        at: '2026-11-02T08:30:00.000Z',
        text: 'Sanne de Vries verzette de dag van 1 nov naar 4 dec: wachten op de gemeente',
      },
      { at: '2026-11-20T13:05:00.000Z', text: 'Mo Yildiz droeg het over van Mo Yildiz aan Sanne de Vries' },
    ],
    may: {
      complete: !isQuestion,
      snooze: true,
      reassign: true,
      move: !isQuestion,
      edit: !isQuestion,
      activate: false,
      reopen: false,
      cancel: !isQuestion,
      answer: isQuestion,
      undo: false,
    },
    ...overrides,
  };
}

export const OVERVIEW: Overview = {
  year: 2027,
  today: TODAY,
  comingDays: 14,
  teams: [
    {
      team: { id: 'vechtoever', name: 'Team Vechtoever' },
      state: 'aligning',
      late: 2,
      coming: 5,
      done: 9,
      total: 24,
      goals: 4,
    },
    {
      team: { id: 'molenveld', name: 'Team Molenveld' },
      state: 'draft',
      late: 0,
      coming: 3,
      done: 4,
      total: 18,
      goals: 2,
    },
    { team: { id: 'waalhof', name: 'Team Waalhof' }, late: 0, coming: 0, done: 0, total: 0, goals: 0 },
  ],
  attention: TASKS.filter(({ isLate, dueOn }) => isLate || dueOn === TODAY),
};
