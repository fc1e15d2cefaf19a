import type { PhotoMoment } from '../../contracts/intervention-runs';
import { createCollection } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { yearsAfter } from '../../shared/local-date';
import type { Photos, PhotoViewers } from '../photos';
import { runningInterventions, type StoredRun } from './collections';
import { NotAllowed, TooManyPhotos } from './errors';
import { mayWork } from './permissions';
import { viewRun, visibleRun, type ReadingDeps } from './run-reading';
import type { RunView } from './run-view';

export interface RunPhotoDeps extends ReadingDeps {
  readonly photos: Pick<Photos, 'add' | 'remove'>;
}

export interface AddedPhoto {
  readonly photoId: string;
  readonly view: RunView;
}

const MOST_PHOTOS = 10;
const KEPT_YEARS = 2;

/** The pictures of a place before and after: kept for two years after the start, and shown to who sees the run. Adding one needs no version: it stands in nobody's way. */
export function createRunPhotos(deps: RunPhotoDeps) {
  const runs = createCollection(deps.store, runningInterventions, deps.clock);

  return {
    /**
     * Keeps a picture with the run; the same one twice is there once, of the moment that was said last.
     * @throws RunNotFound, NotAllowed, TooManyPhotos, PictureRefused
     */
    async add(actor: Actor, runId: string, moment: PhotoMoment, bytes: Uint8Array): Promise<AddedPhoto> {
      const { body: run } = await visibleRun(deps, actor, runId);
      requireRoomIn(actor, run);
      const owner = { kind: 'running-intervention', teamId: run.teamId, id: run.id } as const;
      const keepUntil = yearsAfter(run.startedAt, KEPT_YEARS);
      const photo = { ...(await deps.photos.add(actor, { owner, bytes, keepUntil })), moment };
      for (;;) {
        const entry = await visibleRun(deps, actor, runId);
        const { photos, version } = entry.body;
        const known = photos.find(({ id }) => id === photo.id);
        const view = () => viewRun(deps, actor, entry.body);
        if (known?.moment === moment) return { photoId: photo.id, view: await view() };
        if (known === undefined) requireRoomIn(actor, entry.body);
        const others = photos.filter(({ id }) => id !== photo.id);
        try {
          const next = { ...entry.body, photos: [...others, photo], version: version + 1 };
          const written = await runs.replace(entry, next, { due: entry.due });
          return { photoId: photo.id, view: await viewRun(deps, actor, written.body) };
        } catch (error) {
          if (!(error instanceof StoreError && error.code === 'stale')) throw error;
        }
      }
    },

    /** Whether a picture is of a run that this person sees. @throws RunNotFound */
    mayView: (async (actor, { id }, photoId) => {
      const { body } = await visibleRun(deps, actor, id);
      return body.photos.some((photo) => photo.id === photoId);
    }) satisfies PhotoViewers['running-intervention'],
  };
}

/** @throws NotAllowed, TooManyPhotos */
function requireRoomIn(actor: Actor, run: StoredRun): void {
  if (!mayWork(actor, run)) throw new NotAllowed();
  if (run.photos.length >= MOST_PHOTOS) throw new TooManyPhotos({ most: MOST_PHOTOS });
}
