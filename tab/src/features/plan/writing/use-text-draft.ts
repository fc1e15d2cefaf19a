import { useState } from 'react';
import { forgetText, keepText, keptText, type KeptText } from './kept-text';

/** Text that somebody is writing. It survives a reload and a lost connection, until it is saved or thrown away. */
export interface TextDraft extends KeptText {
  readonly isDirty: boolean;
  /** Typed earlier in this browser and not saved then. */
  readonly isRestored: boolean;
  readonly write: (text: string) => void;
  /** Goes on from another version: after a conflict. */
  readonly writeOver: (text: string, version: number) => void;
  readonly forget: () => void;
}

/** @param name of what is written, unique per person; @param saved what the server has */
export function useTextDraft(name: string, saved: KeptText): TextDraft {
  const [restored] = useState(() => keptText(name));
  const [draft, setDraft] = useState<KeptText>(restored ?? saved);

  function keep(next: KeptText): void {
    setDraft(next);
    if (next.text === saved.text && next.version === saved.version) forgetText(name);
    else keepText(name, next);
  }

  return {
    ...draft,
    isDirty: draft.text !== saved.text,
    isRestored: restored !== undefined && restored.text !== saved.text,
    write: (text) => keep({ text, version: draft.version }),
    writeOver: (text, version) => keep({ text, version }),
    forget: () => forgetText(name),
  };
}

/** Whether there is unsaved text under a name. */
export function hasTextDraft(name: string): boolean {
  return keptText(name) !== undefined;
}
