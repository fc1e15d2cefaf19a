/** A number as people here write it, `6,4` or `1.250`, with a comma or a point; undefined when it is none, null when it is empty. */
export function decimalIn(text: string): number | null | undefined {
  const typed = text.trim().replace(/\s/g, '').replace(/%$/, '');
  if (typed === '') return null;
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed)) return Number(typed.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : undefined;
}

/** `6,4` in Dutch; empty for a number that is not known yet. */
export function decimalText(value: number | null, language: string): string {
  return value === null
    ? ''
    : new Intl.NumberFormat(language, { maximumFractionDigits: 3, useGrouping: false }).format(value);
}
