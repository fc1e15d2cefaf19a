import { DomainError } from '../../shared/errors';

/** The bot is not in that channel, or not any more. */
export class ChannelNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'channels.channel.not-found';
}

/** The channel certainly did not take the message. */
export class ChannelRefused extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'channels.channel.refused';
}
