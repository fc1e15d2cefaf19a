import { z } from 'zod';
import { defineRoute, FileAnswer, type Route } from '../../api/define';
import { IdInPath } from '../../api/params';
import { MaterialKind } from '../../contracts/interventions';
import { MaterialDraft, MaterialPreview, MaterialWish } from '../../contracts/materials';
import { Language } from '../../contracts/people';
import { materialFileName, materialWords } from './presenters';
import type { Materials } from './service';

const MaterialInPath = z.object({ id: IdInPath, kind: MaterialKind });
const example = { as: 'staff', params: { id: 'hall-coffee', kind: 'invitation' } } as const;
const PDF = 'application/pdf';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXAMPLE_WISH: z.input<typeof MaterialWish> = {
  ...{ language: 'nl', complex: 'Vechtstraat 1–39', date: '2026-12-15', from: '10:00', until: '11:30' },
  ...{ location: 'Hal van nummer 1', contactName: 'Noor Bakker' },
};

/** What is printed for an intervention. */
export function materialRoutes({ materials }: { readonly materials: Materials }): readonly Route[] {
  return [
    defineRoute({
      operationId: 'draftMaterial',
      method: 'get',
      path: '/api/toolkit/:id/materials/:kind',
      summary: 'What a material of an intervention begins with: its texts, the place, and who asks as contact',
      access: 'everybody',
      params: MaterialInPath,
      query: z.object({
        placeId: IdInPath.optional(),
        runId: IdInPath.optional(),
        /** Of the material; that of the reader unless given. */
        language: Language.optional(),
      }),
      response: MaterialDraft,
      example: { ...example, query: {} },
      handle: ({ params: { id, kind }, query }, { actor, language }) =>
        materials.draft(actor, { interventionId: id, kind }, { ...query, language: query.language ?? language }),
    }),
    defineRoute({
      operationId: 'previewMaterial',
      method: 'post',
      path: '/api/toolkit/:id/materials/:kind/preview',
      summary: 'How a material will look: pages of marks in millimeters',
      access: 'everybody',
      params: MaterialInPath,
      body: MaterialWish,
      response: MaterialPreview,
      example: { ...example, body: EXAMPLE_WISH },
      handle: async ({ params: { id, kind }, body }, { actor }) => {
        const pages = await materials.preview(actor, { interventionId: id, kind }, body, materialWords(kind, body));
        return { pages: [...pages] };
      },
    }),
    defineRoute({
      operationId: 'printMaterial',
      method: 'post',
      path: '/api/toolkit/:id/materials/:kind/document',
      summary: 'A material as a file: PDF to print, or Word to change first',
      access: 'everybody',
      params: MaterialInPath,
      query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
      body: MaterialWish,
      response: FileAnswer,
      produces: PDF,
      alsoProduces: [WORD],
      example: { ...example, query: {}, body: EXAMPLE_WISH },
      handle: async ({ params: { id, kind }, query: { format }, body }, { actor }) => {
        const [of, words] = [{ interventionId: id, kind }, materialWords(kind, body)];
        const bytes = await materials.document(actor, of, body, words, format);
        return {
          name: materialFileName(words, body.title ?? '', body, format),
          bytes,
          type: format === 'pdf' ? PDF : WORD,
        };
      },
    }),
  ];
}
