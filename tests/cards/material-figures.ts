import type { Intervention } from '../../bot/contracts/interventions';
import { Language } from '../../bot/contracts/people';
import { svgOf } from '../../bot/features/materials';
import { materialWords } from '../../bot/features/materials/presenters';
import type { Actor } from '../../bot/shared/actor';
import type { TestProgram } from '../support/program/test-program';
import type { MaterialFigures } from './gallery-page';

/** Invented: what somebody fills in, with a long name of a place. */
const FILLED_IN = {
  complex: 'Burgemeester Van Haersma Buma-Oranjestraatkwartier',
  date: '2026-12-15',
  from: '19:30',
  until: '21:00',
  location: 'Hal van de Vechtstraat',
  contactPhone: '000-555 01 01',
} as const;

/** Every material of every intervention as it is printed, in both languages. */
export async function materialFigures(
  { materials }: Pick<TestProgram['services'], 'materials'>,
  actor: Actor,
  known: readonly Pick<Intervention, 'id' | 'materials'>[],
): Promise<readonly MaterialFigures[]> {
  const figures: MaterialFigures[] = [];
  for (const { id, materials: kinds } of known) {
    for (const kind of kinds) {
      const pages: string[] = [];
      for (const language of Language.options) {
        const of = { interventionId: id, kind };
        const { wish: drafted } = await materials.draft(actor, of, { language });
        const wish = { ...drafted, ...FILLED_IN };
        pages.push(...(await materials.preview(actor, of, wish, materialWords(kind, wish))).map((page) => svgOf(page)));
      }
      figures.push({ name: `${id}: ${kind}`, pages });
    }
  }
  return figures;
}
