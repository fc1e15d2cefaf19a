import { z } from 'zod';

/** How the channel behaves. */
export const ConnectorOptions = z.object({
  seed: z.number(),
  /** Of the requests that go wrong, from 0 to 1. */
  share: z.number(),
  /** Whether all of the tenant is refused for a moment now and then. */
  storms: z.boolean(),
});

/** What the channel saw. */
export const ConnectorReport = z.object({
  /** How many messages each conversation shows. */
  accepted: z.record(z.string(), z.number()),
  requests: z.number(),
  violations: z.array(z.string()),
  mishaps: z.record(z.string(), z.number()),
  /** In ms since 1970: when a request last came. */
  lastRequestAt: z.number(),
  /** Requests in each second since the first. */
  perSecond: z.array(z.number()),
  /** Messages that came to be shown, in each of those. */
  acceptedPerSecond: z.array(z.number()),
  /** Not answered yet. */
  openRequests: z.number(),
});
export type ConnectorReport = z.infer<typeof ConnectorReport>;
