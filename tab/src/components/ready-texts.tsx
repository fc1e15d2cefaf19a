import { Button, Radio, RadioGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useCallback, useState, type ReactElement } from 'react';
import { useT } from '../i18n';
import { FormField } from './form-field';
import { useNotices } from './notices';
import { PrintedText } from './printed-text';

const FORMS = ['message', 'letter', 'door-card', 'told'] as const;
const MOST_CHARACTERS = 2_000;

/** How residents are told something; `told`: in person, without a text. */
export type TellingForm = (typeof FORMS)[number];

const useStyles = makeStyles({
  text: { minHeight: '160px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  forms: { flexWrap: 'wrap' },
});

export interface ReadyTextsProps {
  readonly texts: readonly { readonly form: Exclude<TellingForm, 'told'>; readonly text: string }[];
  /** In the form of `told` too a text must be there: what was said. */
  readonly hasToldText?: boolean;
  readonly isBusy: boolean;
  readonly onDone: (form: TellingForm, text: string) => void;
}

/** A ready text in each form, to change, copy or print, and that it was told. */
export function ReadyTexts({ texts, hasToldText = false, isBusy, onDone }: ReadyTextsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [form, setForm] = useState<TellingForm>('message');
  const [typed, setTyped] = useState<Partial<Record<TellingForm, string>>>({});
  const text = typed[form] ?? texts.find((one) => one.form === form)?.text ?? '';
  const hasText = form !== 'told' || hasToldText;
  return (
    <>
      <RadioGroup
        layout="horizontal"
        className={styles.forms}
        aria-label={t('app.told.form')}
        value={form}
        onChange={(_event, { value }) => setForm(FORMS.find((one) => one === value) ?? form)}
      >
        {FORMS.map((option) => (
          <Radio key={option} value={option} label={t(`app.told.form.${option}`)} />
        ))}
      </RadioGroup>
      {hasText && <TextField form={form} text={text} onChange={(value) => setTyped({ ...typed, [form]: value })} />}
      <div className={styles.buttons}>
        {form !== 'told' && <TakeButtons text={text} />}
        <Button
          appearance="primary"
          icon={<CheckmarkRegular />}
          disabledFocusable={isBusy || (hasText && text.trim() === '')}
          onClick={() => onDone(form, hasText ? text.trim() : '')}
        >
          {t('app.told.done')}
        </Button>
      </div>
    </>
  );
}

interface TextFieldProps {
  readonly form: TellingForm;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function TextField({ form, text, onChange }: TextFieldProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const isReady = form !== 'told';
  return (
    <FormField
      label={t(isReady ? 'app.told.text' : 'app.told.said')}
      {...(isReady ? { hint: t('app.told.text.hint') } : {})}
    >
      <Textarea
        value={text}
        maxLength={MOST_CHARACTERS}
        resize="vertical"
        {...(isReady ? { textarea: { className: styles.text } } : {})}
        onChange={(_event, { value }) => onChange(value)}
      />
    </FormField>
  );
}

function TakeButtons({ text }: { readonly text: string }): ReactElement {
  const t = useT();
  const notices = useNotices();
  const [isPrinting, setPrinting] = useState(false);
  const stopPrinting = useCallback(() => setPrinting(false), []);

  function copy(): void {
    navigator.clipboard.writeText(text).then(
      () => notices.done(t('app.told.copied')),
      () => notices.failed(t('app.told.not-copied')),
    );
  }

  return (
    <>
      <Button icon={<CopyRegular />} onClick={copy}>
        {t('app.told.copy')}
      </Button>
      <Button icon={<PrintRegular />} onClick={() => setPrinting(true)}>
        {t('app.told.print')}
      </Button>
      {isPrinting && <PrintedText text={text} onPrinted={stopPrinting} />}
    </>
  );
}
