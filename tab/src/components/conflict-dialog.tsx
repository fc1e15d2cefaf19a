import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useT } from '../i18n';
import { PHONE } from './use-media';

/** A part of what was written that can be chosen by itself. */
export interface ConflictField<T> {
  readonly key: keyof T & string;
  readonly label: string;
  /** How it reads; empty when there is nothing. */
  readonly text: (value: T) => string;
}

export interface ConflictDialogProps<T> {
  /** What this person wrote. */
  readonly mine: T;
  /** How it is now, after somebody else. */
  readonly theirs: T;
  readonly fields: readonly ConflictField<T>[];
  /** Saves what was chosen, over what is there now. */
  readonly onSave: (chosen: T) => void;
  /** Leaves it as it is now. */
  readonly onLeave: () => void;
  readonly isBusy?: boolean;
}

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { margin: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalM,
    [PHONE]: { gridTemplateColumns: '1fr' },
  },
  side: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  value: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Two people changed the same: both versions side by side, chosen per field, so that nothing gets lost. */
export function ConflictDialog<T extends object>(props: ConflictDialogProps<T>): ReactElement {
  const { mine, theirs, fields, onSave, onLeave, isBusy = false } = props;
  const styles = useStyles();
  const t = useT();
  const differing = fields.filter(({ text }) => text(mine) !== text(theirs));
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(differing.map(({ key }) => key)));
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('app.conflict.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{t(differing.length === 0 ? 'app.conflict.same' : 'app.conflict.text')}</p>
            {differing.map((field) => (
              <Choice
                key={field.key}
                field={field}
                mine={mine}
                theirs={theirs}
                keepsMine={kept.has(field.key)}
                onChange={(keepsMine) => setKept((now) => withKey(now, field.key, keepsMine))}
              />
            ))}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onLeave}>{t('app.conflict.take-theirs')}</Button>
            {differing.length > 0 && (
              <Button appearance="primary" disabled={isBusy} onClick={() => onSave(chosenOf(mine, theirs, kept))}>
                {t('app.conflict.save')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface ChoiceProps<T> {
  readonly field: ConflictField<T>;
  readonly mine: T;
  readonly theirs: T;
  readonly keepsMine: boolean;
  readonly onChange: (keepsMine: boolean) => void;
}

function Choice<T>({ field, mine, theirs, keepsMine, onChange }: ChoiceProps<T>): ReactElement {
  const styles = useStyles();
  const t = useT();
  const side = (name: string, value: T): ReactElement => (
    <span>
      <span className={styles.label}>{name}</span>
      <br />
      <span className={styles.value}>{field.text(value) === '' ? t('app.empty-value') : field.text(value)}</span>
    </span>
  );
  return (
    <div>
      <span className={styles.label}>{field.label}</span>
      <RadioGroup
        aria-label={field.label}
        value={keepsMine ? 'mine' : 'theirs'}
        onChange={(_event, { value }) => onChange(value === 'mine')}
        className={styles.sides}
      >
        <Radio className={styles.side} value="mine" label={side(t('app.conflict.mine'), mine)} />
        <Radio className={styles.side} value="theirs" label={side(t('app.conflict.theirs'), theirs)} />
      </RadioGroup>
    </div>
  );
}

/** What is there now, with my version of the kept fields. */
function chosenOf<T extends object>(mine: T, theirs: T, kept: ReadonlySet<string>): T {
  return { ...theirs, ...Object.fromEntries(Object.entries(mine).filter(([key]) => kept.has(key))) };
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}
