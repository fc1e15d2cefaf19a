import { Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FormField } from '../../components/form-field';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';
import type { Both } from './written';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

const LANGUAGES = ['nl', 'en'] as const;

export interface BothFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: Both;
  readonly onChange: (value: Both) => void;
  /** Where it is within what is sent. */
  readonly path: string;
  /** What is wrong at a path. */
  readonly faultAt: (path: string) => string | undefined;
  /** A name and not a text. */
  readonly isShort?: boolean;
  /** Of the Dutch field of a short one, to go there. */
  readonly id?: string;
}

/** A text in both languages beside each other, Dutch first. */
export function BothField(props: BothFieldProps): ReactElement {
  const { label, hint, value, onChange, path, faultAt, isShort = false, id } = props;
  const styles = useStyles();
  const t = useT();
  return (
    <div className={styles.field}>
      <div className={styles.sides}>
        {LANGUAGES.map((language) => (
          <FormField
            key={language}
            label={t(`toolkit.in.${language}`, { label })}
            required
            fault={faultAt(`${path}.${language}`)}
          >
            {isShort ? (
              <Input
                {...(id === undefined || language === 'en' ? {} : { id })}
                lang={language}
                input={{ style: { minWidth: 0, width: '100%' } }}
                value={value[language]}
                onChange={(_event, { value: text }) => onChange({ ...value, [language]: text })}
              />
            ) : (
              <Textarea
                lang={language}
                rows={3}
                resize="vertical"
                value={value[language]}
                onChange={(_event, { value: text }) => onChange({ ...value, [language]: text })}
              />
            )}
          </FormField>
        ))}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}
