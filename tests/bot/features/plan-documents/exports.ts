import { createTranslator } from '../../../../bot/i18n';
import type { TeamPlanRef } from '../../../../bot/contracts/annual-plan';
import type { Language } from '../../../../bot/contracts/people';
import { excelWorkbooks } from '../../../../bot/adapters/excel/workbooks';
import { presentWorkbook } from '../../../../bot/features/plan-documents/presenters';
import { presentPlan } from '../../../../bot/features/plan-cycle/presenters';
import { presentSections } from '../../../../bot/features/plan-sections/presenters';
import type { WorkbookContent } from '../../../../bot/ports/workbooks';
import { localDateOf } from '../../../../bot/shared/local-date';
import type { TestProgram } from '../../../support/program/test-program';

const translators = { nl: createTranslator('nl'), en: createTranslator('en') };

/** The workbook of a plan, as somebody asks for it. */
export async function workbookContent(
  program: TestProgram,
  ref: TeamPlanRef,
  who = 'lotte',
  language: Language = 'nl',
): Promise<WorkbookContent> {
  const actor = await program.actorOf(who);
  const reader = { actor, language, t: translators[language], today: localDateOf(program.clock.now()) };
  const { view, ...known } = await program.services.planDocuments.gather(actor, ref);
  return presentWorkbook(reader, {
    tenantId: actor.tenantId,
    plan: presentPlan(reader, view),
    sections: presentSections(reader, view.sections),
    items: view.sections.plan.plan.items,
    ...known,
  });
}

/** The same, as the file that they get. */
export async function exported(
  program: TestProgram,
  ref: TeamPlanRef,
  who = 'lotte',
  language: Language = 'nl',
): Promise<Uint8Array> {
  return excelWorkbooks().write(await workbookContent(program, ref, who, language));
}
