import type { Judgement } from '../../contracts/judgements';
import type { PersonId } from '../../contracts/people';

/** One person's mean is what that person said. */
const ENOUGH_PEOPLE = 2;

/** How many of these people graded a place, and the mean of their means: everybody counts once, however many dimensions they graded. */
export function peopleMean(
  judgements: readonly Pick<Judgement, 'personId' | 'answer'>[],
  memberIds: readonly PersonId[],
): { readonly people: number; readonly mean: number | undefined } {
  const means = judgements.flatMap(({ personId, answer }) => {
    if (personId === undefined || !memberIds.includes(personId) || !answer.knows) return [];
    const grades = Object.values(answer.grades);
    return grades.length === 0 ? [] : [meanOf(grades)];
  });
  return { people: means.length, mean: means.length < ENOUGH_PEOPLE ? undefined : meanOf(means) };
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0) / numbers.length;
}
