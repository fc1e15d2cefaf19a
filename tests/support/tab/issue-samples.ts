import type { Intervention } from '../../../bot/contracts/interventions';
import type {
  IssueAdvice,
  IssueFollowUp,
  IssueHistory,
  IssuePermissions,
  IssueResource,
  IssueRow,
  ReportUnderstanding,
} from '../../../bot/contracts/reported-issues';
import type { LessonList } from '../../../bot/contracts/recognition';
import { ThemeId } from '../../../bot/contracts/themes';

/** Reported issues of an invented association, as the server would tell of them. */
const MAY_ALL: IssuePermissions = {
  correct: true,
  takeUp: true,
  close: true,
  reopen: false,
  join: true,
  separate: false,
  start: true,
  giveFeedback: true,
  addPhoto: true,
  undo: false,
};

export const MAY_NOTHING: IssuePermissions = {
  correct: false,
  takeUp: false,
  close: false,
  reopen: false,
  join: false,
  separate: false,
  start: false,
  giveFeedback: false,
  addPhoto: false,
  undo: false,
};

export function anIssue(overrides: Partial<IssueResource> = {}): IssueResource {
  return {
    id: 'waste-1',
    teamId: 'vechtoever',
    teamName: 'Team Vechtoever',
    placeId: 'vechtstraat',
    place: { id: 'vechtstraat', kind: 'complex', name: 'Vechtstraat' },
    text: 'Elke week grofvuil naast de containers. [naam] belde erover, [telefoonnummer].',
    removed: [
      { kind: 'name', count: 1 },
      { kind: 'phone', count: 1 },
    ],
    theme: 'waste',
    otherThemes: ['communal-spaces'],
    recognized: { theme: 'waste', because: ['grofvuil', 'containers'], score: 0.97 },
    isEmergency: false,
    isSensitive: false,
    source: 'chat',
    reportedBy: 'mo',
    reporterName: 'Mo Yildiz',
    reportedAt: '2026-11-30T09:30:00.000Z',
    status: 'open',
    joined: [],
    photoIds: [],
    suggested: [],
    runs: [],
    version: 3,
    may: MAY_ALL,
    ...overrides,
  };
}

export function rowOf(issue: IssueResource): IssueRow {
  return { ...issue, joinedCount: issue.joined.length, photoCount: issue.photoIds.length };
}

export const HISTORY: IssueHistory = {
  entries: [{ at: '2026-11-30T10:00:00.000Z', text: 'Joke Bakker voegde een foto toe' }],
};

function anIntervention(overrides: Partial<Intervention> = {}): Intervention {
  return {
    id: 'container-gardens',
    kind: 'influencing',
    title: { nl: 'Containertuintjes', en: 'Container gardens' },
    purpose: { nl: 'Minder bijplaatsingen.', en: 'Less waste beside the containers.' },
    themes: ['waste'],
    isBasis: false,
    forSurroundings: false,
    whenNot: { nl: 'De container is te vol.', en: 'The container is too full.' },
    firstStep: { nl: 'Kijk vijf dagen bij de container.', en: 'Look at the container for five days.' },
    playingField: { kind: 'ask-first', note: { nl: 'Vraag de gemeente.', en: 'Ask the municipality.' } },
    steps: [0, 7, 14, 21, 42].map((day) => ({
      title: { nl: `Stap van dag ${day}`, en: `Step of day ${day}` },
      how: { nl: 'Samen met bewoners.', en: 'Together with residents.' },
      role: 'caretaker' as const,
      day,
    })),
    materials: ['flyer'],
    cost: 'medium',
    hours: 14,
    partners: [{ nl: 'gemeente', en: 'municipality' }],
    evidence: { strength: 'measured', what: { nl: 'Minder grofvuil.', en: 'Less bulky waste.' }, source: 'Verzonnen' },
    measure: { nl: 'Tel de zakken.', en: 'Count the bags.' },
    state: 'adopted',
    version: 1,
    ownerGroup: 'leefbaarheid',
    ...overrides,
  };
}

const CLEANING = anIntervention({
  id: 'cleaning-day',
  kind: 'meeting',
  title: { nl: 'Opschoondag', en: 'Cleaning day' },
});

export const ADVICE: IssueAdvice = {
  guidance: {
    route: 'work-on-it',
    do: ['Maak een foto en laat het vuil snel weghalen.'],
    dont: ['Doorzoek geen zakken.'],
    specialist: 'huismeester',
    numbers: [
      {
        id: 'desk',
        label: 'Meldpunt gemeente (verzonnen)',
        number: '000-555 01 04',
        themes: [],
        checkedOn: '2026-11-02',
      },
    ],
  },
  asksBasis: true,
  suggestions: [
    { intervention: anIntervention(), why: 'Elders is geteld dat dit werkt.', experience: 'Bij ons 1 keer gestart.' },
    { intervention: CLEANING, why: 'Dit is juist voor zulke meldingen bedoeld.' },
  ],
  alike: [rowOf(anIssue({ id: 'waste-0', text: 'Weer vuilniszakken naast de containers.' }))],
};

export const FOLLOW_UP: IssueFollowUp = {
  suggested: [
    {
      interventionId: 'container-gardens',
      title: { nl: 'Containertuintjes', en: 'Container gardens' },
      outcome: 'shown',
    },
    { interventionId: 'flower-boxes', title: { nl: 'Bloembakken', en: 'Flower boxes' }, outcome: 'rejected' },
  ],
  feedback: [
    { form: 'message', text: 'Goedendag. U meldde afval bij Vechtstraat.' },
    { form: 'letter', text: 'Beste bewoner,\n\nU meldde afval bij Vechtstraat.' },
    { form: 'door-card', text: 'U meldde: afval bij Vechtstraat.' },
  ],
};

export function anUnderstanding(overrides: Partial<ReportUnderstanding> = {}): ReportUnderstanding {
  const ranked = ThemeId.options.map((theme) => ({ theme, share: theme === 'waste' ? 1 : 0, because: ['grofvuil'] }));
  return {
    text: 'Grofvuil in de Vechtstraat, zegt [naam]',
    removed: [{ kind: 'name', count: 1 }],
    unsure: [],
    recognition: {
      ranked: ranked.toSorted((one, other) => other.share - one.share),
      score: 0.95,
      outOfScope: false,
      emergency: { isOne: false, because: [] },
      isUnclear: false,
      place: 'Vechtstraat',
    },
    theme: 'waste',
    place: { id: 'vechtstraat', kind: 'complex', name: 'Vechtstraat' },
    placeChoices: [],
    ...overrides,
  };
}

export const LESSONS: LessonList = {
  lessons: [
    {
      id: 'noise-1',
      words: ['muziek', 'bovenbur', 'ruzie'],
      from: 'noise',
      to: 'neighbor-conflict',
      by: 'mo',
      byName: 'Mo Yildiz',
      at: '2026-11-30T10:00:00.000Z',
      state: 'active',
    },
    { id: 'gone-1', words: ['schuur'], to: 'vandalism', by: 'left', at: '2026-11-20T10:00:00.000Z', state: 'undone' },
  ],
  most: 300,
  version: 7,
  may: { undo: true },
};
