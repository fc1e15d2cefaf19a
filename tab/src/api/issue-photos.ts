import { useQuery } from '@tanstack/react-query';
import { IssueResource, type IssueRef } from '../../../bot/contracts/reported-issues';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { issueAddress } from './reported-issues';
import { useChange, type Changing } from './use-change';

/** A picture never changes: its id is of its content. */
const NEVER_OLD = Infinity;

/** The picture itself; only who may see its issue gets it. */
export function usePhoto(photoId: string) {
  const { download } = useClient();
  return useQuery({
    queryKey: queryKeys.photo(photoId),
    queryFn: async () => (await download(`/api/photos/${encodeURIComponent(photoId)}`)).content,
    staleTime: NEVER_OLD,
  });
}

/** Adds a picture to an issue. */
export function usePhotoAddition(ref: IssueRef): Changing<File, IssueResource> {
  const { call } = useClient();
  const t = useT();
  return useChange<File, IssueResource>({
    send: (file) => call({ method: 'POST', path: `${issueAddress(ref)}/photos`, body: file, answer: IssueResource }),
    touches: () => touchedBy.issues(),
    said: () => t('app.photos.added'),
  });
}

export function usePhotoRemoval(ref: IssueRef): Changing<string, IssueResource> {
  const { call } = useClient();
  const t = useT();
  return useChange<string, IssueResource>({
    send: (photoId) =>
      call({
        method: 'DELETE',
        path: `${issueAddress(ref)}/photos/${encodeURIComponent(photoId)}`,
        answer: IssueResource,
      }),
    touches: () => touchedBy.issues(),
    said: () => t('app.photos.removed'),
  });
}
