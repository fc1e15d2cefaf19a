import type { MaterialDraft } from '../../../../bot/contracts/materials';
import type { Language } from '../../../../bot/contracts/people';
import type { Problem } from '../../api/problem';
import type { TypedWish } from './typed-wish';

export interface MaterialFormProps {
  readonly draft: MaterialDraft;
  readonly typed: TypedWish;
  readonly language: Language;
  /** What the server could not print, and of which field. */
  readonly problem: Problem | undefined;
  readonly onChange: (typed: TypedWish) => void;
  readonly onLanguage: (language: Language) => void;
}
