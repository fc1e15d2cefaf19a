import type { Experience, SuggestionOutcome } from '../../contracts/interventions';
import type { KeptOutcome } from './collections';

/** So many say enough, and fit a document. */
export const MOST_OUTCOMES = 200;

/** With one more; of an issue and an intervention only the last counts. The same list when it was heard before. */
export function withOutcome(kept: readonly KeptOutcome[], heard: KeptOutcome): readonly KeptOutcome[] {
  const isSame = ({ issueId, interventionId }: KeptOutcome) =>
    issueId === heard.issueId && interventionId === heard.interventionId;
  if (kept.find(isSame)?.outcome === heard.outcome) return kept;
  return [...kept.filter((one) => !isSame(one)), heard].slice(-MOST_OUTCOMES);
}

/** Without what was heard of an intervention for an issue; the same list when nothing was. */
export function withoutOutcome(
  kept: readonly KeptOutcome[],
  { issueId, interventionId }: Pick<KeptOutcome, 'issueId' | 'interventionId'>,
): readonly KeptOutcome[] {
  const left = kept.filter((one) => one.issueId !== issueId || one.interventionId !== interventionId);
  return left.length === kept.length ? kept : left;
}

/** Of each issue and intervention the last that was heard, where a report went from one theme to another. */
export function latestOutcomes(kept: readonly KeptOutcome[]): readonly KeptOutcome[] {
  const latest = new Map<string, KeptOutcome>();
  for (const one of kept) {
    const key = JSON.stringify([one.issueId, one.interventionId]);
    const known = latest.get(key);
    if (known === undefined || known.at <= one.at) latest.set(key, one);
  }
  return [...latest.values()];
}

/** How an intervention did among these. */
export function experienceOf(kept: readonly KeptOutcome[], interventionId: string): Experience {
  const own = kept.filter((one) => one.interventionId === interventionId).map(({ outcome }) => outcome);
  const count = (...outcomes: readonly SuggestionOutcome[]) => own.filter((one) => outcomes.includes(one)).length;
  return {
    started: count('started', 'stopped', 'helped', 'did-not-help'),
    stopped: count('stopped'),
    helped: count('helped'),
    didNotHelp: count('did-not-help'),
    rejected: count('rejected'),
  };
}
