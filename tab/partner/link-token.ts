/**
 * The token in the address, which is taken out of the address bar at once: it is not to be seen over a shoulder, in a picture
 * of the screen, or in what the browser remembers. Undefined when there is none.
 */
export function takeToken(location: Location, history: History): string | undefined {
  const token = location.hash.slice(1);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return token === '' ? undefined : token;
}
