export type InterventionKind = 'meeting' | 'influencing' | 'activating';

/** A kind is told by its word; the mark lets one see at a glance that they differ. */
const MARKS = { meeting: '●', influencing: '◆', activating: '▲' } as const;

/** `◆ Beïnvloeden`. */
export function kindWords(kind: InterventionKind, name: string): string {
  return `${MARKS[kind]} ${name}`;
}
