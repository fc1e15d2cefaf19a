import { z } from 'zod';
import { defineRoute, type Route } from '../../../api/define';
import { IdInPath } from '../../../api/params';
import { JudgementTask } from '../../../contracts/assessment-rounds';
import { JudgementOutcome, RecordedJudgement } from '../../../contracts/judgements';
import { Removed } from '../../../contracts/redaction';
import type { Judging } from '../judging';

export interface RecordingRouteServices {
  readonly judging: Judging;
}

const SeatInPath = z.object({ roundId: IdInPath, participantId: IdInPath, placeId: IdInPath });

const recorders = {
  only: 'colleagues of the team of the place, managers and administrators',
  refused: ['other-lead'],
} as const;

/** The invented partner of the example round. */
const asked = {
  after: ['addNetworkPartner', 'makeAssessmentRound', 'assignParticipants', 'changeAssessmentRoundState'],
  params: { roundId: 'example-round', participantId: 'partner.example-partner', placeId: 'vechtstraat' },
} as const;

/** Writing down what a network partner says. */
export function recordingRoutes({ judging }: RecordingRouteServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'getRecordedJudgement',
      method: 'get',
      path: '/api/assessment-rounds/:roundId/participants/:participantId/judgements/:placeId',
      summary: 'What was recorded of what a network partner says of a place; not what they answered themselves',
      access: recorders,
      params: SeatInPath,
      response: JudgementTask,
      example: { as: 'staff', ...asked },
      handle: ({ params: { roundId, participantId, placeId } }, { actor }) =>
        judging.recordedTask(actor, roundId, participantId, placeId),
    }),
    defineRoute({
      operationId: 'recordJudgement',
      method: 'put',
      path: '/api/assessment-rounds/:roundId/participants/:participantId/judgements/:placeId',
      summary: 'Records what a network partner said, with day and source; on another version nothing is written over',
      access: recorders,
      params: SeatInPath,
      body: RecordedJudgement,
      response: z.object({ outcome: JudgementOutcome, task: JudgementTask, removed: z.array(Removed) }),
      example: {
        as: 'staff',
        ...asked,
        body: {
          version: 0,
          answer: { knows: true, grades: { housing: 7, safety: 6 }, trend: 0, familiarity: 2, why: '', extra: '' },
          saidOn: '2026-12-01',
          source: 'Aan de telefoon',
        },
      },
      handle: async ({ params: { roundId, participantId, placeId }, body }, { actor }) => {
        const { removed, ...saved } = await judging.record(actor, roundId, participantId, placeId, body);
        return { ...saved, removed: [...removed] };
      },
    }),
  ];
}
