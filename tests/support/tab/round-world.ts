import { z } from 'zod';
import {
  AssignmentChange,
  AssignmentImport,
  AssignmentOutcome,
  HandOverOutcome,
  JudgementTask,
  NewRound,
  ParticipantList,
  RoundCommand,
  RoundInput,
  RoundList,
  RoundOutcome,
  RoundPreview,
  RoundResource,
  RoundResponse,
  type ParticipantRow,
} from '../../../bot/contracts/assessment-rounds';
import {
  JudgementOutcome,
  PlaceJudgements,
  RecordedJudgement,
  RoundSummary,
  type PlaceSummary,
} from '../../../bot/contracts/judgements';
import { NewPartner, PartnerInput, PartnerList, PartnerResource } from '../../../bot/contracts/network-partners';
import { LinkMailOutcome, PartnerLinkMade } from '../../../bot/contracts/partner-links';
import { PlaceList } from '../../../bot/contracts/places';
import { Removed } from '../../../bot/contracts/redaction';
import { ANSWERS } from './answers';
import { refuse, type Answer, type Asked } from './fake-server';
import {
  aDraft,
  aPartner,
  aParticipant,
  aPlace,
  aPlaceSummary,
  aPreview,
  aResponse,
  aRound,
  aTask,
  anAskedPartner,
  rowOfRound,
} from './round-samples';
import { answering, type OpenTab, type TabTester } from './tab-tester';

/** What the server has; tests change it as somebody else would. */
export interface RoundWorld {
  rounds: readonly RoundResource[];
  mayMake: boolean;
  participants: readonly ParticipantRow[];
  preview: RoundPreview;
  response: RoundResponse;
  summary: { readonly state: RoundSummary['state']; readonly places: readonly PlaceSummary[] };
  place: PlaceJudgements;
  task: JudgementTask;
  /** What comes of the next judgement that is written down. */
  outcome: JudgementOutcome;
  file: AssignmentImport | undefined;
  partners: readonly PartnerResource[];
}

export function aRoundWorld(overrides: Partial<RoundWorld> = {}): RoundWorld {
  return {
    rounds: [aRound()],
    mayMake: true,
    participants: [aParticipant(), anAskedPartner()],
    preview: aPreview(),
    response: aResponse(),
    summary: { state: 'final', places: [aPlaceSummary()] },
    place: aPlace(),
    task: aTask(),
    outcome: 'applied',
    file: undefined,
    partners: [aPartner()],
    ...overrides,
  };
}

/** Opens a screen on what the world has at every moment. */
export function openRounds(
  tester: TabTester,
  world: RoundWorld,
  path: string,
  options: { readonly width?: number; readonly theme?: 'light' | 'dark' | 'contrast' } = {},
): Promise<OpenTab> {
  const { width = 1400, theme = 'light' } = options;
  return tester.open({ path, width, theme, answers: answering(ANSWERS, ...roundAnswers(world)) });
}

const ONE = '/api/assessment-rounds/:roundId';
const PERSON = `${ONE}/participants/:participantId`;

/** A server that keeps rounds, people and partners. */
function roundAnswers(world: RoundWorld): readonly Answer[] {
  return [...ofRounds(world), ...ofPeople(world), ...ofJudgements(world), ...ofPartners(world), PLACES];
}

function ofRounds(world: RoundWorld): readonly Answer[] {
  return [
    {
      to: 'GET /api/assessment-rounds',
      contract: RoundList,
      with: () => ({ rounds: world.rounds.map(rowOfRound), may: { make: world.mayMake } }),
    },
    {
      to: 'POST /api/assessment-rounds',
      contract: RoundResource,
      with: ({ body }) => made(world, NewRound.parse(body)),
    },
    { to: `GET ${ONE}`, contract: RoundResource, with: (asked) => found(world, asked) ?? gone() },
    { to: `PUT ${ONE}`, contract: RoundResource, with: (asked) => written(world, asked) },
    { to: `POST ${ONE}/commands`, contract: RoundOutcome, with: (asked) => commanded(world, asked) },
    { to: `POST ${ONE}/repeat`, contract: RoundResource, with: ({ body }) => repeated(world, body) },
    { to: `GET ${ONE}/preview`, contract: RoundPreview, with: () => world.preview },
    { to: `GET ${ONE}/response`, contract: RoundResponse, with: () => world.response },
  ];
}

function ofPeople(world: RoundWorld): readonly Answer[] {
  return [
    {
      to: `GET ${ONE}/participants`,
      contract: ParticipantList,
      with: ({ query }) => ({
        participants: world.participants.filter(
          ({ source, asked, answered }) =>
            (query['source'] ?? source) === source &&
            (query['unfinished'] !== 'true' || (answered !== undefined && answered < asked)),
        ),
      }),
    },
    { to: `POST ${ONE}/assignment`, contract: AssignmentOutcome, with: ({ body }) => assigned(world, body) },
    {
      to: `POST ${ONE}/assignment-import`,
      contract: AssignmentImport,
      with: () => world.file ?? refuse(422, 'spreadsheets.unreadable', 'Dit is geen Excel- of CSV-bestand.'),
    },
    {
      to: `POST ${PERSON}/hand-over`,
      contract: HandOverOutcome,
      with: () => ({ outcome: 'applied', places: 1 }),
    },
    { to: `POST ${PERSON}/link`, contract: PartnerLinkMade, with: () => LINK },
    { to: `POST ${PERSON}/link/mail`, contract: LinkMailOutcome, with: () => ({ outcome: 'applied' }) },
    { to: `DELETE ${PERSON}/link`, contract: z.object({ outcome: z.string() }), with: () => ({ outcome: 'applied' }) },
  ];
}

export const LINK: PartnerLinkMade = {
  address: 'https://prettigwonen.example/oordeel#een-verzonnen-sleutel',
  expiresAt: '2026-12-18T22:59:59.000Z',
  mail: { to: 'noor@welzijn.example', subject: 'Uw oordeel', text: 'Beste Noor, open de link.' },
  canSend: true,
};

function ofJudgements(world: RoundWorld): readonly Answer[] {
  return [
    {
      to: `GET ${ONE}/summary`,
      contract: RoundSummary,
      with: ({ query }) => {
        const places = world.summary.places.filter(({ place }) => (query['teamId'] ?? place.teamId) === place.teamId);
        const thin = places.filter(({ isThin }) => isThin).map(({ place }) => place.name);
        return { state: world.summary.state, places, thin };
      },
    },
    { to: `GET ${ONE}/places/:placeId`, contract: PlaceJudgements, with: () => world.place },
    { to: `GET ${PERSON}/judgements/:placeId`, contract: JudgementTask, with: () => world.task },
    {
      to: `PUT ${PERSON}/judgements/:placeId`,
      contract: z.object({ outcome: JudgementOutcome, task: JudgementTask, removed: z.array(Removed) }),
      with: ({ body }) => {
        const { version } = RecordedJudgement.parse(body);
        const outcome = version === world.task.version ? world.outcome : 'changed';
        return { outcome, task: world.task, removed: [] };
      },
    },
  ];
}

function ofPartners(world: RoundWorld): readonly Answer[] {
  const one = ({ path }: Asked): PartnerResource | undefined =>
    world.partners.find(({ id }) => path.split('/')[3] === id);
  const keep = (partner: PartnerResource): PartnerResource => {
    world.partners = [...world.partners.filter(({ id }) => id !== partner.id), partner];
    return partner;
  };
  return [
    {
      to: 'GET /api/network-partners',
      contract: PartnerList,
      with: () => ({ partners: world.partners, may: { add: world.mayMake } }),
    },
    {
      to: 'POST /api/network-partners',
      contract: PartnerResource,
      with: ({ body }) => keep(aPartner(NewPartner.parse(body))),
    },
    {
      to: 'PUT /api/network-partners/:partnerId',
      contract: PartnerResource,
      with: (asked) => {
        const partner = one(asked);
        if (partner === undefined) return gone();
        if (!isSeen(asked, partner.version)) return stale(partner);
        return keep({ ...partner, ...PartnerInput.parse(asked.body), version: partner.version + 1 });
      },
    },
    {
      to: 'POST /api/network-partners/:partnerId/commands',
      contract: PartnerResource,
      with: (asked) => {
        const partner = one(asked);
        if (partner === undefined) return gone();
        const { what } = z.object({ what: z.string() }).parse(asked.body);
        const archivedAt = what === 'archive' ? '2026-12-01T08:00:00.000Z' : undefined;
        return keep({ ...partner, archivedAt, version: partner.version + 1 });
      },
    },
  ];
}

const PLACES: Answer = {
  to: 'GET /api/teams/:teamId/places',
  contract: PlaceList,
  with: ({ path }) => ({
    places: path.includes('vechtoever')
      ? [
          { id: 'vechtoever', kind: 'neighborhood', name: 'Vechtoever', aliases: [], teamId: 'vechtoever' },
          ...['Vechtstraat', 'Sluiswachter'].map((name) => ({
            ...{ id: name.toLowerCase(), kind: 'complex', name, aliases: [] },
            ...{ teamId: 'vechtoever', neighborhoodId: 'vechtoever' },
          })),
        ]
      : [{ id: 'molenhof', kind: 'complex', name: 'Molenhof', aliases: [], teamId: 'molenveld' }],
  }),
};

function found({ rounds }: RoundWorld, { path }: Asked): RoundResource | undefined {
  return rounds.find(({ id }) => path.split('/')[3] === id);
}

function gone(): ReturnType<typeof refuse> {
  return refuse(404, 'assessment-rounds.round.not-found', 'Deze meetronde is er niet (meer).');
}

function stale(current: object): ReturnType<typeof refuse> {
  return refuse(412, 'api.stale', 'Iemand was je voor.', { current });
}

function isSeen({ headers }: Asked, version: number): boolean {
  return headers['if-match'] === `"${version}"`;
}

function kept(world: RoundWorld, round: RoundResource): RoundResource {
  world.rounds = [...world.rounds.filter(({ id }) => id !== round.id), round];
  return round;
}

function made(world: RoundWorld, round: NewRound): unknown {
  if (round.name === 'Bestaat al')
    return refuse(422, 'api.invalid', 'Er klopt iets niet.', {
      faults: [{ path: 'body.name', message: 'Deze naam is er al.' }],
    });
  return kept(world, aDraft({ ...round, version: 1 }));
}

function repeated(world: RoundWorld, body: unknown): RoundResource {
  const { id } = z.object({ id: z.string() }).parse(body);
  return kept(world, aDraft({ id, name: 'Meetronde winter 2027', repeats: 'winter-2026' }));
}

function written(world: RoundWorld, asked: Asked): unknown {
  const round = found(world, asked);
  if (round === undefined) return gone();
  if (!isSeen(asked, round.version)) return stale(round);
  return kept(world, { ...round, ...RoundInput.parse(asked.body), version: round.version + 1 });
}

function commanded(world: RoundWorld, asked: Asked): unknown {
  const round = found(world, asked);
  if (round === undefined) return gone();
  if (!isSeen(asked, round.version)) return stale(round);
  const next = { ...round, ...after(round, RoundCommand.parse(asked.body)), version: round.version + 1 };
  return { outcome: 'applied', round: kept(world, next) };
}

/** What a command makes of a round, as far as a screen shows it. */
function after(round: RoundResource, command: RoundCommand): Partial<RoundResource> {
  switch (command.what) {
    case 'open':
      return { state: round.opensOn > '2026-12-01' ? 'planned' : 'open' };
    case 'open-now':
      return { state: 'open', opensOn: '2026-12-01' };
    case 'close':
      return { state: 'closed', may: { ...round.may, close: false, nudge: false, extend: false, reopen: true } };
    case 'reopen':
    case 'extend':
      return { state: 'open', closesOn: command.closesOn };
    case 'cancel':
      return { state: 'cancelled' };
    case 'nudge':
      return { nudgedOn: '2026-12-01' };
  }
}

function assigned(world: RoundWorld, body: unknown): AssignmentOutcome {
  const change = AssignmentChange.parse(body);
  if (change.what === 'by-team') return { changed: 4, kept: 0, preview: world.preview };
  for (const { participantId, placeIds } of change.assignments) {
    const before = world.participants.find(({ id }) => id === participantId) ?? aParticipant({ id: participantId });
    const others = world.participants.filter(({ id }) => id !== participantId);
    world.participants = [...others, { ...before, placeIds, asked: placeIds.length }];
  }
  return { changed: change.assignments.length, kept: 0, preview: world.preview };
}
