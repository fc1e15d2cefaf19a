/** Counts what the channel would hold against a bot; it takes the time as it is told. */
export interface ChannelLimits {
  /**
   * Whether a request at this moment, in ms, keeps all limits. One that is seen then but may have come since `earliest` breaks none that
   * it need not have broken.
   */
  admit(conversationId: string, at: number, earliest?: number): boolean;
}

const TENANT_PER_SECOND = 50;
const PER_CONVERSATION = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
  { count: 1800, withinMs: 3_600_000 },
];

export function createChannelLimits(): ChannelLimits {
  let lately: number[] = [];
  const conversations = new Map<string, number[]>();
  return {
    admit(conversationId, at, earliest = at) {
      const before = conversations.get(conversationId) ?? [];
      const keepsOwn = PER_CONVERSATION.every(
        ({ count, withinMs }) => before.filter((one) => one > at - withinMs).length < count,
      );
      lately = lately.filter((one) => one > at - 1_000);
      const keeps = lately.length < TENANT_PER_SECOND && keepsOwn;
      lately.push(earliest);
      conversations.set(conversationId, [...before, earliest]);
      return keeps;
    },
  };
}
