import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { MaterialKind } from '../../../bot/contracts/interventions';
import { MaterialDraft, MaterialPreview, type MaterialWish } from '../../../bot/contracts/materials';
import type { Language } from '../../../bot/contracts/people';
import { keepFile } from '../components/keep-file';
import { useNotices } from '../components/notices';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { Problem } from './problem';
import { queryKeys } from './query-keys';

/** A material of an intervention, and for which place or run. */
export interface MaterialOf {
  readonly interventionId: string;
  readonly kind: MaterialKind;
  readonly runId?: string | undefined;
  readonly placeId?: string | undefined;
}

/** What a material begins with, in a language. */
export function useMaterialDraft({ interventionId, kind, runId, placeId }: MaterialOf, language: Language) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.materialDraft({ interventionId, kind, runId, placeId, language }),
    queryFn: ({ signal }) =>
      call({
        path: materialAddress({ interventionId, kind }),
        query: { runId, placeId, language },
        answer: MaterialDraft,
        signal,
      }),
    placeholderData: keepPreviousData,
    // What is typed stands on it: it does not change under somebody's hands.
    staleTime: Infinity,
  });
}

/** How it will look; the last that could be made stays while another is made. */
export function useMaterialPreview(of: MaterialOf, wish: MaterialWish | undefined) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.materialPreview({ interventionId: of.interventionId, kind: of.kind, wish }),
    queryFn: ({ signal }) =>
      call({
        method: 'POST',
        path: `${materialAddress(of)}/preview`,
        body: wish,
        answer: MaterialPreview,
        signal,
      }),
    enabled: wish !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: (failed, error) => !(error instanceof Problem && error.status < 500) && failed < 2,
  });
}

export type DocumentFormat = 'pdf' | 'docx';

/** Asks the server for the material as a file, and lets the browser keep it. */
export function useMaterialDocument(of: MaterialOf) {
  const t = useT();
  const { download } = useClient();
  const notices = useNotices();
  const making = useMutation({
    mutationFn: ({ wish, format }: { readonly wish: MaterialWish; readonly format: DocumentFormat }) =>
      download(`${materialAddress(of)}/document?format=${format}`, wish),
    onSuccess({ name, content }) {
      keepFile(name, content);
      notices.done(t('materials.saved', { name }));
    },
    onError: (error) => notices.refused(error),
  });
  return {
    run: (wish: MaterialWish, format: DocumentFormat) => making.mutate({ wish, format }),
    /** Which one is being made. */
    busyWith: making.isPending ? making.variables.format : undefined,
  };
}

function materialAddress({ interventionId, kind }: Pick<MaterialOf, 'interventionId' | 'kind'>): `/api/${string}` {
  return `/api/toolkit/${encodeURIComponent(interventionId)}/materials/${kind}`;
}
