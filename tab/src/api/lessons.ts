import { useQuery } from '@tanstack/react-query';
import { LessonList, type Lesson } from '../../../bot/contracts/recognition';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** What the recognition learned here, the latest first. */
export function useLessons() {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.lessons,
    queryFn: ({ signal }) => call({ path: '/api/recognition/lessons', answer: LessonList, signal }),
  });
}

export interface LessonChange {
  /** The list as it was read. */
  readonly version: number;
  readonly lessonId: string;
  readonly state: Lesson['state'];
}

/** Takes a lesson back, or puts it back. */
export function useLessonChange(): Changing<LessonChange, LessonList> {
  const { call } = useClient();
  const t = useT();
  const send = ({ version, lessonId, state }: LessonChange): Promise<LessonList> =>
    call({
      method: 'PUT',
      path: `/api/recognition/lessons/${encodeURIComponent(lessonId)}`,
      body: { state },
      version: String(version),
      answer: LessonList,
    });
  return useChange<LessonChange, LessonList>({
    send,
    touches: () => touchedBy.lessons(),
    expect: (queries, { lessonId, state }) =>
      queries.setQueryData<LessonList>(queryKeys.lessons, (now) =>
        now === undefined
          ? now
          : { ...now, lessons: now.lessons.map((one) => (one.id === lessonId ? { ...one, state } : one)) },
      ),
    said: (_list, { state }) => t(`recognition.said.${state}`),
    undo: ({ version }, { lessonId, state }) =>
      send({ version, lessonId, state: state === 'undone' ? 'active' : 'undone' }),
  });
}
