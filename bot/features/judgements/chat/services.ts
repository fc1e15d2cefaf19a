import type { Participants } from '../../assessment-rounds';
import type { People } from '../../people';
import type { JudgementSteps } from '../judgement-steps';
import type { Judging } from '../judging';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly judging: Pick<Judging, 'judgeFor' | 'own'>;
  readonly judgementSteps: JudgementSteps;
  readonly participants: Pick<Participants, 'handOver'>;
  readonly people: Pick<People, 'team' | 'person'>;
}
