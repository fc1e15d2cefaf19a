import { z } from 'zod';
import { defineRoute, type Route } from '../../api/define';
import { IdInPath } from '../../api/params';
import { Stale } from '../../api/refusal';
import { ChangeLesson, LessonList } from '../../contracts/recognition';
import type { RecognitionService } from './service';

/** What the recognition learned within the association. */
export function recognitionRoutes({ recognition }: { readonly recognition: RecognitionService }): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listLessons',
      method: 'get',
      path: '/api/recognition/lessons',
      summary: 'What the recognition learned from corrections, the latest first',
      access: { only: 'managers and administrators', refused: ['teamlead', 'staff'] },
      response: LessonList,
      version: ({ version }) => version,
      example: { as: 'admin' },
      handle: async (_input, { actor }) => recognition.lessons(actor),
    }),
    defineRoute({
      operationId: 'changeLesson',
      method: 'put',
      path: '/api/recognition/lessons/:id',
      summary: 'Takes a lesson back, or puts it back; saying it again changes nothing',
      access: { only: 'administrators', refused: ['manager', 'teamlead', 'staff'] },
      params: z.object({ id: IdInPath }),
      body: ChangeLesson,
      precondition: 'version',
      response: LessonList,
      version: ({ version }) => version,
      example: {
        as: 'admin',
        after: ['reportIssue', 'changeIssue'],
        params: { id: '{id}' },
        body: { state: 'undone' },
        seen: 1,
      },
      handle: async ({ params, body, seen }, { actor }) => {
        const { outcome, list } = await recognition.changeLesson(actor, params.id, seen, body.state);
        if (outcome === 'stale') throw new Stale(list, list.version);
        return list;
      },
    }),
  ];
}
