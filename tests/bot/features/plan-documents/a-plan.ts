import type { GoalResource, ItemResource, PlanResource } from '../../../../bot/contracts/plan-resources';
import { SECTION_KEYS, type SectionKey, type SectionView } from '../../../../bot/contracts/plan-sections';

/** An invented plan of an invented team, with something in every part of it. */
export function aPlan(overrides: Partial<PlanResource> = {}): PlanResource {
  return {
    team: { id: 'noord', name: 'Team Vechtoever', lead: { id: 'lotte', name: 'Lotte Bos' } },
    year: 2027,
    state: 'aligning',
    version: 3,
    years: [2026, 2027],
    progress: { done: 1, total: 8 },
    items: [...MILESTONES, ...ACTIONS],
    associationItems: [
      anItem('offer', {
        kind: 'milestone',
        ref: { year: 2027, itemId: 'offer' },
        title: 'Bod uitgebracht aan gemeente en huurdersorganisatie',
        dueOn: '2026-06-30',
        status: 'done',
        owner: { id: 'maria', name: 'Maria de Wit' },
        legal: { law: 'Woningwet', article: '44', validFromYear: 2015 },
      }),
    ],
    contributions: [],
    goals: GOALS,
    agreements: AGREEMENTS,
    next: { state: 'adopted', gaps: [] },
    approvals: [
      anApproval('anna', 'Anna Visser', 'agrees'),
      anApproval('maria', 'Maria de Wit', 'agrees'),
      anApproval('bram', 'Bram Kok', 'waiting'),
    ],
    approveBy: '2026-12-18',
    notInstalled: [],
    may: { write: true, writeAgreements: false, step: [] },
    ...overrides,
  };
}

export function anItem(itemId: string, overrides: Partial<ItemResource> = {}): ItemResource {
  return {
    ref: { teamId: 'noord', year: 2027, itemId },
    kind: 'plan-action',
    title: 'Bankje in de hal',
    owner: { id: 'anna', name: 'Anna Visser' },
    dueOn: '2027-03-15',
    status: 'open',
    isLate: false,
    version: 1,
    ...overrides,
  };
}

function anApproval(id: string, name: string, state: 'agrees' | 'waiting') {
  return { itemId: `approval-${id}`, person: { id, name }, state, remark: '' };
}

const MILESTONES = [
  anItem('draft', { kind: 'milestone', title: 'Concept jaarplan van het team', dueOn: '2026-10-01', status: 'done' }),
  anItem('start', { kind: 'milestone', title: 'Start van de uitvoering', dueOn: '2027-01-02' }),
  anItem('report', { kind: 'milestone', title: 'Eerste viermaandsrapportage', dueOn: '2027-06-01' }),
];

const ACTIONS = [
  anItem('days', {
    title: 'Zes opruimdagen met bewoners en de gemeentereiniging, in elk portiek aangekondigd met een kaart in de bus',
    goalId: 'clean',
    approach: 'activating',
    place: { id: 'lek', name: 'Lekstraat 12–48' },
    dueOn: '2027-09-15',
  }),
  anItem('signs', {
    title: 'Nieuwe borden bij de containers',
    goalId: 'clean',
    approach: 'influencing',
    place: { id: 'maas', name: 'De Maasflat' },
    owner: { id: 'bram', name: 'Bram Kok' },
    status: 'done',
    evidence: '14 borden geplaatst, foto in de teammap',
    dueOn: '2026-11-20',
  }),
  anItem('soup', { title: 'Soeptafel in de hal, elke eerste dinsdag', goalId: 'meet', approach: 'meeting' }),
  anItem('lamp', { title: 'Verlichting achterpad nalopen', owner: { id: 'gone' }, dueOn: '2027-02-01' }),
];

const CHANGED = { changedAt: '2026-11-01T08:00:00.000Z', changedBy: 'lotte', version: 1 };

const GOALS: GoalResource[] = [
  aGoal('clean', {
    title: 'Bewoners geven schoon en heel een 7',
    indicator: 'Rapportcijfer schoon en heel uit de huurdersenquête',
    unit: 'rapportcijfer',
    baseline: 6.2,
    target: 7,
    measurements: [{ on: '2026-11-10', value: 6.4, note: 'najaar', by: 'lotte' }],
    effortLevel: 'plus',
    agreementIds: ['clean-city'],
  }),
  aGoal('meet', { title: 'Meer bewoners kennen hun buren', indicator: 'Deelnemers aan ontmoetingen', target: 120 }),
  aGoal('dropped', { title: 'Een doel dat verviel', status: 'dropped' }),
];

export function aGoal(id: string, overrides: Partial<GoalResource> = {}): GoalResource {
  return {
    ...{ id, teamId: 'noord', year: 2027, title: id, indicator: '', unit: '', baseline: null, target: null },
    ...{ effortLevel: 'basis', placeIds: [], agreementIds: [], measurements: [], status: 'active' },
    ...CHANGED,
    ...{ done: 1, total: 2, changedByName: 'Lotte Bos', may: { write: true } },
    ...overrides,
  };
}

const AGREEMENTS: PlanResource['agreements'] = [
  {
    ...{ id: 'clean-city', year: 2027, party: 'Gemeente Voorbeeldstad', may: { write: false } },
    text: 'In 2027 is de wijk in zes metingen schoon en heel: minstens vijf keer een voldoende per straat.',
    contribution: 'Wij organiseren de opruimdagen en melden grofvuil binnen één werkdag.',
    ...CHANGED,
  },
];

const TITLES: Readonly<Record<SectionKey, string>> = {
  results: 'Terugblik en resultaten',
  analysis: 'Analyse per buurt en complex',
  strategy: 'Koppeling met strategie en prestatieafspraken',
  goals: 'Doelen',
  priorities: 'Prioritaire buurten en complexen',
  actions: 'Acties en interventies',
  measuring: 'Schouw- en meetplanning',
  partners: 'Partners en rolverdeling',
  budget: 'Budget en uren',
  participation: 'Huurdersparticipatie',
  risks: 'Risico’s',
  timeline: 'Tijdpad, monitoring en evaluatie',
};

const LONG =
  'In 2026 hebben we vooral ingezet op schone portieken en op ontmoeting. Dat eerste ging goed: het aantal meldingen daalde met een kwart. ' +
  'Het tweede kwam later op gang, omdat de ruimte in de hal pas in mei beschikbaar was.\n\nWat we meenemen:\n- begin eerder met werven\n- spreek per portiek één aanspreekpunt af\n- vier wat lukt, ook als het klein is';

/** The twelve sections of `aPlan`. */
export function theSections(overrides: Partial<Record<SectionKey, Partial<SectionView>>> = {}): SectionView[] {
  return SECTION_KEYS.map((key, position) => ({
    key,
    number: position + 1,
    title: TITLES[key],
    guidance: '',
    text: TEXTS[key] ?? '',
    gathered: GATHERED[key] ?? [],
    contributions: CONTRIBUTIONS[key] ?? [],
    isEmpty: false,
    version: 1,
    may: { write: true },
    ...overrides[key],
  }));
}

const TEXTS: Partial<Record<SectionKey, string>> = {
  results: LONG,
  strategy: 'Dit plan werkt aan één prestatieafspraak met de gemeente.',
  partners: 'De gemeente haalt grofvuil op, welzijn begeleidt de soeptafel, wij regelen de ruimte.',
  budget: 'Voor de opruimdagen is € 12.000 begroot; de uren staan in de teamplanning.',
};

const GATHERED: Partial<Record<SectionKey, SectionView['gathered']>> = {
  results: [{ title: 'Jaarplan 2026', lines: ['9 van 11 mijlpalen en acties gereed'] }],
  analysis: [
    {
      title: 'Wat er per plek loopt',
      lines: ['Lekstraat: 4 open, waarvan 1 te laat, 6 gereed', 'De Maasflat: 2 open, 3 gereed'],
    },
  ],
  goals: [{ title: 'Bewoners geven schoon en heel een 7', lines: ['staat al in de tabel'] }],
  actions: [{ title: 'Acties zonder doel', lines: ['staat al in de tabel'] }],
  measuring: [{ title: 'Schouwen en metingen in het plan', lines: ['ma 1 mrt 2027: Voorjaarsschouw (Lotte Bos)'] }],
  timeline: [{ title: 'Mijlpalen', lines: ['staat al in de tabel'] }],
};

const CONTRIBUTIONS: Partial<Record<SectionKey, SectionView['contributions']>> = {
  partners: [
    {
      itemId: 'c1',
      from: 'Huurdersvereniging Vechtoever (verzonnen)',
      question: 'Wat moet in 2027 anders in de samenwerking?',
      text: 'Nodig ons eerder uit, voordat de agenda vaststaat.\nEn laat weten wat er met onze punten gebeurt.',
    },
  ],
};
