import type { IssueRef } from '../../contracts/reported-issues';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import type { Photos, PhotoViewers } from '../photos';
import type { Places } from '../places';
import type { IssueDocument } from './collections';
import { NotAllowed, PhotoNotFound, TooManyPhotos } from './errors';
import { keptUntil, type IssueDocuments } from './issue-documents';
import { withHistory, type Asked } from './issue-history';
import { visibleIssue } from './issue-reading';
import { viewIssue, type IssueView } from './issue-views';
import { issuePermissions, MOST_PHOTOS } from './permissions';

export interface IssuePhotoDeps {
  readonly directory: Directory;
  readonly places: Pick<Places, 'place'>;
  readonly photos: Pick<Photos, 'add' | 'remove'>;
  readonly documents: IssueDocuments;
  readonly clock: Clock;
}

/** The pictures of issues: kept as long as the issue, and shown to who sees it. Adding and removing needs no version: it stands in nobody's way. */
export function createIssuePhotos(deps: IssuePhotoDeps) {
  const { documents, clock } = deps;

  /** Reads, changes and writes until nobody came between. */
  async function change(
    actor: Actor,
    ref: IssueRef,
    next: (issue: IssueDocument, asked: Asked) => IssueDocument,
  ): Promise<IssueView> {
    for (;;) {
      const entry = await visibleIssue(documents, actor, ref);
      const changed = next(entry.body, { by: actor.personId, at: clock.now() });
      if (changed === entry.body) return viewIssue(deps, actor, entry.body);
      try {
        return await viewIssue(deps, actor, (await documents.replace(entry, changed, false)).body);
      } catch (error) {
        if (!(error instanceof StoreError && ['stale', 'missing'].includes(error.code))) throw error;
      }
    }
  }

  return {
    /**
     * Keeps a picture with the issue; the same one twice is there once.
     * @throws IssueNotFound, NotAllowed, TooManyPhotos, PictureRefused
     */
    async add(actor: Actor, ref: IssueRef, bytes: Uint8Array): Promise<AddedPhoto> {
      const { body: issue } = await visibleIssue(documents, actor, ref);
      requireRoomIn(actor, issue);
      const owner = ownerOf(issue);
      const { id } = await deps.photos.add(actor, { owner, bytes, keepUntil: keptUntil(issue.reportedAt) });
      const view = await change(actor, ref, (current, asked) => {
        if (current.photoIds.includes(id)) return current;
        requireRoomIn(actor, current);
        const photoIds = [...current.photoIds, id];
        return withHistory({ ...current, photoIds }, asked, { what: 'photo-added', photoId: id });
      });
      return { photoId: id, view };
    },

    /** The picture itself goes first: what was broken off can be done again. @throws IssueNotFound, NotAllowed, PhotoNotFound */
    async remove(actor: Actor, ref: IssueRef, photoId: string): Promise<IssueView> {
      const { body: issue } = await visibleIssue(documents, actor, ref);
      if (!issue.photoIds.includes(photoId)) throw new PhotoNotFound();
      if (!issuePermissions(actor, issue).correct) throw new NotAllowed();
      await deps.photos.remove(actor.tenantId, photoId, ownerOf(issue));
      return change(actor, ref, (current, asked) => {
        if (!current.photoIds.includes(photoId)) return current;
        const photoIds = current.photoIds.filter((id) => id !== photoId);
        return withHistory({ ...current, photoIds }, asked, { what: 'photo-removed', photoId });
      });
    },

    /** Whether a picture is of an issue that this person sees. @throws IssueNotFound */
    mayView: (async (actor, { teamId, id }, photoId) => {
      const { body } = await visibleIssue(documents, actor, { teamId, issueId: id });
      return body.photoIds.includes(photoId);
    }) satisfies PhotoViewers['reported-issue'],
  };
}

export interface AddedPhoto {
  readonly photoId: string;
  readonly view: IssueView;
}

function ownerOf({ teamId, id }: IssueDocument) {
  return { kind: 'reported-issue' as const, teamId, id };
}

/** @throws NotAllowed, TooManyPhotos */
function requireRoomIn(actor: Actor, issue: IssueDocument): void {
  if (!issuePermissions(actor, issue).correct) throw new NotAllowed();
  if (issue.photoIds.length >= MOST_PHOTOS) throw new TooManyPhotos({ most: MOST_PHOTOS });
}
