import type { Throttled } from './throttle-watch';

/** One message in the making. What can fail, or takes time, is done in `prepare`. */
export interface Delivery {
  /** Undefined when there is nothing to send after all. */
  prepare(): Promise<PreparedDelivery | undefined>;
}

export interface PreparedDelivery {
  /** Makes the message this instance's; undefined when it is somebody else's. */
  claim(): Promise<ClaimedDelivery | undefined>;
}

export interface ClaimedDelivery {
  /** Posts it, once, unless `mayPost` says at the last moment that it is too late. */
  send(mayPost: () => boolean): Promise<PostedDelivery | 'too-late'>;
  /** Nothing was sent: whoever comes next may claim it. Done again while the store is away. */
  release(): Promise<void>;
}

export interface PostedDelivery {
  /** How long the channel asked to wait, where it did. */
  readonly throttled?: Throttled | undefined;
  /** Keeps what became of it. Done again while the store is away, since nobody else can know. */
  record(): Promise<void>;
}
