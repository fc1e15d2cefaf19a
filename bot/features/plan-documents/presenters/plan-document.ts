import type { PlanResource } from '../../../contracts/plan-resources';
import type { SectionView } from '../../../contracts/plan-sections';
import { longDay } from '../../../i18n';
import type { DocumentBlock, DocumentContent, DocumentCover } from '../../../ports/documents';
import type { ReaderToday } from '../../annual-plan/presenters';
import { sectionBlocks } from './section-blocks';

/** A plan as a document to be put on an agenda: a cover, and the twelve sections with what was written and what is known. */
export function planDocument(
  reader: ReaderToday,
  plan: PlanResource,
  sections: readonly SectionView[],
): DocumentContent {
  const { t, language } = reader;
  const title = t('plan-documents.title', { year: plan.year, team: plan.team.name });
  return {
    language,
    title,
    cover: coverOf(reader, plan),
    header: title,
    footer: t('plan-documents.state', { state: plan.state }),
    pageLabel: t('plan-documents.page', { page: '{page}', pages: '{pages}' }),
    blocks: sections.flatMap((section): readonly DocumentBlock[] => [
      { kind: 'heading', level: 1, text: section.title },
      ...sectionBlocks(reader, plan, section),
    ]),
  };
}

function coverOf(
  { t, language, today }: ReaderToday,
  { team, year, state, approvals, approveBy }: PlanResource,
): DocumentCover {
  const said = (what: 'agrees' | 'objects' | 'waiting'): string =>
    approvals
      .filter((approval) => approval.state === what)
      .map(({ person }) => person.name ?? t('annual-plan.change.somebody'))
      .join(', ');
  const facts = [
    { label: t('plan-documents.cover.lead'), text: team.lead.name ?? t('annual-plan.change.somebody') },
    { label: t('plan-documents.cover.date'), text: longDay(today, language) },
    { label: t('plan-documents.cover.agreed'), text: said('agrees') },
    { label: t('plan-documents.cover.objected'), text: said('objects') },
    { label: t('plan-documents.cover.waiting'), text: said('waiting') },
    { label: t('plan-documents.cover.approve-by'), text: approveBy === undefined ? '' : longDay(approveBy, language) },
  ];
  return {
    eyebrow: t('annual-plan.eyebrow', { year }),
    title: team.name,
    state: t('plan-documents.state', { state }),
    facts: facts.filter(({ text }) => text !== ''),
    contentsTitle: t('plan-documents.contents'),
  };
}
