/** What was asked for cannot be done, or did not come out right; the message says in one line what to do. */
export class StoreToolRefused extends Error {
  override readonly name = 'StoreToolRefused';
}
