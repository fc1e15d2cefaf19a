import { Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Language } from '../../../../bot/contracts/people';
import { Box } from '../../components/box';
import { DateInput } from '../../components/date-input';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import type { MaterialFormProps } from './form-props';
import { OwnWordsBox } from './own-words-box';
import { factOf, faultsOf, type FactField, type TypedWish } from './typed-wish';

/** As many characters as the server takes. */
const LONGEST = { complex: 80, location: 80, contactName: 60, contactPhone: 30, contactEmail: 80 } as const;

const useStyles = makeStyles({
  times: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
  wide: { width: '100%', minWidth: 0 },
});

/** What is filled in: only what can be read on this kind of paper. */
export function MaterialForm(props: MaterialFormProps): ReactElement {
  const { draft, language, onLanguage } = props;
  const t = useT();
  const { uses } = draft;
  return (
    <>
      <Box title={t('materials.facts')} hint={t('materials.facts.hint')}>
        <FormField label={t('materials.language')} hint={t('materials.language.hint')}>
          <RadioGroup
            layout="horizontal"
            value={language}
            onChange={(_event, { value }) => onLanguage(Language.safeParse(value).data ?? language)}
          >
            {Language.options.map((option) => (
              <Radio key={option} value={option} label={t(`materials.language.${option}`)} />
            ))}
          </RadioGroup>
        </FormField>
        <TextField {...props} field="complex" />
        {uses.when && <WhenFields {...props} />}
        {uses.location && <TextField {...props} field="location" />}
        {uses.contact && (
          <>
            <TextField {...props} field="contactName" />
            <TextField {...props} field="contactPhone" type="tel" />
            <TextField {...props} field="contactEmail" type="email" />
          </>
        )}
      </Box>
      <OwnWordsBox {...props} />
    </>
  );
}

interface TextFieldProps extends MaterialFormProps {
  readonly field: keyof typeof LONGEST;
  readonly type?: 'text' | 'tel' | 'email';
}

function TextField({ draft, typed, problem, onChange, field, type = 'text' }: TextFieldProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <FormField label={t(`materials.${field}`)} problem={problem} path={field === 'contactName' ? 'contact' : field}>
      <Input
        className={styles.wide}
        type={type}
        autoComplete="off"
        maxLength={LONGEST[field]}
        value={factOf(typed, draft, field)}
        onChange={(_event, { value }) => onChange(withFact(typed, field, value))}
      />
    </FormField>
  );
}

function WhenFields({ draft, typed, onChange }: MaterialFormProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const faults = faultsOf(typed, draft);
  return (
    <>
      <FormField label={t('materials.date')}>
        <DateInput
          isWide
          value={factOf(typed, draft, 'date')}
          onChange={(day) => onChange(withFact(typed, 'date', day))}
        />
      </FormField>
      <div className={styles.times}>
        {(['from', 'until'] as const).map((field) => (
          <FormField
            key={field}
            label={t(`materials.${field}`)}
            fault={faults.has(field) ? t('materials.time.wrong') : undefined}
          >
            <Input
              className={styles.wide}
              input={{ style: { width: '100%', minWidth: 0 } }}
              inputMode="numeric"
              autoComplete="off"
              placeholder={t('materials.time.example')}
              maxLength={9}
              value={factOf(typed, draft, field)}
              onChange={(_event, { value }) => onChange(withFact(typed, field, value))}
            />
          </FormField>
        ))}
      </div>
    </>
  );
}

function withFact(typed: TypedWish, field: FactField, value: string): TypedWish {
  return { ...typed, facts: { ...typed.facts, [field]: value } };
}
