/** What the database charges for the work that it does; Cosmos DB counts request units (RU). */
export interface ChargeMeter {
  /** Does `work` and tells what was charged for it, also when it fails. Within another measurement it counts for both. */
  measure<T>(work: () => Promise<T>, tell: (charge: number) => void): Promise<T>;
  /** Does `work` and tells each charge as it comes, also of what `work` set going and did not wait for. */
  follow<T>(work: () => Promise<T>, tell: (charge: number) => void): Promise<T>;
}
