import { peopleMean } from '../../../../bot/features/judgements/people-mean';

const by = (personId: string, ...[housing, safety]: readonly number[]) => ({
  personId,
  answer: {
    ...{ knows: true, why: '', extra: '' },
    grades: { ...(housing === undefined ? {} : { housing }), ...(safety === undefined ? {} : { safety }) },
  } as const,
});
const UNKNOWN = { personId: 'bram', answer: { knows: false } } as const;

describe('peopleMean', () => {
  it.each`
    said                                 | people | mean
    ${[]}                                | ${0}   | ${undefined}
    ${[by('anna', 6, 8)]}                | ${1}   | ${undefined}
    ${[by('anna', 6, 8), UNKNOWN]}       | ${1}   | ${undefined}
    ${[by('anna', 6, 8), by('emre', 3)]} | ${1}   | ${undefined}
    ${[by('anna', 6, 8), by('bram', 4)]} | ${2}   | ${5.5}
    ${[by('anna', 6, 8), by('bram')]}    | ${1}   | ${undefined}
  `('of $said is $mean of $people', ({ said, people, mean }) => {
    expect(peopleMean(said, ['anna', 'bram'])).toEqual({ people, mean });
  });

  it('leaves out who is known by no name any more', () => {
    const { personId: _, ...nameless } = by('anna', 6);

    expect(peopleMean([nameless, by('bram', 6)], ['anna', 'bram']).people).toBe(1);
  });
});
