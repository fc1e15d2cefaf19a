import type { DerivedCheck } from '../ports/derived-check';

export interface Verified {
  readonly found: number;
  readonly repaired: number;
}

/** How many findings of one check are named. */
const MOST_NAMED = 20;

/** Does every check, says what it found, and repairs that when asked. */
export async function verifyDerived(
  checks: readonly DerivedCheck[],
  { repair, say }: { readonly repair: boolean; readonly say: (line: string) => void },
): Promise<Verified> {
  let found = 0;
  let repaired = 0;
  for (const { name, ...check } of checks) {
    let own = 0;
    for await (const finding of check.check()) {
      own += 1;
      if (own <= MOST_NAMED) say(`  ${finding.problem}: ${finding.type} ${finding.id} in ${finding.pk}`);
      if (!repair) continue;
      await check.repair(finding);
      repaired += 1;
    }
    found += own;
    const verdict = own === 0 ? 'as it should be' : `${own} wrong${repair ? ', repaired' : ''}`;
    say(`${sentence(name)}: ${verdict}.`);
  }
  return { found, repaired };
}

function sentence(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
