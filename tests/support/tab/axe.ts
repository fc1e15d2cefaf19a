import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const Violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })) }),
);

interface AxeOptions {
  /** Rules that do not hold for what is looked at. */
  readonly without?: readonly string[];
}

/**
 * What axe has to say of a page: WCAG 2.1 A and AA, and its best practices. It is evaluated from outside, which the page's policy
 * allows. Left out are the elements by which Fluent UI's focus zones notice that the focus enters: they pass it on at once.
 */
export async function violations(page: Page, { without = [] }: AxeOptions = {}): Promise<readonly string[]> {
  await page.evaluate(SOURCE);
  const options = { rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) };
  const found: unknown = await page.evaluate(
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, ${JSON.stringify(options)}).then((result) => JSON.parse(JSON.stringify(result.violations)))`,
  );
  return Violations.parse(found).flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
