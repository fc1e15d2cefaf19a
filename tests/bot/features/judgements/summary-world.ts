import type { AssessmentRound } from '../../../../bot/contracts/assessment-rounds';
import type { Judgement } from '../../../../bot/contracts/judgements';
import type { NetworkPartner } from '../../../../bot/contracts/network-partners';
import type { Place } from '../../../../bot/contracts/places';
import { assessmentRounds, participants } from '../../../../bot/features/assessment-rounds';
import { judgements, placeSummaries } from '../../../../bot/features/judgements';
import { judgementId, type KeptPlaceSummary } from '../../../../bot/features/judgements/collections';
import { keptFrom } from '../../../../bot/features/judgements/retention';
import { createCollection } from '../../../../bot/ports/collection';
import { roundPartition, tenantPartition } from '../../../../bot/shared/partitions';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';

export const ROUND_ID = 'round-2026';

/** A complex of a team; the names of the invented places are theirs. */
export function aPlace(id: string, teamId: string, more: Partial<Place> = {}): Place {
  return { id, kind: 'complex', name: id, aliases: [], teamId, ...more };
}

export function aRound(overrides: Partial<AssessmentRound> = {}): AssessmentRound {
  return {
    id: ROUND_ID,
    name: 'Meetronde 2026',
    opensOn: '2026-11-02',
    closesOn: '2026-12-11',
    questions: { dimensions: ['housing', 'safety'], trend: true, familiarity: true, extra: '' },
    placeIds: ['vechtstraat', 'sluis', 'molen'],
    state: 'open',
    createdBy: 'maria',
    createdAt: '2026-10-01T09:00:00.000Z',
    openedAt: '2026-11-02T06:00:00.000Z',
    isSummarized: false,
    version: 1,
    ...overrides,
  };
}

export const CLOSED = { state: 'closed', closedAt: '2026-12-01T07:00:00.000Z' } as const;

/** The program with three complexes, and rounds with what is said in them as if they came about in the usual way. */
export interface SummaryWorld extends TestProgram {
  putRound(round: AssessmentRound): Promise<AssessmentRound>;
  /** With a row for each participant, beside who is asked and said nothing. */
  judge(judged: readonly Judgement[], asked?: Readonly<Record<string, readonly string[]>>): Promise<void>;
  partner(id: string, more?: Partial<NetworkPartner>): Promise<void>;
  judgementsIn(roundId?: string): Promise<readonly Judgement[]>;
  keptSummaries(roundId?: string): Promise<readonly KeptPlaceSummary[]>;
}

export async function createSummaryWorld(places: readonly Place[] = PLACES): Promise<SummaryWorld> {
  const program = await createTestProgram();
  const { store, clock, services } = program;
  for (const place of places) await services.places.save(TENANT_ID, place);
  const [rounds, rows, judged, kept] = [
    createCollection(store, assessmentRounds, clock),
    createCollection(store, participants, clock),
    createCollection(store, judgements, clock),
    createCollection(store, placeSummaries, clock),
  ];

  async function putRow(
    roundId: string,
    participantId: string,
    placeIds: readonly string[],
    said: readonly Judgement[],
  ) {
    const [kind, ...id] = participantId.split('.');
    const isPartner = kind === 'partner';
    await rows.upsert(roundPartition(TENANT_ID, roundId), participantId, {
      id: participantId,
      source: isPartner ? 'partners' : 'professionals',
      ...(isPartner ? { partnerId: id.join('.') } : { personId: id.join('.') }),
      ...{ teamId: 'noord', placeIds: [...placeIds], version: 1 },
      given: Object.fromEntries(
        said.map(({ placeId, givenAt, answer }) => [placeId, { at: givenAt, knows: answer.knows }]),
      ),
      ...{ isAsked: true, isFinished: false, waits: false, turn: 1, taskBasis: 0, taskMade: 0 },
    });
  }

  return {
    ...program,
    async putRound(round) {
      const id = `assessment-round:${round.id}`;
      await rounds.upsert(tenantPartition(TENANT_ID), id, { ...round, turn: 1 });
      return round;
    },
    async judge(all, asked = {}) {
      const roundIds = new Set(all.map(({ roundId }) => roundId));
      for (const judgement of all) {
        const { roundId, placeId, participantId, givenAt } = judgement;
        const id = judgementId(placeId, participantId);
        const body = { ...judgement, superseded: [] };
        await judged.upsert(roundPartition(TENANT_ID, roundId), id, body, keptFrom(givenAt));
      }
      for (const roundId of roundIds.size === 0 ? [ROUND_ID] : roundIds) {
        const here = all.filter((one) => one.roundId === roundId);
        for (const participantId of new Set([...here.map((one) => one.participantId), ...Object.keys(asked)])) {
          const said = here.filter((one) => one.participantId === participantId);
          const placeIds = new Set([...said.map(({ placeId }) => placeId), ...(asked[participantId] ?? [])]);
          await putRow(roundId, participantId, [...placeIds], said);
        }
      }
    },
    async partner(id, more = {}) {
      const {
        addedBy: _by,
        addedAt: _at,
        version: _version,
        archivedAt: _archived,
        ...input
      } = { ...aPartner(id), ...more };
      await services.networkPartners.add(await program.actorOf('maria'), input);
    },
    async judgementsIn(roundId = ROUND_ID) {
      return (await judged.all(roundPartition(TENANT_ID, roundId))).map(({ body }) => body);
    },
    async keptSummaries(roundId = ROUND_ID) {
      return (await kept.all(roundPartition(TENANT_ID, roundId))).map(({ body }) => body);
    },
  };
}

const PLACES: readonly Place[] = [
  aPlace('vechtbuurt', 'noord', { kind: 'neighborhood', name: 'Vechtbuurt' }),
  aPlace('vechtstraat', 'noord', { name: 'Vechtstraat', neighborhoodId: 'vechtbuurt' }),
  aPlace('sluis', 'noord', { name: 'De Sluis' }),
  aPlace('molen', 'zuid', { name: 'Molenhof' }),
];

function aPartner(id: string): NetworkPartner {
  return {
    ...{ id, organization: `Organisatie ${id}`, kind: 'welfare', contactName: `Contact ${id}`, email: '' },
    ...{ language: 'nl', mayBeNamed: false, addedBy: 'maria', addedAt: '2026-10-01T09:00:00.000Z', version: 1 },
  };
}
