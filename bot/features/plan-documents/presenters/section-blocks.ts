import type { PlanResource } from '../../../contracts/plan-resources';
import type { GatheredPart, SectionView } from '../../../contracts/plan-sections';
import type { DocumentBlock } from '../../../ports/documents';
import type { ReaderToday } from '../../annual-plan/presenters';
import { actionTables, agreementTable, goalTable, timelineTable } from './plan-tables';
import { writtenBlocks } from './written-blocks';

/** A section without its heading: what the team wrote, what is known, and what others said. */
export function sectionBlocks(reader: ReaderToday, plan: PlanResource, section: SectionView): readonly DocumentBlock[] {
  const tables = tablesOf(reader, plan, section);
  const shown = tables.length > 0 ? shownInTables(reader, plan, section) : new Set<string>();
  const blocks = [
    ...writtenBlocks(section.text),
    ...tables,
    ...section.gathered.filter(({ title }) => !shown.has(title)).flatMap(partBlocks),
    ...contributionBlocks(reader, section),
  ];
  if (blocks.length > 0) return blocks;
  return [{ kind: 'paragraph', tone: 'quiet', text: reader.t('plan-documents.section.empty') }];
}

function tablesOf(reader: ReaderToday, plan: PlanResource, { key }: SectionView): readonly DocumentBlock[] {
  switch (key) {
    case 'strategy':
      return agreementTable(reader, plan);
    case 'goals':
      return goalTable(reader, plan);
    case 'actions':
      return actionTables(reader, plan);
    case 'timeline':
      return timelineTable(reader, plan);
    default:
      return [];
  }
}

/** The titles of what was gathered for a section and that its tables tell already. */
function shownInTables(
  { t }: ReaderToday,
  { goals, agreements }: PlanResource,
  { key }: SectionView,
): ReadonlySet<string> {
  const goalTitles = goals.map(({ title }) => title);
  switch (key) {
    case 'strategy':
      return new Set(agreements.map(({ party, text }) => t('plan-sections.strategy', { party, text })));
    case 'goals':
      return new Set(goalTitles);
    case 'actions':
      return new Set([...goalTitles, t('plan-sections.actions.no-goal')]);
    default:
      return new Set([t('plan-sections.timeline')]);
  }
}

function partBlocks({ title, lines }: GatheredPart): readonly DocumentBlock[] {
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'list', items: lines },
  ];
}

function contributionBlocks({ t }: ReaderToday, { contributions }: SectionView): readonly DocumentBlock[] {
  if (contributions.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('plan-documents.contributions') },
    ...contributions.map(({ from, question, text }) => ({ kind: 'quote' as const, from, about: question, text })),
  ];
}
