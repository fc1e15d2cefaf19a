import { RequestRefused } from './refusal';

/**
 * What a write must say of the resource that it was made for. `version`: the number in `If-Match`. `version-or-new`: that, or
 * `If-None-Match: *` for what is not there yet. `tag`: the text in `If-Match`, where a version is no number.
 */
export type Precondition = keyof Seen;

/** The version that the writer looked at. */
export interface Seen {
  readonly none: undefined;
  readonly version: number;
  readonly 'version-or-new': number | 'new';
  readonly tag: string;
}

export interface PreconditionHeaders {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

/** @throws RequestRefused 428 without a precondition, 400 for one that cannot be read */
export function readPrecondition<C extends Precondition>(precondition: C, headers: PreconditionHeaders): Seen[C] {
  return READERS[precondition](headers);
}

/** The ETag of a version. */
export function etagOf(version: number | string): string {
  return `"${version}"`;
}

const READERS: { readonly [C in Precondition]: (headers: PreconditionHeaders) => Seen[C] } = {
  none: () => undefined,
  version: ({ ifMatch }) => numberIn(required(ifMatch)),
  'version-or-new': ({ ifMatch, ifNoneMatch }) =>
    ifMatch === undefined && ifNoneMatch === '*' ? 'new' : numberIn(required(ifMatch)),
  tag: ({ ifMatch }) => tagIn(required(ifMatch)),
};

function required(header: string | undefined): string {
  if (header === undefined) throw new RequestRefused(428, 'api.precondition-required');
  return header;
}

function numberIn(header: string): number {
  const tag = tagIn(header);
  if (!/^\d{1,9}$/.test(tag)) throw unreadable();
  return Number(tag);
}

/** One strong ETag: `*` would overwrite whatever is there. */
function tagIn(header: string): string {
  const tag = /^"([\x21\x23-\x7e]{1,200})"$/.exec(header.trim())?.[1];
  if (tag === undefined) throw unreadable();
  return tag;
}

function unreadable(): RequestRefused {
  return new RequestRefused(400, 'api.request-invalid', [
    { path: 'headers.if-match', message: 'must be the ETag of the resource as it was read, such as "3"' },
  ]);
}
