import type { PlacePlanView } from '../../../bot/contracts/place-plans';
import type { PlanCopyPreview } from '../../../bot/contracts/plan-copies';
import type { PlanImportRow, ShownPlanImport } from '../../../bot/contracts/plan-import';
import type { ReportView } from '../../../bot/contracts/plan-reports';
import { SECTION_KEYS, type SectionView } from '../../../bot/contracts/plan-sections';
import { aPlan, TEAM, YEAR } from './sample-plan';

const TITLES = [
  'Terugblik en resultaten',
  'Analyse per buurt en complex',
  'Strategie en prestatieafspraken',
  'Doelen',
  'Prioritaire buurten en complexen',
  'Acties en interventies',
  'Schouwen en meten',
  'Partners en rolverdeling',
  'Budget en uren',
  'Participatie van huurders',
  'Risico’s',
  'Tijdpad, bewaking en evaluatie',
];

export function sections(): SectionView[] {
  return SECTION_KEYS.map((key, index) => {
    const text =
      key === 'results'
        ? 'Het was een goed jaar.\n\nDit lukte:\n- acht portieken opgeknapt\n- Burendag met zestig bewoners'
        : '';
    const gathered =
      key === 'analysis'
        ? [
            {
              title: 'Plekken van het team',
              lines: ['Vechtstraat: complex', 'Oeverlaan 1-48: complex', 'Rivierenbuurt: buurt'],
            },
          ]
        : [];
    const contributions =
      key === 'partners'
        ? [
            {
              itemId: 'c1',
              from: 'Mo Yildiz',
              question: 'Wat moet er volgens jou in het jaarplan?',
              text: 'Meer aandacht voor de fietsenstalling.\n- verlichting\n- sloten',
            },
          ]
        : [];
    return {
      key,
      number: index + 1,
      title: TITLES[index] ?? key,
      guidance: 'Schrijf wat het team hierover wil vertellen, in een paar korte alinea’s.',
      text,
      gathered,
      contributions,
      isEmpty: text === '' && gathered.length + contributions.length === 0,
      ...(text === '' ? {} : { changedAt: '2026-11-24T08:15:00.000Z', changedByName: 'Sanne de Vries' }),
      version: text === '' ? 0 : 2,
      may: { write: true },
    };
  });
}

export function reports(): ReportView[] {
  const may = { write: true, submit: true, reopen: false };
  return [
    {
      key: 'progress-1',
      title: 'Eerste viermaandsrapportage',
      dueOn: '2027-06-01',
      story: 'We liggen op schema. De gesprekken in de portieken leverden veel op.',
      facts: [
        { title: 'Gereed', lines: ['Contactpersoon per portiek werven (2 nov): zes van de acht portieken.'] },
        { title: 'Te laat', lines: ['Verlichting in de poort nalopen met de wijkagent (10 nov, Mo Yildiz)'] },
      ],
      state: 'draft',
      version: 1,
      may,
    },
    {
      key: 'progress-2',
      title: 'Tweede viermaandsrapportage',
      dueOn: '2027-10-01',
      story: '',
      facts: [],
      state: 'draft',
      version: 0,
      may: { ...may, submit: false },
    },
    {
      key: 'evaluation',
      title: 'Eindevaluatie',
      dueOn: '2028-01-31',
      story: '',
      facts: [],
      state: 'draft',
      version: 0,
      may: { ...may, submit: false },
    },
  ];
}

export function anImport(): ShownPlanImport {
  const rows: PlanImportRow[] = [
    {
      row: 3,
      kind: 'plan-action',
      title: 'Soeptafel in de hal',
      dueOn: '2027-02-12',
      ownerId: 'mo',
      placeId: 'oeverlaan',
      outcome: 'new',
      changes: [],
      notices: [{ code: 'day-understood', values: {}, text: '“week 6” lees ik als vr 12 feb 2027.' }],
    },
    {
      row: 4,
      kind: 'plan-action',
      title: 'Gevel schilderen',
      ownerId: 'sanne',
      outcome: 'unplaced',
      changes: [],
      notices: [
        { code: 'day-unreadable', values: {}, text: '“zomer” is geen dag; noem er een, bijvoorbeeld 30 juni.' },
      ],
    },
    {
      row: 5,
      kind: 'plan-action',
      title: 'Buurtwandeling met bewoners',
      dueOn: '2027-05-20',
      ownerId: 'sanne',
      outcome: 'new',
      changes: [],
      notices: [{ code: 'owner-unknown', values: {}, text: 'Eigenaar “Jo” ken ik niet; dat wordt Sanne de Vries.' }],
    },
    {
      row: 6,
      kind: 'plan-action',
      title: 'Burendag op het binnenterrein',
      dueOn: '2027-09-26',
      ownerId: 'joke',
      outcome: 'changed',
      changes: [{ field: 'dueOn', from: '2027-09-25', to: '2027-09-26' }],
      notices: [],
    },
    {
      row: 7,
      kind: 'milestone',
      title: 'Eerste viermaandsrapportage',
      dueOn: '2027-06-01',
      ownerId: 'sanne',
      outcome: 'unchanged',
      changes: [],
      notices: [
        {
          code: 'milestone-recognized',
          values: {},
          text: 'Dit herken ik als de mijlpaal “Eerste viermaandsrapportage”.',
        },
      ],
    },
  ];
  return {
    importId: 'import-1',
    fileName: 'Jaarplan 2027 Vechtoever.xlsx',
    plan: { teamId: TEAM, year: YEAR },
    preview: {
      planYear: YEAR,
      counts: { milestones: 1, planActions: 4, new: 2, changed: 1, unchanged: 1, unplaced: 1, unsure: 1, skipped: 2 },
      columns: [
        { role: 'title', header: 'Actie' },
        { role: 'due', header: 'Gereed' },
        { role: 'owner', header: 'Wie' },
      ],
      unusedColumns: ['Kosten'],
      notices: [{ code: 'columns-unused', values: {}, text: 'Deze kolommen gebruik ik niet: Kosten.' }],
      rows,
      skippedRows: [
        { row: 1, why: 'title-line', text: 'Jaarplan 2027' },
        { row: 2, why: 'header', text: 'Actie, Gereed, Wie, Kosten' },
      ],
      missingItems: [
        { itemId: 'lights', title: 'Verlichting in de poort nalopen met de wijkagent', dueOn: '2026-11-10' },
      ],
    },
    mayUndo: false,
    version: 1,
  };
}

export function aCopy(): PlanCopyPreview {
  return {
    from: 2026,
    to: YEAR,
    goals: [
      {
        id: 'old-1',
        title: 'Schone achterpaden',
        unit: 'rapportcijfer',
        baseline: 6.1,
        target: 7,
        isUnfinished: true,
        isCopied: false,
      },
      {
        id: 'old-2',
        title: 'Groene binnentuin',
        unit: '',
        baseline: null,
        target: null,
        isUnfinished: false,
        isCopied: false,
      },
    ],
    planActions: [
      {
        id: 'old-a',
        title: 'Achterpaden vegen met bewoners',
        wasDueOn: '2026-10-01',
        dueOn: '2027-10-01',
        owner: { id: 'mo', name: 'Mo Yildiz' },
        isUnfinished: true,
        isCopied: false,
      },
    ],
    sections: [
      { key: 'partners', isFree: true },
      { key: 'results', isFree: false },
    ],
    may: { copy: true },
  };
}

export function aPlacePlan(): PlacePlanView {
  return {
    place: { id: 'vechtstraat', kind: 'complex', name: 'Vechtstraat' },
    year: YEAR,
    problem: 'Er ligt veel grofvuil bij de containers.',
    analysis: '',
    gathered: [{ title: 'Wat hier gepland staat', lines: ['Portiekgesprekken Vechtstraat (4 dec)'] }],
    goal: {
      id: 'clean',
      title: 'De portieken zijn schoon en heel',
      indicator: 'Rapportcijfer',
      unit: '',
      baseline: 6.2,
      target: 7,
      isDropped: false,
      version: 1,
    },
    actions: aPlan().items.filter(({ goalId }) => goalId === 'clean'),
    mostActions: 7,
    version: 1,
    may: { write: true, addAction: true },
  };
}
