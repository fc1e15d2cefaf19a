import type { Judgement, JudgementAnswer, JudgementGrades } from '../../../../bot/contracts/judgements';
import type { Role } from '../../../../bot/contracts/people';

type KnownAnswer = Extract<JudgementAnswer, { readonly knows: true }>;

/** Grades with nothing else said. */
export function anAnswer(grades: JudgementGrades, more: Partial<KnownAnswer> = {}): KnownAnswer {
  return { knows: true, grades, why: '', extra: '', ...more };
}

export const UNKNOWN: JudgementAnswer = { knows: false };

/** Of an invented colleague about an invented complex. */
export function aColleagues(answer: JudgementAnswer, personId = 'anna', more: Partial<Judgement> = {}): Judgement {
  return {
    roundId: 'round-2026',
    placeId: 'vechtstraat',
    participantId: `professional.${personId}`,
    source: 'professionals',
    personId,
    role: 'staff' satisfies Role,
    teamId: 'noord',
    answer,
    way: { by: 'chat' },
    givenAt: '2026-11-10T09:00:00.000Z',
    version: 1,
    ...more,
  };
}

/** Of an invented network partner. */
export function aPartners(
  answer: JudgementAnswer,
  partnerId = 'partner-one',
  more: Partial<Judgement> = {},
): Judgement {
  return {
    roundId: 'round-2026',
    placeId: 'vechtstraat',
    participantId: `partner.${partnerId}`,
    source: 'partners',
    partnerId,
    teamId: 'noord',
    answer,
    way: { by: 'link' },
    givenAt: '2026-11-11T09:00:00.000Z',
    version: 1,
    ...more,
  };
}
