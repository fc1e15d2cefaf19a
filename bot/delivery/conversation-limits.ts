import type { Clock } from '../ports/clock';

/** At most `count` messages in any `withinMs`. */
interface Limit {
  readonly count: number;
  readonly withinMs: number;
}

/** What Teams takes from one bot in one conversation. */
const TEAMS_LIMITS: readonly Limit[] = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
  { count: 1800, withinMs: 3_600_000 },
];

/** What this process sent to each conversation of late. */
export interface ConversationLimits {
  /** Counts a message as sent now and answers 0; or answers in how many ms it may be asked again, and counts nothing. */
  take(conversationId: string): number;
}

/** So many conversations are remembered; the one that was quiet longest is forgotten first. */
const MOST_CONVERSATIONS = 10_000;

export function createConversationLimits(
  clock: Clock,
  limits: readonly Limit[] = TEAMS_LIMITS,
  mostConversations = MOST_CONVERSATIONS,
): ConversationLimits {
  const longest = Math.max(...limits.map(({ withinMs }) => withinMs));
  // A map keeps the order of insertion: the first is the one that was quiet longest.
  const sent = new Map<string, readonly number[]>();

  return {
    take(conversationId) {
      const now = Date.parse(clock.now());
      const times = (sent.get(conversationId) ?? []).filter((at) => at > now - longest);
      const wait = Math.max(...limits.map((limit) => waitFor(times, limit, now)));
      if (wait > 0) return wait;
      sent.delete(conversationId);
      sent.set(conversationId, [...times, now]);
      const [quietest] = sent.keys();
      if (sent.size > mostConversations && quietest !== undefined) sent.delete(quietest);
      return 0;
    },
  };
}

function waitFor(times: readonly number[], { count, withinMs }: Limit, now: number): number {
  const earliest = times.at(-count);
  return earliest === undefined ? 0 : Math.max(0, earliest + withinMs - now);
}
