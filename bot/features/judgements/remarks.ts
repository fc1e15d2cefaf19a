import { Dimension } from '../../contracts/dimensions';
import type { Judgement, JudgementSource, Remark, WholeGrade } from '../../contracts/judgements';
import { openable, type Attribution } from './attribution';

/** A remark with who made it, as far as that may be told. */
export interface AttributedRemark {
  readonly text: string;
  readonly source: JudgementSource;
  readonly who: Attribution;
  readonly about: Remark['about'];
}

const LOW = 5;
const HIGH = 9;

/** Whether a grade asks for the reason. */
export function asksWhy(grade: WholeGrade): boolean {
  return grade <= LOW || grade >= HIGH;
}

/**
 * The remarks on a place that may be read, those on the same dimension together, the lowest grade first. Their order says nothing
 * of who made them or when.
 */
export function remarksOf(
  judgements: readonly Judgement[],
  whoSaid: (judgement: Judgement) => Attribution,
): readonly AttributedRemark[] {
  return readable(judgements, whoSaid, ({ answer }) => (answer.knows ? answer.why : ''), aboutOf).toSorted(inGroups);
}

/** The answers to the round's own question that may be read. */
export function extrasOf(
  judgements: readonly Judgement[],
  whoSaid: (judgement: Judgement) => Attribution,
): readonly AttributedRemark[] {
  return readable(
    judgements,
    whoSaid,
    ({ answer }) => (answer.knows ? answer.extra : ''),
    () => [],
  ).toSorted(inGroups);
}

function readable(
  judgements: readonly Judgement[],
  whoSaid: (judgement: Judgement) => Attribution,
  textOf: (judgement: Judgement) => string,
  about: (judgement: Judgement) => Remark['about'],
): readonly AttributedRemark[] {
  const all = judgements.map((judgement) => ({
    text: textOf(judgement).trim(),
    source: judgement.source,
    who: whoSaid(judgement),
    about: about(judgement),
  }));
  return openable(all.filter(({ text }) => text !== ''));
}

function aboutOf({ answer }: Judgement): Remark['about'] {
  if (!answer.knows) return [];
  const { grades } = answer;
  return Dimension.options.flatMap((dimension) => {
    const grade = grades[dimension];
    return grade !== undefined && asksWhy(grade) ? [{ dimension, grade }] : [];
  });
}

function inGroups(one: AttributedRemark, other: AttributedRemark): number {
  return groupOf(one) - groupOf(other) || lowestOf(one) - lowestOf(other) || one.text.localeCompare(other.text, 'nl');
}

/** What is about no grade in particular comes last. */
function groupOf({ about: [first] }: AttributedRemark): number {
  return first === undefined ? Dimension.options.length : Dimension.options.indexOf(first.dimension);
}

function lowestOf({ about: [first] }: AttributedRemark): number {
  return first?.grade ?? 0;
}
