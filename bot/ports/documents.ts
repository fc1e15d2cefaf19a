import type { Language } from '../contracts/people';

/** A column of a table; `width` is its share of the page. */
export interface DocumentColumn {
  readonly header: string;
  readonly width: number;
}

/** A piece of a document, in reading order. In texts a line end is a new line. */
export type DocumentBlock =
  /** Of level 1: a numbered section, at the top of what belongs together. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `quiet` is what the reader may skip, such as that nobody wrote anything. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: 'quiet' | undefined }
  /** What somebody said, with who that was. */
  | { readonly kind: 'quote'; readonly from: string; readonly text: string; readonly about: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** `caption` stands above it. Each row has a text for every column. */
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** The first page: what it is, what there is to know of it, and the headings of level 1 with their numbers. */
export interface DocumentCover {
  readonly eyebrow: string;
  readonly title: string;
  /** In a box, such as that it is a draft. */
  readonly state: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly contentsTitle: string;
}

export interface DocumentContent {
  readonly language: Language;
  /** Also in the properties of the file. */
  readonly title: string;
  readonly cover: DocumentCover;
  /** At the top and the bottom of every page but the cover. */
  readonly header: string;
  readonly footer: string;
  /** By which a page says where it is, such as `Pagina {page} van {pages}`. */
  readonly pageLabel: string;
  readonly blocks: readonly DocumentBlock[];
}

/** Writes documents that people open in their word processor, without a question when they do. */
export interface Documents {
  /** What such a file cannot hold is left out of a text. */
  write(content: DocumentContent): Promise<Uint8Array>;
}
