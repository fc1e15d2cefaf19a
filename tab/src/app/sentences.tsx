import { use, type ReactElement, type ReactNode } from 'react';
import type { Language } from '../../../bot/contracts/people';
import { LanguageContext, SentencesContext } from '../i18n';
import { nl, type Sentences } from '../i18n/messages';

export interface SentencesProviderProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** All that is said within it is said in a language. Dutch is there at once; English comes to who reads it. */
export function SentencesProvider({ language, children }: SentencesProviderProps): ReactElement {
  const sentences = language === 'nl' ? nl : use(english());
  return (
    <LanguageContext value={language}>
      <SentencesContext value={sentences}>{children}</SentencesContext>
    </LanguageContext>
  );
}

/** Once for the page. */
let asked: Promise<Sentences> | undefined;

function english(): Promise<Sentences> {
  asked ??= import('../i18n/english').then(({ en }) => en);
  return asked;
}
