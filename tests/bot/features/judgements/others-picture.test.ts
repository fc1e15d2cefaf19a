import type { Judgement, JudgementAnswer } from '../../../../bot/contracts/judgements';
import { othersPicture } from '../../../../bot/features/judgements/others-picture';

type Said = Pick<Judgement, 'participantId' | 'answer'>;

function said(
  who: string,
  grades: Extract<JudgementAnswer, { readonly knows: true }>['grades'],
  familiarity = 2,
): Said {
  const participantId = `${who.startsWith('welzijn') ? 'partner' : 'professional'}.${who}`;
  return { participantId, answer: { knows: true, grades, familiarity, why: '', extra: '' } };
}

const OWN = 'professional.anna';
const THREE = [said('bram', { housing: 6 }), said('chris', { housing: 7 }), said('welzijn', { housing: 8 })];

describe('othersPicture', () => {
  it.each`
    others                                                                                      | means
    ${THREE}                                                                                    | ${{ housing: 7 }}
    ${THREE.slice(0, 2)}                                                                        | ${undefined}
    ${[...THREE.slice(0, 2), { participantId: 'professional.emre', answer: { knows: false } }]} | ${undefined}
    ${[...THREE.slice(0, 2), said('emre', { safety: 4 })]}                                      | ${undefined}
    ${[...THREE, said('emre', { safety: 4 })]}                                                  | ${{ housing: 7 }}
    ${[said('bram', { housing: 4 }, 3), ...THREE.slice(1)]}                                     | ${{ housing: 6 }}
  `('of $others has the means $means', ({ others, means }) => {
    const picture = othersPicture(OWN, 'vecht', [said('anna', { housing: 1 }), ...others]);

    expect(picture?.means).toEqual(means);
  });

  it('does not count one’s own, and says how many others there are', () => {
    expect(othersPicture(OWN, 'vecht', [said('anna', { housing: 1 }), ...THREE])).toMatchObject({
      placeId: 'vecht',
      n: 3,
    });
  });

  it.each`
    own  | differs
    ${5} | ${true}
    ${6} | ${false}
    ${8} | ${false}
    ${9} | ${true}
  `('a grade of $own beside a mean of 7 differs: $differs', ({ own, differs }) => {
    const picture = othersPicture(OWN, 'vecht', [said('anna', { housing: own }), ...THREE]);

    expect(picture?.differs).toEqual(differs ? [{ dimension: 'housing', own, others: 7 }] : []);
  });

  it('compares exactly where the mean does not end', () => {
    const others = [said('bram', { housing: 7 }, 1), said('chris', { housing: 7 }, 1), said('emre', { housing: 8 }, 1)];

    const differsAt = (own: number) =>
      othersPicture(OWN, 'vecht', [said('anna', { housing: own }), ...others])?.differs;

    expect([differsAt(5)?.length, differsAt(6)?.length, differsAt(9)?.length]).toEqual([1, 0, 0]);
  });

  it('is there for who does not know the place', () => {
    const own: Said = { participantId: OWN, answer: { knows: false } };

    expect(othersPicture(OWN, 'vecht', [own, ...THREE])).toMatchObject({ n: 3, differs: [] });
  });
});
