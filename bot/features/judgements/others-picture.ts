import { Dimension } from '../../contracts/dimensions';
import type { Judgement, JudgementAnswer, OthersPicture, ParticipantId } from '../../contracts/judgements';
import { sumsOf } from './sums';

/** Below so many others a mean would show what one of them said. */
const ENOUGH_OTHERS = 3;
/** So far apart is worth a conversation. */
const FAR_APART = 2;

type KnownAnswer = Extract<JudgementAnswer, { readonly knows: true }>;

/**
 * What the others said of a place, both colleagues and partners, weighted by how well they know it; of each dimension that at least
 * three of them graded. Undefined where there is none.
 */
export function othersPicture(
  participantId: ParticipantId,
  placeId: string,
  judgements: readonly Pick<Judgement, 'participantId' | 'answer'>[],
): OthersPicture | undefined {
  const known = judgements.flatMap(({ participantId: of, answer }) => (answer.knows ? [{ of, answer }] : []));
  const others = known.filter(({ of }) => of !== participantId).map(({ answer }) => answer);
  const own = known.find(({ of }) => of === participantId)?.answer;
  const sums = Object.entries(sumsOf(others)).filter(([, { n }]) => n >= ENOUGH_OTHERS);
  if (sums.length === 0) return undefined;
  return {
    placeId,
    n: others.length,
    means: Object.fromEntries(sums.map(([dimension, { sum, weight }]) => [dimension, sum / weight])),
    differs: own === undefined ? [] : Dimension.options.flatMap((dimension) => differenceOn(dimension, own, others)),
  };
}

/** Compared in whole numbers: exactly two apart counts, whatever it is in binary. */
function differenceOn(
  dimension: Dimension,
  own: KnownAnswer,
  others: readonly KnownAnswer[],
): OthersPicture['differs'] {
  const grade = own.grades[dimension];
  const sums = sumsOf(others)[dimension];
  if (grade === undefined || sums === undefined || sums.n < ENOUGH_OTHERS) return [];
  const isFar = Math.abs(grade * sums.weight - sums.sum) >= FAR_APART * sums.weight;
  return isFar ? [{ dimension, own: grade, others: sums.sum / sums.weight }] : [];
}
