/** Text between tags or within an attribute, without what XML cannot hold. */
export function xmlText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '')
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
