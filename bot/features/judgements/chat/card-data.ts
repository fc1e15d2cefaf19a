import { z } from 'zod';
import { RoundId } from '../../../contracts/assessment-rounds';
import { JudgementPress } from '../judgement-steps';

/** What every button about a round carries. */
const RoundData = z.object({ roundId: RoundId });
export type RoundData = z.infer<typeof RoundData>;

/** What was pressed on a card of a round, with the verb by which it came. */
export const RoundPress = z.intersection(RoundData, JudgementPress);
export type RoundPress = z.infer<typeof RoundPress>;

export const HandOverForm = RoundData.extend({ toPersonId: z.string().max(64).default('') });
export type HandOverForm = z.infer<typeof HandOverForm>;
