/**
 * The header that has a browser save an answer under a name (RFC 6266): the name in plain ASCII for old programs, and as it is
 * for all others. What could name a folder or another header stays out.
 */
export function attachmentNamed(name: string): string {
  const safe = safeName(name);
  const plain = safe
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]|["%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(safe)}`;
}

const LONGEST_NAME = 120;

function safeName(name: string): string {
  const written = name
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return written === '' ? 'download' : shortened(written);
}

/** With its extension. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  // A character outside the first plane counts as two, so that cutting may leave half of one.
  return name.slice(0, LONGEST_NAME - extension.length).replace(/\p{Cs}+$/u, '') + extension;
}

/** Percent-encoded as RFC 8187 wants it, which leaves fewer characters alone than a URL does. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
