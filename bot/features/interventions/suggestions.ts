import type { CostBand, EvidenceStrength, Experience, Intervention, PlayingField } from '../../contracts/interventions';
import type { ThemeId, ThemeRoute } from '../../contracts/themes';

/** What interventions are suggested for. */
export interface SuggestionWish {
  /** The main one first. */
  readonly themes: readonly ThemeId[];
  readonly route: ThemeRoute;
  /** Whether containers, light and cleaning are in order; when not, they come first. */
  readonly basis?: 'in-order' | 'not-in-order' | 'unknown' | undefined;
  /** Ids of what was shown or turned down before. */
  readonly exclude?: readonly string[];
  /** Three unless given. */
  readonly limit?: number;
}

/** The chief reason for a suggestion, for `presentWhy`. */
export type Why =
  | { readonly key: 'helped-here'; readonly params: { readonly helped: number } }
  | {
      readonly key: 'basis' | 'surroundings' | 'measured' | 'researched' | 'best-for' | 'suits';
      readonly params: Readonly<Record<string, never>>;
    };

export interface Suggestion {
  readonly intervention: Intervention;
  readonly why: Why;
  /** Of this association, with the main theme. */
  readonly experience: Experience;
}

const USUAL_LIMIT = 3;
/** How many of these are seen at once, so that they are of different kinds. */
const SHOWN_AT_ONCE = 3;
/** Each theme after the main one counts for less. */
const THEME_WEIGHTS: readonly number[] = [1, 0.5, 0.35];
const LEAST_THEME_WEIGHT = 0.25;
/** An intervention is best for its first theme. */
const PLACE_WEIGHTS: readonly number[] = [1, 0.85, 0.75];
const LEAST_PLACE_WEIGHT = 0.65;
const EVIDENCE_BONUS: Readonly<Record<EvidenceStrength, number>> = { practice: 0, measured: 0.05, researched: 0.08 };
/** What needs the lawyer comes after what can be begun with people. */
const FIELD_LOSS: Readonly<Record<PlayingField, number>> = { 'may-pay': 0, 'ask-first': 0, 'with-lawyer': 0.3 };
/** Of two that fit as well, the cheaper. */
const COST_LOSS: Readonly<Record<CostBand, number>> = { none: 0, low: 0.01, medium: 0.02, high: 0.04 };
/** More than anything else weighs. */
const BASIS_BONUS = 2;
/** Experience moves an intervention by less than this, up or down, and never hides it. */
const MOST_EXPERIENCE = 0.3;
/** So many outcomes it takes before experience weighs about half. */
const EXPERIENCE_RESERVE = 4;
/** What another of the same kind loses among those that are seen at once. */
const SAME_KIND = 0.25;

/**
 * The interventions that fit, the best first, with the kinds mixed: among three that follow each other there are two kinds
 * wherever another kind fits at all.
 */
export function suggestionsFor(
  catalogue: readonly Intervention[],
  wish: SuggestionWish,
  experienceOf: (interventionId: string) => Experience,
): readonly Suggestion[] {
  const { exclude = [], limit = USUAL_LIMIT } = wish;
  const candidates = catalogue
    .filter((one) => one.state === 'adopted' && !exclude.includes(one.id) && isOffered(one, wish))
    .map((intervention) => {
      const experience = experienceOf(intervention.id);
      return { intervention, experience, score: scoreOf(intervention, wish, experience) };
    })
    .sort(byScore);
  return mixed(candidates)
    .slice(0, limit)
    .map(({ intervention, experience }) => ({ intervention, experience, why: whyOf(intervention, wish, experience) }));
}

interface Candidate {
  readonly intervention: Intervention;
  readonly experience: Experience;
  readonly score: number;
}

/** Where a theme is referred, only what is for the people around it: what else it may be about offers nothing there. */
function isOffered(intervention: Intervention, { themes, route }: SuggestionWish): boolean {
  if (route === 'work-on-it') return fitOf(intervention, themes) > 0;
  return intervention.forSurroundings && fitOf(intervention, themes.slice(0, 1)) > 0;
}

function scoreOf(intervention: Intervention, wish: SuggestionWish, experience: Experience): number {
  return (
    fitOf(intervention, wish.themes) +
    EVIDENCE_BONUS[intervention.evidence.strength] -
    FIELD_LOSS[intervention.playingField.kind] -
    COST_LOSS[intervention.cost] +
    shiftOf(experience) +
    (comesFirst(intervention, wish) ? BASIS_BONUS : 0)
  );
}

/** How well it fits, by its best theme: from 0, not at all, to 1. */
function fitOf({ themes }: Intervention, asked: readonly ThemeId[]): number {
  const fits = asked.flatMap((theme, at) => {
    const place = themes.indexOf(theme);
    if (place < 0) return [];
    return [(THEME_WEIGHTS[at] ?? LEAST_THEME_WEIGHT) * (PLACE_WEIGHTS[place] ?? LEAST_PLACE_WEIGHT)];
  });
  return Math.max(0, ...fits);
}

/**
 * Between minus and plus `MOST_EXPERIENCE`. That it was stopped or turned down says less than that it did not help; that
 * colleagues chose it says a little for it.
 */
function shiftOf({ started, stopped, helped, didNotHelp, rejected }: Experience): number {
  const going = started - stopped - helped - didNotHelp;
  const balance = helped - didNotHelp + going / 4 - (stopped + rejected) / 2;
  return (MOST_EXPERIENCE * balance) / (started + rejected + EXPERIENCE_RESERVE);
}

function comesFirst({ isBasis }: Intervention, { basis, route }: SuggestionWish): boolean {
  return isBasis && basis === 'not-in-order' && route === 'work-on-it';
}

/** The best that is left, again and again; of those seen together the kinds that are there already wait a little. */
function mixed(sorted: readonly Candidate[]): readonly Candidate[] {
  const left = [...sorted];
  const result: Candidate[] = [];
  while (left.length > 0) {
    const seen = result.slice(result.length - (result.length % SHOWN_AT_ONCE));
    const next = nextOf(left, seen);
    left.splice(left.indexOf(next), 1);
    result.push(next);
  }
  return result;
}

function nextOf(left: readonly Candidate[], seen: readonly Candidate[]): Candidate {
  const kindsSeen = new Set(seen.map(({ intervention }) => intervention.kind));
  const others = left.filter(({ intervention }) => !kindsSeen.has(intervention.kind));
  const isLastOfOneKind = seen.length === SHOWN_AT_ONCE - 1 && kindsSeen.size === 1;
  const open = isLastOfOneKind && others.length > 0 ? others : left;
  const waiting = ({ intervention, score }: Candidate) =>
    score - SAME_KIND * seen.filter((one) => one.intervention.kind === intervention.kind).length;
  return open.reduce((best, one) => (waiting(one) > waiting(best) ? one : best));
}

/** The better one first; of two that are as good always the same. */
function byScore(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.intervention.id.localeCompare(other.intervention.id);
}

function whyOf(intervention: Intervention, wish: SuggestionWish, { helped, didNotHelp }: Experience): Why {
  const { themes, evidence } = intervention;
  const params = {};
  if (comesFirst(intervention, wish)) return { key: 'basis', params };
  if (wish.route === 'refer-first') return { key: 'surroundings', params };
  if (helped > didNotHelp) return { key: 'helped-here', params: { helped } };
  if (evidence.strength !== 'practice') return { key: evidence.strength, params };
  return { key: themes[0] === wish.themes[0] ? 'best-for' : 'suits', params };
}
