import type { Recognition } from '../contracts/recognition';

/** Understands what a report is about. The built-in one works offline; a language model could stand in its place. */
export interface Recognizer {
  /** `text` is in any mix of Dutch, dialect and English, and holds no personal data any more. */
  recognize(text: string): Promise<Recognition>;
}
