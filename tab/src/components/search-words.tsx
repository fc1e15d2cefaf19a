import { Field, SearchBox } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';

const PAUSE_MS = 400;

export interface SearchWordsProps {
  readonly label: string;
  readonly words: string;
  readonly onChange: (words: string) => void;
  readonly placeholder?: string;
  /** Of the field, with its label. */
  readonly className?: string;
}

/** Words to look for: while somebody types, after a pause, and not with every letter. */
export function SearchWords({ label, words, onChange, placeholder, className }: SearchWordsProps): ReactElement {
  const [typed, setTyped] = useState(words);
  const [sent, setSent] = useState(words);
  if (words !== sent) {
    // The filter was cleared, or the reader went back.
    setSent(words);
    setTyped(words);
  }
  useEffect(() => {
    if (typed === sent) return undefined;
    const pause = setTimeout(() => {
      setSent(typed);
      onChange(typed);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, sent, onChange]);
  return (
    <Field label={label} {...(className === undefined ? {} : { className })}>
      <SearchBox
        style={{ width: '100%', maxWidth: 'none' }}
        value={typed}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(_event, { value }) => setTyped(value)}
      />
    </Field>
  );
}
