import type { LocalDate } from '../../../contracts/calendar';
import { daysBetween } from '../../../shared/local-date';
import { comparable, isWithinEdits } from './comparable-text';

/** A milestone of the timeline template, on its day in this plan. */
export interface KnownMilestone {
  readonly key: string;
  readonly title: string;
  readonly titleEn: string;
  readonly dueOn: LocalDate;
  /** True for the association's own milestones, which a team's plan shows and does not hold. */
  readonly isAssociations?: boolean | undefined;
}

/** What is needed of a row to recognize the milestone in it. */
interface MilestoneCandidate {
  readonly row: number;
  readonly title: string;
  readonly dueOn?: LocalDate | undefined;
}

/**
 * The template's milestones among the rows, by row number. Of milestones with nearly the same title each row gets the
 * one nearest to its day; no milestone is given twice.
 */
export function recognizeMilestones(
  rows: readonly MilestoneCandidate[],
  milestones: readonly KnownMilestone[],
): ReadonlyMap<number, KnownMilestone> {
  const recognized = new Map<number, KnownMilestone>();
  for (const { row, title: written, dueOn } of rows) {
    const title = comparable(written);
    const taken = new Set(recognized.values());
    const [nearest] = milestones
      .filter((milestone) => !taken.has(milestone) && isTitleOf(milestone, title))
      .sort((a, b) => likelihood(b, title) - likelihood(a, title) || distance(a, dueOn) - distance(b, dueOn));
    if (nearest !== undefined) recognized.set(row, nearest);
  }
  return recognized;
}

/** The very title goes before one that is nearly so: there is a first and a second progress report. */
function likelihood({ title, titleEn }: KnownMilestone, written: string): number {
  return [title, titleEn].some((known) => comparable(known) === written) ? 1 : 0;
}

function distance(milestone: KnownMilestone, dueOn: LocalDate | undefined): number {
  return dueOn === undefined ? 0 : Math.abs(daysBetween(milestone.dueOn, dueOn));
}

function isTitleOf(milestone: KnownMilestone, title: string): boolean {
  return [milestone.title, milestone.titleEn].some((known) => isNearly(title, comparable(known)));
}

/** The same words in any order, of many words one more or less, or a few wrong letters in a long title. */
function isNearly(title: string, known: string): boolean {
  if (title === '' || known === '') return false;
  const [words, knownWords] = [tellingWords(title), tellingWords(known)];
  const shared = [...words].filter((word) => knownWords.has(word)).length;
  const different = words.size + knownWords.size - 2 * shared;
  if (different === 0 && shared > 0) return true;
  if (different === 1 && shared >= MIN_SHARED_WORDS) return true;
  const longest = Math.max(title.length, known.length);
  return isWithinEdits(title, known, Math.floor(longest * MAX_WRONG_SHARE));
}

const MIN_SHARED_WORDS = 3;
const MAX_WRONG_SHARE = 0.1;
const FILLERS = new Set([
  ...['de', 'het', 'een', 'van', 'en', 'in', 'met', 'voor', 'team', 'eerste', 'tweede', 'derde', '1e', '2e', '3e'],
  ...['the', 'a', 'an', 'of', 'and', 'with', 'for', 'first', 'second', 'third', '1st', '2nd', '3rd'],
]);

/** Fillers and the year say nothing about which milestone it is. */
function tellingWords(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').filter((word) => !FILLERS.has(word) && !/^20\d\d$/.test(word)));
}
