import { DomainError } from '../shared/errors';

/** A card carried other data than its action expects: it is from an older version, or somebody tampered with it. */
export class CardNotReadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'chat.card.not-readable';
}

/** A card asks for an action that no feature has. */
export class CardActionUnknown extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'chat.card.unknown-action';
}

/** It is for people of the association itself, and whoever asks is a guest. */
export class GuestRefused extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'chat.guest.refused';
}

/** A search that no feature has, or with other parameters than it expects: the installed app is of another version, say. */
export class SearchNotReadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'chat.search.not-readable';
}

/** A dropped file is larger than the bot reads. */
export class FileTooLarge extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'chat.file.too-large';
}

/** A dropped file could not be fetched: not there, too slow, or at an address that the bot does not trust. */
export class FileNotFetched extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'chat.file.not-fetched';
}
