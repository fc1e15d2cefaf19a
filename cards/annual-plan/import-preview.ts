import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import { shortened } from '../text';
import source from './import-preview.card.json';
import type { Fact } from './task';

/** What was understood of a file, before it is saved; without save button also what came of it. */
export interface ImportPreview {
  readonly introduction: string;
  /** Milestones, plan actions, changed, unchanged: how many. */
  readonly counts: readonly Fact[];
  readonly doubts?: Doubts | undefined;
  /** The first rows as they will be saved. */
  readonly sample?: Section | undefined;
  readonly buttons: readonly CardButton[];
}

interface Doubts {
  readonly title: string;
  readonly rows: readonly Doubt[];
  /** `en nog 12 regels` */
  readonly more?: string | undefined;
}

/** A row of the file that could not be placed, or of which the reader is unsure. */
export interface Doubt {
  /** `Regel 12`. */
  readonly where: string;
  /** What is in the file. */
  readonly says: string;
  readonly reason: string;
}

const LONGEST_QUOTE = 140;
const template = bodyTemplate(source);

export function importPreviewCard(frame: Frame, preview: ImportPreview): Card {
  const { doubts, sample } = preview;
  const body = template({
    introduction: preview.introduction,
    counts: preview.counts,
    doubtsTitle: doubts ? `! ${doubts.title}` : '',
    doubts: (doubts?.rows ?? []).map((doubt) => ({ ...doubt, says: shortened(doubt.says, LONGEST_QUOTE) })),
    doubtsMore: doubts?.more ?? '',
    samples: sample ? [section(sample)] : [],
  });
  return framed(frame, body, preview.buttons);
}
