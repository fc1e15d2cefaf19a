/** Counts what the channel would hold against a bot; it takes the time as it is told. */
export interface ChannelLimits {
  /** Whether a request at this moment, in ms, keeps all limits. */
  admit(conversationId: string, at: number): boolean;
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
    admit(conversationId, at) {
      lately = [...lately.filter((one) => one > at - 1_000), at];
      const own = [...(conversations.get(conversationId) ?? []), at];
      conversations.set(conversationId, own);
      const keepsOwn = PER_CONVERSATION.every(
        ({ count, withinMs }) => own.filter((one) => one > at - withinMs).length <= count,
      );
      return lately.length <= TENANT_PER_SECOND && keepsOwn;
    },
  };
}
