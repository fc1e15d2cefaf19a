import { createRecentJudgements } from '../../../../bot/features/judgements/recent-judgements';
import { createManualClock } from '../../../support/manual-clock';

const PLACE = ['tenant', 'round', 'vecht'] as const;

describe('what was said of a place a moment ago', () => {
  it.each`
    what                                        | seconds | forgets  | reads
    ${'is read once within ten seconds'}        | ${9}    | ${false} | ${1}
    ${'is read again after ten seconds'}        | ${10}   | ${false} | ${2}
    ${'is read again when something was saved'} | ${0}    | ${true}  | ${2}
  `('$what', async ({ seconds, forgets, reads }: { seconds: number; forgets: boolean; reads: number }) => {
    const clock = createManualClock('2026-12-01T08:00:00.000Z');
    let count = 0;
    const recent = createRecentJudgements(() => Promise.resolve(((count += 1), [])), clock);

    await recent.ofPlace(...PLACE);
    clock.advance(seconds);
    if (forgets) recent.forget(...PLACE);
    await recent.ofPlace(...PLACE);

    expect(count).toBe(reads);
  });

  it('is read again after it could not be read', async () => {
    const clock = createManualClock('2026-12-01T08:00:00.000Z');
    const answers = [Promise.reject(new Error('away')), Promise.resolve([])];
    const recent = createRecentJudgements(() => answers.shift() ?? Promise.resolve([]), clock);

    await expect(recent.ofPlace(...PLACE)).rejects.toThrow('away');
    await expect(recent.ofPlace(...PLACE)).resolves.toEqual([]);
  });
});
