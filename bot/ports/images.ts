import { DomainError } from '../shared/errors';

/** A picture as it is kept: JPEG, upright, and nothing in it but what is seen. Sizes are in pixels. */
export interface ShrunkImage {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A logo as it is kept: what it lets through stays so. Sizes are in pixels. */
export interface LogoImage {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Makes pictures small enough to keep, and forgets where and with what they were taken. */
export interface Images {
  /** The longest side at most 1600 pixels, at most 400 KB. @throws PictureRefused */
  shrink(bytes: Uint8Array): Promise<ShrunkImage>;
  /** Of a PNG or JPEG; the longest side at most 800 pixels, at most 200 KB. @throws PictureRefused */
  logo(bytes: Uint8Array): Promise<LogoImage>;
}

export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;

const CODES = {
  unreadable: 'photos.picture.unreadable',
  'too-large': 'photos.picture.too-large',
  'too-many-pixels': 'photos.picture.too-many-pixels',
  'no-logo': 'house-style.logo.refused',
} as const;

/** No picture that can be read (JPEG, PNG, WebP, GIF or AVIF), larger than 10 MB, or of more pixels than a camera makes; of a logo, also no PNG or JPEG. */
export class PictureRefused extends DomainError {
  readonly kind = 'invalid';
  readonly code: (typeof CODES)[keyof typeof CODES];

  constructor(reason: keyof typeof CODES) {
    super();
    this.code = CODES[reason];
  }
}
