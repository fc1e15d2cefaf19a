/** What a secret of `Secrets` looks like: what does not is asked of no store. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
