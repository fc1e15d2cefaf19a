import type { Lesson, RankedTheme, Recognition } from '../../contracts/recognition';
import type { ThemeId } from '../../contracts/themes';
import { leavesOpen } from './judgement';
import { isReferFirst } from './refer-first';

/** How many themes people are shown. */
const IN_SIGHT = 3;
/** How far a lesson about the same words moves a theme, and all lessons together at most: the logarithm of a factor. */
const ONE_LESSON = 1.2;
const MOST_MOVED = 2;
/** A lesson counts for a text that shares this much with it. */
const LEAST_ALIKE = 0.34;

/**
 * The recognition as the association's own corrections shift it. Only the order and the shares of the themes move, by a bounded
 * factor; whether it is an emergency or about livability stays as it was. `words` are the stems of the text.
 */
export function withLessons(
  recognition: Recognition,
  words: ReadonlySet<string>,
  lessons: readonly Lesson[],
): Recognition {
  const moves = movesBy(lessons, words);
  if (moves.size === 0) return recognition;
  const moved = recognition.ranked.map((one) => ({ ...one, share: one.share * Math.exp(moves.get(one.theme) ?? 0) }));
  const total = moved.reduce((sum, { share }) => sum + share, 0);
  const ranked = keptInSight(
    moved
      .map((one) => ({ ...one, share: Math.min(1, one.share / total) }))
      .sort((one, other) => other.share - one.share),
    sightOf(recognition),
  );
  return { ...recognition, ranked, isUnclear: !recognition.outOfScope && leavesOpen(ranked, words.size) };
}

function movesBy(lessons: readonly Lesson[], words: ReadonlySet<string>): ReadonlyMap<ThemeId, number> {
  const moves = new Map<ThemeId, number>();
  const move = (theme: ThemeId, by: number): void => {
    moves.set(theme, Math.max(-MOST_MOVED, Math.min(MOST_MOVED, (moves.get(theme) ?? 0) + by)));
  };
  for (const lesson of lessons) {
    const alike = lesson.state === 'active' ? alikeness(lesson.words, words) : 0;
    if (alike < LEAST_ALIKE) continue;
    move(lesson.to, alike * ONE_LESSON);
    if (lesson.from !== undefined && lesson.from !== lesson.to) move(lesson.from, (-alike * ONE_LESSON) / 2);
  }
  return moves;
}

/** The cosine of two sets of words. */
function alikeness(learned: readonly string[], words: ReadonlySet<string>): number {
  const shared = learned.filter((word) => words.has(word)).length;
  return shared === 0 ? 0 : shared / Math.sqrt(learned.length * words.size);
}

/** The refer-first themes among the first, before anything was learned: nothing that an association learns takes them out of sight. */
function sightOf({ ranked, emergency }: Recognition): ReadonlySet<ThemeId> {
  return new Set(
    ranked.slice(0, IN_SIGHT).flatMap(({ theme }) => (isReferFirst(theme, emergency.isOne) ? [theme] : [])),
  );
}

/** With the lowest of the first giving its place, and its share, to each that must stay in sight. */
function keptInSight(ranked: readonly RankedTheme[], inSight: ReadonlySet<ThemeId>): RankedTheme[] {
  const kept = [...ranked];
  for (let at = IN_SIGHT; at < kept.length; at += 1) {
    const hidden = kept[at];
    if (hidden === undefined || !inSight.has(hidden.theme)) continue;
    const place = kept.findLastIndex(({ theme }, n) => n < IN_SIGHT && !inSight.has(theme));
    const displaced = kept[place];
    if (displaced === undefined) continue;
    kept[place] = { ...hidden, share: displaced.share };
    kept[at] = { ...displaced, share: hidden.share };
  }
  return kept;
}
