import type { PlanGap, GoalResource, ItemResource, PlanResource } from '../../../bot/contracts/plan-resources';
import { TODAY } from '../../support/tab/samples';

/** A plan of an invented team, with something of everything. */

export const TEAM = 'vechtoever';
export const YEAR = 2027;

const SANNE = { id: 'sanne', name: 'Sanne de Vries' };
const MO = { id: 'mo', name: 'Mo Yildiz' };
const JOKE = { id: 'joke', name: 'Joke Bakker' };
const INGRID = { id: 'ingrid', name: 'Ingrid van Dam' };

export const PLACES = [
  { id: 'vechtstraat', kind: 'complex' as const, name: 'Vechtstraat', aliases: [], teamId: TEAM },
  { id: 'oeverlaan', kind: 'complex' as const, name: 'Oeverlaan 1-48', aliases: [], teamId: TEAM },
  { id: 'rivierenbuurt', kind: 'neighborhood' as const, name: 'Rivierenbuurt', aliases: [], teamId: TEAM },
];

export function aPlanItem(
  itemId: string,
  title: string,
  dueOn: string,
  overrides: Partial<ItemResource> = {},
): ItemResource {
  const status = overrides.status ?? 'open';
  return {
    ref: { teamId: TEAM, year: YEAR, itemId },
    kind: 'plan-action',
    title,
    owner: SANNE,
    dueOn,
    isLate: status === 'open' && dueOn < TODAY,
    version: 1,
    ...overrides,
    status,
  };
}

export function aGoal(id: string, title: string, overrides: Partial<GoalResource> = {}): GoalResource {
  return {
    id,
    teamId: TEAM,
    year: YEAR,
    title,
    indicator: 'Rapportcijfer schoon en heel',
    unit: 'rapportcijfer',
    baseline: 6.2,
    target: 7,
    effortLevel: 'plus',
    placeIds: ['vechtstraat'],
    agreementIds: [],
    measurements: [],
    status: 'active',
    changedAt: '2026-11-20T09:00:00.000Z',
    changedBy: 'sanne',
    changedByName: 'Sanne de Vries',
    version: 1,
    done: 0,
    total: 0,
    may: { write: true },
    ...overrides,
  };
}

const milestone = { kind: 'milestone' as const };
const place = { id: 'vechtstraat', name: 'Vechtstraat' };

const ITEMS: readonly ItemResource[] = [
  aPlanItem('spring', 'Voorjaarsschouw gedaan, gegevens verzameld', '2026-03-01', { ...milestone, status: 'past' }),
  aPlanItem('draft-plan', 'Concept-jaarplan van het team', '2026-10-01', {
    ...milestone,
    status: 'done',
    evidence: 'Besproken in het teamoverleg.',
  }),
  aPlanItem('aligned', 'Afgestemd met gemeente en partners', '2026-11-16', milestone),
  aPlanItem('talks', 'Portiekgesprekken Vechtstraat', '2026-12-04', {
    place,
    goalId: 'clean',
    approach: 'meeting',
    owner: MO,
  }),
  aPlanItem('bench', 'Bankje en koffie in de hal van de Oeverlaan', '2026-12-15', { goalId: 'together', owner: JOKE }),
  aPlanItem('start', 'Start van de uitvoering', '2027-01-02', milestone),
  aPlanItem('containers', 'Containertuinen aanleggen', '2027-03-15', {
    place,
    goalId: 'clean',
    approach: 'influencing',
    owner: MO,
  }),
  aPlanItem('garden', 'Vriendelijke tuinbrief met tuinhulp', '2027-04-01', { goalId: 'clean', owner: MO }),
  aPlanItem('report-1', 'Eerste viermaandsrapportage', '2027-06-01', milestone),
  aPlanItem('burendag', 'Burendag op het binnenterrein', '2027-09-25', {
    goalId: 'together',
    owner: JOKE,
    approach: 'meeting',
  }),
  aPlanItem('report-2', 'Tweede viermaandsrapportage', '2027-10-01', milestone),
  aPlanItem('lights', 'Verlichting in de poort nalopen met de wijkagent', '2026-11-10', { owner: MO }),
  aPlanItem('contact', 'Contactpersoon per portiek werven', '2026-11-02', {
    goalId: 'together',
    owner: JOKE,
    status: 'done',
    evidence: 'Zes van de acht portieken hebben een contactpersoon.',
  }),
  aPlanItem('evaluation', 'Eindevaluatie', '2028-01-31', milestone),
];

const ASSOCIATION_ITEMS: readonly ItemResource[] = [
  aPlanItem('offer', 'Bod verstuurd aan gemeente en huurdersorganisatie', '2026-06-30', {
    ...milestone,
    status: 'done',
    owner: INGRID,
    legal: { law: 'Woningwet', article: '44', validFromYear: 2015 },
  }),
  aPlanItem('budget', 'Begroting', '2026-11-01', { ...milestone, status: 'done', owner: INGRID }),
  aPlanItem('agreements', 'Prestatieafspraken en dPi', '2026-12-14', { ...milestone, owner: INGRID }),
].map((item) => ({ ...item, ref: { year: YEAR, itemId: item.ref.itemId } }));

const GAPS: readonly PlanGap[] = [
  {
    code: 'goal-target-missing',
    level: 'blocking',
    text: 'Het doel “Bewoners kennen elkaar” heeft nog geen streefwaarde.',
    goalId: 'together',
  },
  { code: 'section-empty', level: 'blocking', text: 'Onderdeel 11, Risico’s, is nog leeg.', sectionKey: 'risks' },
  {
    code: 'goal-without-actions',
    level: 'advice',
    text: 'Bij het doel “Minder meldingen grofvuil” horen nog geen acties.',
    goalId: 'waste',
  },
];

const GOALS: readonly GoalResource[] = [
  aGoal('clean', 'De portieken van de Vechtstraat zijn schoon en heel', {
    measurements: [{ on: '2026-11-20', value: 6.5, note: 'najaarsschouw', by: 'mo' }],
    agreementIds: ['a1'],
    total: 3,
    effortLevel: 'plusplus',
  }),
  aGoal('together', 'Bewoners kennen elkaar', {
    indicator: 'Aandeel bewoners dat de buren kent',
    unit: '%',
    baseline: 40,
    target: null,
    placeIds: ['oeverlaan', 'rivierenbuurt'],
    done: 1,
    total: 3,
  }),
  aGoal('waste', 'Minder meldingen grofvuil', {
    indicator: 'Meldingen grofvuil per maand',
    unit: 'meldingen',
    baseline: 24,
    target: 10,
    effortLevel: 'basis',
    placeIds: [],
    measurements: [{ on: '2026-10-01', value: 18, note: '', by: 'mo' }],
  }),
];

const agreement = {
  year: YEAR,
  changedAt: '2026-11-01T09:00:00.000Z',
  changedBy: 'ingrid',
  version: 1,
  may: { write: false },
};

export function aPlan(overrides: Partial<PlanResource> = {}): PlanResource {
  return {
    team: { id: TEAM, name: 'Team Vechtoever', lead: SANNE },
    year: YEAR,
    state: 'draft',
    version: 4,
    years: [2026, YEAR],
    progress: { done: 2, total: 14 },
    items: [...ITEMS],
    associationItems: [...ASSOCIATION_ITEMS],
    contributions: [
      aPlanItem('c1', 'Inbreng voor het jaarplan 2027', '2026-12-11', {
        kind: 'request',
        owner: MO,
        status: 'done',
        request: { what: 'contribution', question: 'Wat moet er volgens jou in het jaarplan?' },
        answer: { text: 'Meer aandacht voor de fietsenstalling.\n- verlichting\n- sloten' },
      }),
      aPlanItem('c2', 'Inbreng voor het jaarplan 2027', '2026-12-11', {
        kind: 'request',
        owner: JOKE,
        request: {
          what: 'contribution',
          question: 'Wat moet er volgens jou in het jaarplan?',
          onBehalfOf: 'Huurdersorganisatie De Brug',
        },
      }),
    ],
    goals: [...GOALS],
    agreements: [
      {
        ...agreement,
        id: 'a1',
        party: 'Gemeente Rivierstad',
        text: 'Samen houden we de openbare ruimte rond de complexen schoon.',
        contribution: 'Twee schoonmaakrondes extra per jaar.',
      },
    ],
    next: { state: 'aligning', gaps: [...GAPS] },
    approvals: [],
    notInstalled: [],
    may: { write: true, writeAgreements: false, step: ['aligning'] },
    ...overrides,
  };
}

export const APPROVALS: PlanResource['approvals'] = [
  { itemId: 'ok-1', person: INGRID, state: 'waiting', remark: '' },
  {
    itemId: 'ok-2',
    person: MO,
    state: 'agrees',
    remark: 'Mooi dat de tuinen erin staan.',
    answeredAt: '2026-11-30T10:12:00.000Z',
  },
  {
    itemId: 'ok-3',
    person: JOKE,
    state: 'objects',
    remark: 'De Oeverlaan komt er bekaaid af.',
    answeredAt: '2026-11-30T15:40:00.000Z',
  },
];
