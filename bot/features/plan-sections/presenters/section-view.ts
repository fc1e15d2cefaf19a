import type { GatheredPart, SectionView } from '../../../contracts/plan-sections';
import type { ReaderToday } from '../../annual-plan/presenters';
import type { GatheredFact } from '../gatherer';
import type { PlanSections, SectionState } from '../service';
import { gatheredParts } from './gathered-parts';

/** The twelve sections in the reader's language. */
export function presentSections(reader: ReaderToday, { sections, facts, may }: PlanSections): SectionView[] {
  return sections.map((state, position) => ({
    key: state.key,
    number: position + 1,
    ...headOf(reader, state),
    text: state.own?.text ?? '',
    gathered: [...gatheredParts(reader, facts, state.key), ...state.gathered.map((fact) => partOf(reader, fact))],
    contributions: state.contributions.map(({ from, ...contribution }) => ({
      ...contribution,
      from: from ?? reader.t('annual-plan.change.somebody'),
    })),
    isEmpty: state.isEmpty,
    changedAt: state.own?.changedAt,
    changedByName: state.changedByName,
    version: state.own?.version ?? 0,
    may,
  }));
}

/** An empty English text stands for the Dutch one. */
function headOf({ language }: ReaderToday, { template }: SectionState): Pick<SectionView, 'title' | 'guidance'> {
  const { title, guidance } = template;
  return { title: title[language] || title.nl, guidance: guidance[language] || guidance.nl };
}

function partOf({ language }: ReaderToday, { title, lines }: GatheredFact): GatheredPart {
  return { title: title[language], lines: lines.map((line) => line[language]) };
}
