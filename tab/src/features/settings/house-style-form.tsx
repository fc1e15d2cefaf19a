import { Button, Input, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { HouseStyleResource, type HouseStyle } from '../../../../bot/contracts/materials';
import type { Language } from '../../../../bot/contracts/people';
import { useHouseStyleChange } from '../../api/house-style';
import { Box } from '../../components/box';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog';
import { useAskBeforeLeaving } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useLanguage, useT } from '../../i18n';
import { colorIn, contrastWithWhite, HouseStyleColor } from './house-style-color';

const READABLE = 4.5;
const RATIO = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const DETAILS = [
  { field: 'phone', type: 'tel', longest: 30 },
  { field: 'email', type: 'email', longest: 80 },
  { field: 'website', type: 'url', longest: 80 },
] as const;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { maxWidth: '420px' },
});

/** What is typed of a house style; what is empty is none. */
type StyleText = Readonly<Record<keyof HouseStyle, string>>;

/** Writes the name, the color and how to reach the association. */
export function HouseStyleForm({ style }: { readonly style: HouseStyleResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const change = useHouseStyleChange();
  const { opened, setOpened, text, setText } = useTyped(style);
  const base = textOf(opened);
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(HouseStyleResource);
  const isDirty = !isLike(text, base);
  useAskBeforeLeaving(isDirty && !change.isBusy);
  const isReadOnly = !style.may.change;

  function save(chosen: StyleText): void {
    setWasTried(true);
    const written = styleOf(chosen);
    if (written === undefined) return;
    change.run({ of: now ?? opened, style: written }, (kept) => {
      setOpened(kept);
      setText(textOf(kept));
    });
  }

  return (
    <Box title={t('house-style.name-and-color')} {...(isReadOnly ? { hint: t('house-style.read-only') } : {})}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(text);
        }}
      >
        <Fields text={text} wasTried={wasTried} isReadOnly={isReadOnly} onChange={setText} />
        <Refusal of={change} />
        {!isReadOnly && (
          <div>
            <Button type="submit" appearance="primary" disabledFocusable={change.isBusy || !isDirty}>
              {t('app.save')}
            </Button>
          </div>
        )}
      </form>
      {now !== undefined && (
        <ConflictDialog
          base={base}
          mine={text}
          theirs={textOf(now)}
          fields={conflictFields(t)}
          isBusy={change.isBusy}
          onLeave={() => {
            setOpened(now);
            setText(textOf(now));
            change.clear();
          }}
          onSave={save}
        />
      )}
    </Box>
  );
}

/** What is typed, and what it began with: what was saved, changed by somebody else, or of which only the logo is another. */
function useTyped(style: HouseStyleResource) {
  const [opened, setOpened] = useState(style);
  const [text, setText] = useState(() => textOf(style));
  const base = textOf(opened);
  const isDirty = !isLike(text, base);
  if (style.version > opened.version && (!isDirty || isLike(textOf(style), base))) {
    setOpened(style);
    if (!isDirty) setText(textOf(style));
  }
  return { opened, setOpened, text, setText };
}

/** What the server said of it, where nobody else was first. */
function Refusal({
  of: { problem, conflict },
}: {
  readonly of: ReturnType<typeof useHouseStyleChange>;
}): ReactElement | null {
  if (problem === undefined || conflict !== undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem.title}</MessageBarBody>
    </MessageBar>
  );
}

interface FieldsProps {
  readonly text: StyleText;
  readonly wasTried: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (text: StyleText) => void;
}

function Fields({ text, wasTried, isReadOnly, onChange }: FieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const color = colorIn(text.color);
  return (
    <>
      <FormField
        label={t('house-style.name')}
        hint={t('house-style.name.hint')}
        required
        fault={wasTried && text.name.trim() === '' ? t('house-style.name.missing') : undefined}
      >
        <Input
          className={styles.text}
          value={text.name}
          maxLength={60}
          readOnly={isReadOnly}
          onChange={(_event, { value }) => onChange({ ...text, name: value })}
        />
      </FormField>
      <FormField
        label={t('house-style.color')}
        hint={color === undefined ? t('house-style.color.hint') : contrastWords(color, t, language)}
        required
        fault={color === undefined ? t('house-style.color.wrong') : undefined}
      >
        <HouseStyleColor
          value={text.color}
          pickLabel={t('house-style.color.pick')}
          isReadOnly={isReadOnly}
          onChange={(value) => onChange({ ...text, color: value })}
        />
      </FormField>
      {DETAILS.map(({ field, type, longest }) => (
        <FormField key={field} label={t(`house-style.${field}`)} hint={t('app.optional')}>
          <Input
            className={styles.text}
            type={type}
            value={text[field]}
            maxLength={longest}
            readOnly={isReadOnly}
            onChange={(_event, { value }) => onChange({ ...text, [field]: value })}
          />
        </FormField>
      ))}
    </>
  );
}

/** How well it reads, and what the program makes of it where it does not. */
function contrastWords(color: string, t: ReturnType<typeof useT>, language: Language): string {
  const contrast = contrastWithWhite(color);
  // Never rounded up to what would be enough.
  const ratio = new Intl.NumberFormat(language, RATIO).format(Math.floor(contrast * 10) / 10);
  return t(contrast >= READABLE ? 'house-style.contrast.good' : 'house-style.contrast.low', { ratio });
}

function textOf({ name, color, phone = '', email = '', website = '' }: HouseStyle): StyleText {
  return { name, color, phone, email, website };
}

function isLike(one: StyleText, other: StyleText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** As it is sent; undefined while something is not right. */
function styleOf(text: StyleText): HouseStyle | undefined {
  const color = colorIn(text.color);
  const name = text.name.trim();
  if (color === undefined || name === '') return undefined;
  const filled = (value: string): string | undefined => (value.trim() === '' ? undefined : value.trim());
  return { name, color, phone: filled(text.phone), email: filled(text.email), website: filled(text.website) };
}

function conflictFields(t: ReturnType<typeof useT>): readonly ConflictField<StyleText>[] {
  return (['name', 'color', 'phone', 'email', 'website'] as const).map((key) => ({
    key,
    label: t(`house-style.${key}`),
    text: (style) => style[key],
  }));
}
