import type { CardButton } from '../button';
import { kindWords, type InterventionKind } from '../interventions/kind';
import type { CardElement } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import { folded } from '../fold';
import source from './suggestion.card.json';

/** One intervention that is suggested; its step plan is folded away. */
export interface SuggestionView {
  readonly id: string;
  readonly kind: InterventionKind;
  /** The kind in a word: `Ontmoeten`. */
  readonly kindName: string;
  readonly title: string;
  readonly why: string;
  readonly firstStep: string;
  /** Time, cost and who, in one line. */
  readonly effort: string;
  /** What is known of the effect, experience here, the playing field. */
  readonly notes: readonly string[];
  readonly more: {
    readonly toggle: string;
    /** The step plan, when not to do it, how to see whether it helped. */
    readonly lines: readonly string[];
  };
  /** Left out for who may not start it. */
  readonly start?: CardButton | undefined;
}

const LONGEST_LINE = 240;
const template = bodyTemplate(source);

/** @param longestDetail how long a line of the step plan may be; 0 leaves the step plan out */
export function suggestion(view: SuggestionView, longestDetail: number): CardElement {
  const lines = view.more.lines.map((text) => ({
    type: 'TextBlock',
    text: shortened(text, longestDetail),
    size: 'small',
    spacing: 'small',
    wrap: true,
  }));
  const more = longestDetail === 0 ? [] : [{ id: `more-${view.id}`, toggle: view.more.toggle, items: lines }];
  const [element = {}] = template({
    kind: kindWords(view.kind, view.kindName),
    title: shortened(view.title, LONGEST_LINE),
    why: shortened(view.why, LONGEST_LINE),
    firstStep: shortened(view.firstStep, LONGEST_LINE),
    effort: shortened(view.effort, LONGEST_LINE),
    notes: view.notes.map((text) => ({ text: shortened(text, LONGEST_LINE) })),
    folds: folded(more, undefined, view.start === undefined ? [] : [view.start]),
  });
  return element;
}
