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
import { useT, type MessageKey } from '../i18n';
import { PHONE } from './use-media';

/** A part of what was written that can be chosen by itself. */
export interface ConflictField<T> {
  readonly key: keyof T & string;
  readonly label: string;
  /** How it reads; empty when there is nothing. */
  readonly text: (value: T) => string;
}

export interface ConflictDialogProps<T> {
  /** What both began with. */
  readonly base: T;
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
  mark: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalS },
  settled: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  value: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/**
 * Two people changed the same: what one of them changed stays as that one left it; of what both changed the versions stand side
 * by side, to be chosen per field, so that nothing gets lost.
 */
export function ConflictDialog<T extends object>(props: ConflictDialogProps<T>): ReactElement {
  const { base, mine, theirs, fields, onSave, onLeave, isBusy = false } = props;
  const styles = useStyles();
  const t = useT();
  const differing = fields.filter(({ text }) => text(mine) !== text(theirs));
  const settled = differing.filter(({ text }) => text(mine) === text(base) || text(theirs) === text(base));
  const asked = differing.filter((field) => !settled.includes(field));
  const [given, setGiven] = useState<ReadonlySet<string>>(new Set());
  const isMine = ({ key, text }: ConflictField<T>): boolean => text(mine) !== text(base) && !given.has(key);
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('app.conflict.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{t(sentenceFor(differing.length, asked.length))}</p>
            {asked.map((field) => (
              <Choice
                key={field.key}
                field={field}
                mine={mine}
                theirs={theirs}
                keepsMine={isMine(field)}
                onChange={(keepsMine) => setGiven((now) => withKey(now, field.key, !keepsMine))}
              />
            ))}
            {settled.length > 0 && <Settled mine={mine} theirs={theirs} fields={settled} isMine={isMine} />}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onLeave}>{t('app.conflict.take-theirs')}</Button>
            {differing.length > 0 && (
              <Button
                appearance="primary"
                disabled={isBusy}
                onClick={() => onSave(chosenOf(mine, theirs, differing.filter(isMine)))}
              >
                {t(asked.length === 0 ? 'app.conflict.save-both' : 'app.conflict.save')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function sentenceFor(differing: number, asked: number): MessageKey {
  if (differing === 0) return 'app.conflict.same';
  return asked === 0 ? 'app.conflict.apart' : 'app.conflict.text';
}

interface SettledProps<T> {
  readonly mine: T;
  readonly theirs: T;
  readonly fields: readonly ConflictField<T>[];
  readonly isMine: (field: ConflictField<T>) => boolean;
}

/** What only one of the two changed, as it becomes. */
function Settled<T>({ mine, theirs, fields, isMine }: SettledProps<T>): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div>
      <span className={styles.label}>{t('app.conflict.settled')}</span>
      <ul className={styles.settled} aria-label={t('app.conflict.settled')}>
        {fields.map((field) => {
          const text = field.text(isMine(field) ? mine : theirs);
          return (
            <li key={field.key} className={styles.value}>
              <span className={styles.label}>{field.label}</span>{' '}
              {t(isMine(field) ? 'app.conflict.settled.mine' : 'app.conflict.settled.theirs', {
                text: text === '' ? t('app.empty-value') : text,
              })}
            </li>
          );
        })}
      </ul>
    </div>
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
      <span className={styles.mark}>{t('app.conflict.both')}</span>
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
function chosenOf<T extends object>(mine: T, theirs: T, kept: readonly ConflictField<T>[]): T {
  const keys = new Set<string>(kept.map(({ key }) => key));
  return { ...theirs, ...Object.fromEntries(Object.entries(mine).filter(([key]) => keys.has(key))) };
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}
