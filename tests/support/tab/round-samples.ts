import type {
  JudgementTask,
  ParticipantRow,
  RoundPermissions,
  RoundPreview,
  RoundResource,
  RoundResponse,
  RoundRow,
} from '../../../bot/contracts/assessment-rounds';
import type { GradeFigure, PlaceJudgements, PlaceSummary } from '../../../bot/contracts/judgements';
import type { PartnerResource } from '../../../bot/contracts/network-partners';
import { TODAY } from './samples';

/** An invented round of an invented association, as the server would tell of it. */
const NOW = `${TODAY}T08:00:00.000Z`;

const MAY_ALL: RoundPermissions = {
  change: true,
  open: false,
  close: true,
  reopen: false,
  extend: true,
  cancel: true,
  nudge: true,
  repeat: false,
  follow: true,
  record: true,
};

export const MAY_NOTHING: RoundPermissions = {
  ...MAY_ALL,
  ...{ change: false, close: false, extend: false, cancel: false, nudge: false, follow: false, record: false },
};

const VECHTOEVER = { teamId: 'vechtoever', teamName: 'Team Vechtoever', neighborhood: 'Vechtoever' };

/** An open round of three complexes. */
export function aRound(overrides: Partial<RoundResource> = {}): RoundResource {
  return {
    id: 'winter-2026',
    name: 'Meetronde winter 2026',
    opensOn: TODAY,
    closesOn: '2026-12-18',
    questions: {
      dimensions: ['housing', 'environment', 'cohesion', 'safety', 'involvement'],
      trend: true,
      familiarity: true,
      extra: '',
    },
    placeIds: ['vechtstraat', 'sluiswachter', 'molenhof'],
    state: 'open',
    createdBy: 'sanne',
    createdAt: NOW,
    openedAt: NOW,
    isSummarized: false,
    version: 4,
    places: [
      { id: 'vechtstraat', name: 'Vechtstraat', kind: 'complex', ...VECHTOEVER },
      { id: 'sluiswachter', name: 'De Sluiswachter', kind: 'complex', ...VECHTOEVER },
      {
        ...{ id: 'molenhof', name: 'Molenhof', kind: 'complex' },
        ...{ teamId: 'molenveld', teamName: 'Team Molenveld', neighborhood: 'Molenveld' },
      },
    ],
    may: MAY_ALL,
    ...overrides,
  };
}

/** The round while it is made. */
export function aDraft(overrides: Partial<RoundResource> = {}): RoundResource {
  return aRound({
    id: 'lente-2027',
    name: 'Meetronde lente 2027',
    opensOn: '2027-03-01',
    closesOn: '2027-03-19',
    state: 'draft',
    openedAt: undefined,
    version: 1,
    may: { ...MAY_ALL, open: true, close: false, extend: false, nudge: false },
    ...overrides,
  });
}

export function rowOfRound({ placeIds, questions: _questions, ...round }: RoundResource): RoundRow {
  const { places: _places, may: _may, teamName: _teamName, before: _before, ...row } = round;
  return { ...row, places: placeIds.length };
}

export function aResponse(overrides: Partial<RoundResponse['total']> = {}): RoundResponse {
  const total = { people: 8, started: 3, finished: 2, asked: 27, given: 7, ...overrides };
  return {
    total,
    bySource: {
      professionals: { people: 5, started: 1, finished: 0, asked: 18, given: 2 },
      partners: { people: 3, started: 2, finished: 2, asked: 9, given: 5 },
    },
    byTeam: [{ ...total, teamId: 'vechtoever', teamName: 'Team Vechtoever' }],
    byDay: [
      { day: '2026-11-29', given: 5 },
      { day: TODAY, given: total.given - 5 },
    ],
    at: NOW,
  };
}

export function aParticipant(overrides: Partial<ParticipantRow> = {}): ParticipantRow {
  return {
    id: 'professional.mo',
    source: 'professionals',
    personId: 'mo',
    teamId: 'vechtoever',
    placeIds: ['vechtstraat', 'sluiswachter'],
    name: 'Mo Yildiz',
    teamName: 'Team Vechtoever',
    asked: 2,
    answered: 1,
    lastAt: NOW,
    reach: 'chat',
    may: { change: true, record: false, takeOver: true, link: false },
    ...overrides,
  };
}

/** Somebody outside the association. */
export function anAskedPartner(overrides: Partial<ParticipantRow> = {}): ParticipantRow {
  return {
    ...aParticipant(),
    id: 'partner.partner-0001',
    source: 'partners',
    personId: undefined,
    partnerId: 'partner-0001',
    name: 'Noor Evers',
    organization: 'Welzijn Vechtoever (verzonnen)',
    answered: 0,
    lastAt: undefined,
    reach: 'no-way',
    may: { change: true, record: true, takeOver: false, link: true },
    ...overrides,
  };
}

export function aPreview(overrides: Partial<RoundPreview> = {}): RoundPreview {
  return { people: 38, partners: 0, judgements: 214, minutesEach: 6, findings: [], ...overrides };
}

/** A figure of so many with a mean; its sums are as if all knew the place well. */
function aFigure(mean: number, n = 4, spread = 0.8): GradeFigure {
  const weight = n * 2;
  return { n, weight, sum: Math.round(mean * weight), squares: Math.round(mean * mean * weight), mean, spread };
}

export function aPlaceSummary(overrides: Partial<PlaceSummary> = {}): PlaceSummary {
  return {
    place: { id: 'vechtstraat', name: 'Vechtstraat', teamId: 'vechtoever', neighborhood: 'Vechtoever' },
    asked: 6,
    given: 5,
    unknown: 1,
    isThin: false,
    figures: {
      professionals: { housing: aFigure(7.2), environment: aFigure(5.1), safety: aFigure(7.4) },
      partners: { housing: aFigure(7, 1, 0), environment: aFigure(5, 1, 0), safety: aFigure(5, 1, 0) },
      all: {
        housing: aFigure(7.16, 5),
        environment: aFigure(5.08, 5),
        cohesion: aFigure(6.96, 5),
        safety: aFigure(6.92, 5),
        involvement: aFigure(6.45, 5),
      },
    },
    overall: 6.5,
    trend: -0.6,
    disagreements: ['safety'],
    before: { overall: 6.1, means: { housing: 7.2, environment: 5.6 } },
    ...overrides,
  };
}

export function aPlace(overrides: Partial<PlaceJudgements> = {}): PlaceJudgements {
  return {
    summary: aPlaceSummary(),
    rows: [
      {
        source: 'professionals',
        who: 'huismeester',
        grades: { housing: 7, environment: 4 },
        trend: -1,
        familiarity: 3,
      },
      {
        source: 'partners',
        who: 'Welzijn Vechtoever (verzonnen)',
        grades: { safety: 5 },
        recorded: { saidOn: '2026-11-30', source: 'wijkoverleg' },
      },
    ],
    hidden: 2,
    remarks: [
      {
        text: 'Er staan zakken naast de container.',
        source: 'professionals',
        who: 'huismeester',
        about: [{ dimension: 'environment', grade: 4 }],
      },
      { text: 'De koffieochtend loopt goed.', source: 'professionals', about: [] },
    ],
    extras: [],
    ...overrides,
  };
}

export function aTask(overrides: Partial<JudgementTask> = {}): JudgementTask {
  const { id, name, closesOn, questions, places } = aRound();
  const [place = { ...VECHTOEVER, id: 'vechtstraat', name: 'Vechtstraat', kind: 'complex' }] = places;
  return {
    roundId: id,
    roundName: name,
    closesOn,
    questions,
    participantId: 'partner.partner-0001',
    place,
    background: {},
    number: 1,
    of: 2,
    answered: 0,
    isOpen: true,
    version: 0,
    ...overrides,
  };
}

export function aPartner(overrides: Partial<PartnerResource> = {}): PartnerResource {
  return {
    id: 'partner-0001',
    organization: 'Welzijn Vechtoever (verzonnen)',
    kind: 'welfare',
    contactName: 'Noor Evers',
    email: 'noor@welzijn.example',
    language: 'nl',
    mayBeNamed: true,
    addedBy: 'sanne',
    addedAt: NOW,
    version: 1,
    may: { change: true },
    ...overrides,
  };
}
