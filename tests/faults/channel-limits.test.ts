import { createChannelLimits } from './channel-limits';
import { createStallWatch } from './stall-watch';

describe('the limits of the channel', () => {
  /** The number of the first request that is one too many, when they come at these moments, each in a conversation of its own. */
  const refusedAt = (moments: readonly number[], conversation = (at: number) => `${at}`) => {
    const limits = createChannelLimits();
    const admitted = moments.map((moment, at) => limits.admit(conversation(at), moment));
    return admitted.indexOf(false);
  };
  const every = (ms: number, count: number) => Array.from({ length: count }, (_, at) => at * ms);

  it.each`
    what                                  | moments           | refused
    ${'50 within a second'}               | ${every(19, 50)}  | ${-1}
    ${'51 within a second'}               | ${every(19, 51)}  | ${50}
    ${'51 of which the last comes later'} | ${every(20, 51)}  | ${-1}
    ${'100 at 50 a second'}               | ${every(20, 100)} | ${-1}
  `('of a tenant, $what: $refused', ({ moments, refused }) => {
    expect(refusedAt(moments)).toBe(refused);
  });

  it('of one conversation are stricter', () => {
    expect(refusedAt(every(10, 8), () => 'one')).toBe(7);
  });

  it('are not broken by what may have waited before it was seen', () => {
    const limits = createChannelLimits();
    for (const at of every(20, 50)) limits.admit(`early ${at}`, at);

    // They are all seen after a second and a half in which nobody looked.
    const seen = every(0, 40).map((_, at) => limits.admit(`late ${at}`, 2_500, 1_000));
    const after = every(20, 11).map((at) => limits.admit(`after ${at}`, 2_510 + at));

    expect(seen).not.toContain(false);
    expect(after).not.toContain(false);
  });
});

describe('a process that does not get its turn', () => {
  it('knows since when what it sees may have waited', () => {
    const watch = createStallWatch();
    for (const beat of [0, 20, 41]) watch.beat(beat);
    const inTime = watch.earliest(55);
    const beforeTheLateBeat = watch.earliest(900);
    watch.beat(901);
    const afterTheLateBeat = watch.earliest(905);
    watch.beat(921);

    expect([inTime, beforeTheLateBeat, afterTheLateBeat, watch.earliest(930)]).toEqual([55, 41, 41, 930]);
  });
});
