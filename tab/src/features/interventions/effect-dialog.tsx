import { Input, Radio, RadioGroup, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { EffectResult, LONGEST_EFFECT, RunResource } from '../../../../bot/contracts/intervention-runs';
import { useRunChange } from '../../api/interventions';
import { ChangedMeanwhile } from '../../components/changed-meanwhile';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { PHONE } from '../../components/use-media';
import { useLanguage, useT } from '../../i18n';
import { faultsOf, findingOf, textOf, type EffectText } from './effect-text';
import { FACES } from './run-badges';
import type { RunDialogProps } from './run-dialog';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    [PHONE]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  choice: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    alignItems: 'center',
  },
  label: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  face: { fontSize: '24px', lineHeight: 1 },
  grades: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  grade: { width: '96px' },
});

/** Tells what it changed: one of four words, a sentence, and grades where there are any. */
export function EffectDialog({ run, onClose }: RunDialogProps): ReactElement {
  const t = useT();
  const language = useLanguage();
  const change = useRunChange(true);
  const [base] = useState(() => textOf(run, language));
  const [text, setText] = useState(base);
  const [wasTried, setWasTried] = useState(false);
  const now = change.conflict?.currentAs(RunResource);
  const theirs = now === undefined ? base : textOf(now, language);
  const isClash = !isLike(theirs, base);

  function save(chosen: EffectText): void {
    setWasTried(true);
    const effect = findingOf(chosen);
    if (effect === undefined) return;
    const of = now ?? run;
    const back =
      of.effect === undefined
        ? { what: 'undo-effect' as const }
        : { what: 'record-effect' as const, effect: of.effect };
    change.run(
      { run: of, command: { what: 'record-effect', effect }, said: t('interventions.said.effect'), back },
      onClose,
    );
  }

  return (
    <FormDialog
      title={t('interventions.effect.record')}
      saveLabel={t('app.save')}
      isDirty={!isLike(text, base)}
      isBusy={change.isBusy}
      problem={change.conflict === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={() => save(text)}
    >
      <Fields text={text} faults={wasTried ? faultsOf(text) : new Set()} onChange={setText} />
      <ChangedMeanwhile isShown={now !== undefined && !isClash} />
      {isClash && (
        <ConflictDialog
          base={base}
          mine={text}
          theirs={theirs}
          fields={conflictFields(t)}
          isBusy={change.isBusy}
          onLeave={onClose}
          onSave={save}
        />
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  readonly text: EffectText;
  readonly faults: ReadonlySet<keyof EffectText>;
  readonly onChange: (text: EffectText) => void;
}

function Fields({ text, faults, onChange }: FieldsProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const set = (part: Partial<EffectText>): void => onChange({ ...text, ...part });
  return (
    <>
      <FormField
        label={t('interventions.effect.question')}
        required
        fault={faults.has('result') ? t('interventions.effect.question.missing') : undefined}
      >
        <RadioGroup
          className={styles.choices}
          value={text.result}
          onChange={(_event, { value }) => set({ result: EffectResult.safeParse(value).data ?? text.result })}
        >
          {EffectResult.options.map((result) => (
            <Radio key={result} value={result} className={styles.choice} label={<FacedWord result={result} />} />
          ))}
        </RadioGroup>
      </FormField>
      <FormField
        label={t('interventions.effect.sentence')}
        hint={t('interventions.effect.sentence.hint')}
        required
        fault={faults.has('sentence') ? t('interventions.effect.sentence.missing') : undefined}
      >
        <Textarea
          value={text.sentence}
          maxLength={LONGEST_EFFECT}
          resize="vertical"
          onChange={(_event, { value }) => set({ sentence: value })}
        />
      </FormField>
      <div className={styles.grades}>
        {(['gradeBefore', 'gradeAfter'] as const).map((field) => (
          <FormField
            key={field}
            label={t(`interventions.effect.${field}`)}
            hint={t('app.optional')}
            fault={faults.has(field) ? t('interventions.effect.grade.wrong') : undefined}
          >
            <Input
              className={styles.grade}
              inputMode="decimal"
              autoComplete="off"
              maxLength={4}
              value={text[field]}
              onChange={(_event, { value }) => set({ [field]: value })}
            />
          </FormField>
        ))}
      </div>
    </>
  );
}

function FacedWord({ result }: { readonly result: EffectResult }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <span className={styles.label}>
      <span className={styles.face} aria-hidden>
        {FACES[result]}
      </span>
      {t(`interventions.effect.${result}`)}
    </span>
  );
}

function conflictFields(t: ReturnType<typeof useT>): readonly ConflictField<EffectText>[] {
  return [
    {
      key: 'result',
      label: t('interventions.effect.question'),
      text: ({ result }) => (result === '' ? '' : t(`interventions.effect.${result}`)),
    },
    { key: 'sentence', label: t('interventions.effect.sentence'), text: ({ sentence }) => sentence },
    { key: 'gradeBefore', label: t('interventions.effect.gradeBefore'), text: ({ gradeBefore }) => gradeBefore },
    { key: 'gradeAfter', label: t('interventions.effect.gradeAfter'), text: ({ gradeAfter }) => gradeAfter },
  ];
}

function isLike(one: EffectText, other: EffectText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
