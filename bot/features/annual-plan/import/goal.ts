import { comparable, isTypingError } from './comparable-text';

/** A goal of the plan, as far as a file can name it. */
export interface KnownGoal {
  readonly id: string;
  readonly title: string;
}

/** Which goal is meant. Of several with the same title the first is taken. */
type GoalMatch =
  | { readonly found: 'one'; readonly goal: KnownGoal; readonly surety: 'sure' | 'several' | 'typing-error' }
  | { readonly found: 'none'; readonly why: 'empty' | 'unknown' };

export type GoalMatcher = (text: string) => GoalMatch;

/** Finds goals by their title; accents, case and punctuation do not matter. */
export function createGoalMatcher(goals: readonly KnownGoal[]): GoalMatcher {
  return (text) => {
    const plain = comparable(text);
    if (text.trim() === '' || NO_GOAL.test(plain)) return { found: 'none', why: 'empty' };
    const [goal, ...more] = goals.filter(({ title }) => isSame(title, text));
    if (goal !== undefined) return { found: 'one', goal, surety: more.length > 0 ? 'several' : 'sure' };
    const [like] = goals.filter(({ title }) => isTypingError(comparable(title), plain));
    return like === undefined
      ? { found: 'none', why: 'unknown' }
      : { found: 'one', goal: like, surety: 'typing-error' };
  };
}

const NO_GOAL = /^(n v t|nvt|n a|geen|none)$/;

/** A title of nothing but signs is compared as it is. */
function isSame(title: string, text: string): boolean {
  return title.trim() === text.trim() || (comparable(text) !== '' && comparable(title) === comparable(text));
}
