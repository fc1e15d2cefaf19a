import type { Deliveries } from '../../../bot/contracts/deliveries';
import type { AgreementResource } from '../../../bot/contracts/plan-resources';
import { SECTION_KEYS } from '../../../bot/contracts/plan-sections';
import type { LegalDates, MySettings, PlanTemplateResource, QuietDays } from '../../../bot/contracts/plan-settings';
import { TODAY } from './samples';

export const MY_SETTINGS: MySettings = {
  language: 'nl',
  workingDays: [1, 2, 4, 5],
  deputy: { id: 'mo', name: 'Mo Yildiz' },
};

export const DELIVERIES: Deliveries = {
  day: TODAY,
  totals: {
    recipients: 5,
    states: { planned: 0, sending: 0, sent: 2, empty: 1, failed: 1, unreachable: 0, 'in-doubt': 1 },
  },
  rows: [
    {
      person: { id: 'sanne', name: 'Sanne de Vries' },
      ...{ state: 'sent', lines: 4, attempts: 1 },
      sentAt: '2026-12-01T08:00:03.000Z',
      seenAt: '2026-12-01T08:12:40.000Z',
    },
    {
      person: { id: 'mo', name: 'Mo Yildiz' },
      state: 'sent',
      lines: 1,
      attempts: 2,
      sentAt: '2026-12-01T08:00:09.000Z',
    },
    { person: { id: 'joke', name: 'Joke Bakker' }, state: 'empty', lines: 0, attempts: 0 },
    {
      person: { id: 'ruud', name: 'Ruud Willems' },
      ...{ state: 'failed', lines: 2, attempts: 5 },
      reason: {
        code: 'ServiceUnavailable',
        text: 'Teams gaf vijf keer geen antwoord. Morgen staat het er opnieuw bij.',
      },
    },
    {
      person: { id: 'yvonne', name: 'Yvonne Smit' },
      ...{ state: 'in-doubt', lines: 3, attempts: 1 },
      reason: { code: 'Timeout', text: 'Het antwoord van Teams ging verloren; het bericht kan zijn aangekomen.' },
    },
  ],
  unreachable: [{ id: 'bas', name: 'Bas Jansen', reason: 'heeft de app nog niet toegevoegd' }],
};

export const QUIET_DAYS: QuietDays = {
  year: 2026,
  days: [
    { on: '2026-01-01', name: 'Nieuwjaarsdag', kind: 'public-holiday' },
    { on: '2026-04-27', name: 'Koningsdag', kind: 'public-holiday' },
    { on: '2026-05-15', name: 'Dag na Hemelvaart', kind: 'own' },
    { on: '2026-12-25', name: 'Eerste kerstdag', kind: 'public-holiday' },
  ],
  version: 'abc123',
  may: { write: true },
};

export const TEMPLATE: PlanTemplateResource = {
  state: 'draft',
  inUse: 'built-in',
  ownerName: 'Fatima Aziz',
  changedAt: '2026-11-25T10:00:00.000Z',
  version: 2,
  may: { write: true },
  milestones: [
    {
      ...{ key: 'offer-sent', month: 6, day: 30, yearOffset: -1, level: 'association' },
      title: { nl: 'Bod verstuurd aan gemeente en huurdersorganisatie', en: 'Offer sent' },
      legal: { law: 'Woningwet', article: '43', validFromYear: 2015 },
    },
    {
      ...{ key: 'draft-plan', month: 10, day: 1, yearOffset: -1, level: 'team' },
      title: { nl: 'Concept-jaarplan van het team klaar', en: 'Draft team annual plan' },
    },
    {
      ...{ key: 'progress-1', month: 6, day: 1, yearOffset: 0, level: 'team' },
      title: { nl: 'Eerste voortgangsrapportage', en: 'First progress report' },
    },
  ],
  sections: SECTION_KEYS.map((key, index) => ({
    key,
    title: { nl: `Hoofdstuk ${index + 1}`, en: `Section ${index + 1}` },
    guidance: { nl: 'Wat deden we vorig jaar, en wat leverde het op voor bewoners?', en: 'What did we do last year?' },
  })),
};

export const LEGAL_DATES: LegalDates = {
  year: 2027,
  dates: [
    {
      key: 'offer-sent',
      title: 'Bod verstuurd aan gemeente en huurdersorganisatie',
      dueOn: '2026-06-30',
      legal: { law: 'Woningwet', article: '43', validFromYear: 2015 },
      confirmedOn: '2026-02-03',
      confirmedByName: 'Fatima Aziz',
    },
    {
      key: 'agreements',
      title: 'Prestatieafspraken en dPi vastgesteld',
      dueOn: '2026-12-14',
      legal: { law: 'Woningwet', article: '44', validFromYear: 2015 },
    },
  ],
  may: { confirm: true },
};

export const AGREEMENTS: readonly AgreementResource[] = [
  {
    id: 'clean',
    year: 2027,
    party: 'Gemeente Vechtwijk (verzonnen)',
    text: 'In de Vechtstraat en de Oeverlaan zakt het aantal meldingen van zwerfvuil in 2027 met een kwart.',
    contribution: 'Wij plaatsen en onderhouden vier containertuinen en organiseren twee opschoondagen.',
    changedAt: '2026-11-02T08:30:00.000Z',
    changedBy: 'ingrid',
    version: 1,
    may: { write: true },
  },
  {
    id: 'meeting',
    year: 2027,
    party: 'Huurdersvereniging De Oever (verzonnen)',
    text: 'In elk complex is er twee keer per jaar een bewonersmoment.',
    contribution: '',
    changedAt: '2026-11-02T08:30:00.000Z',
    changedBy: 'ingrid',
    version: 2,
    may: { write: true },
  },
];
