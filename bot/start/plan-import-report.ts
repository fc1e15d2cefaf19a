import type { Language } from '../contracts/people';
import type { ShownImport } from '../features/annual-plan/plan-imports';
import { importCounts, importDoubts, noticeSentence } from '../features/annual-plan/presenters';
import { shortDay, type Translate } from '../i18n';

export interface PlanImportReport {
  readonly shown: ShownImport;
  readonly team: string;
  readonly t: Translate;
  readonly language: Language;
}

/** What was understood of a file, to be read in a terminal: counts, then row by row what somebody should check. */
export function planImportReport({ shown, team, t, language }: PlanImportReport): string {
  const { preview, fileName, plan } = shown;
  const reader = { t, language };
  const doubts = preview.rows.flatMap((row) => importDoubts(reader, row));
  const isNothing = preview.counts.new + preview.counts.changed === 0;
  const sections = [
    [t('import-plan.title', { file: fileName, team, year: plan.year }), ...aligned(importCounts(reader, preview))],
    preview.notices.map((notice) => noticeSentence(reader, notice)),
    headed(
      t('annual-plan.import.doubts', { count: new Set(doubts.map(({ where }) => where)).size }),
      doubts.map(({ where, says, reason }) => `${where}: ${says === '' ? '' : `“${says}” – `}${reason}`),
    ),
    headed(
      t('import-plan.missing'),
      preview.missingItems.map(({ title, dueOn }) => `${shortDay(dueOn, language)}: “${title}”`),
    ),
    isNothing ? [t('annual-plan.import.introduction.nothing')] : [],
  ];
  const filled = sections.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n\n`;
}

function aligned(facts: readonly { readonly title: string; readonly value: string }[]): readonly string[] {
  const width = Math.max(...facts.map(({ title }) => title.length));
  return facts.map(({ title, value }) => `  ${title.padEnd(width)}  ${value.padStart(3)}`);
}

function headed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
