import { Button, Input, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import {
  ShownPlanImport,
  type PlanImportCorrection,
  type PlanImportRow,
} from '../../../../../bot/contracts/plan-import';
import type { NamedPerson } from '../../../../../bot/contracts/plan-resources';
import type { Problem } from '../../../api/problem';
import { DateInput } from '../../../components/date-input';
import { FormField } from '../../../components/form-field';
import { PersonPicker } from '../../../components/person-picker';
import { PlaceSelect } from '../../../components/place-select';
import { PHONE } from '../../../components/use-media';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { useCorrectRow } from './use-import';
import { useNames } from './use-names';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: '2fr 1fr 1.2fr 1.2fr',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    [PHONE]: { gridTemplateColumns: '1fr' },
  },
  buttons: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  wide: { gridColumn: '1 / -1' },
});

interface RowText {
  readonly title: string;
  readonly dueOn: string;
  readonly owner: NamedPerson | undefined;
  readonly placeId: string | null;
}

export interface ImportRowFormProps {
  readonly shown: ShownPlanImport;
  readonly row: PlanImportRow;
  readonly onClose: () => void;
}

/** Corrects a row where it stands: what, when, who and where. */
export function ImportRowForm({ shown, row, onClose }: ImportRowFormProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const correcting = useCorrectRow();
  const first = useRowText(row);
  const [changed, setChanged] = useState<Partial<RowText>>({});
  const text = { ...first, ...changed };
  const set = (part: Partial<RowText>): void => setChanged({ ...changed, ...part });
  const [wasTried, setTried] = useState(false);
  const { problem } = correcting;
  const isDayWrong = changed.dueOn === '';
  const isOwnerWrong = 'owner' in changed && changed.owner === undefined;
  return (
    <form
      noValidate
      className={styles.form}
      aria-label={t('plan.import.correct.of', { title: row.title })}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isDayWrong || isOwnerWrong) return;
        // After a conflict the row is corrected as it is now.
        const latest = correcting.conflict?.currentAs(ShownPlanImport) ?? shown;
        const before = latest.preview.rows.find((other) => other.row === row.row)?.correction;
        correcting.run({ shown: latest, row: row.row, correction: { ...before, ...correctionOf(changed) } }, onClose);
      }}
    >
      {problem !== undefined && Object.keys(problem.faults).length === 0 && (
        <MessageBar className={styles.wide} intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            {correcting.conflict === undefined ? problem.title : t('plan.import.conflict')}
          </MessageBarBody>
        </MessageBar>
      )}
      <RowFields
        text={text}
        set={set}
        problem={problem}
        isDayWrong={wasTried && isDayWrong}
        isOwnerWrong={wasTried && isOwnerWrong}
      />
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={correcting.isBusy}>
          {t('plan.import.correct.save')}
        </Button>
      </div>
    </form>
  );
}

interface RowFieldsProps {
  readonly text: RowText;
  readonly set: (part: Partial<RowText>) => void;
  readonly problem: Problem | undefined;
  readonly isDayWrong: boolean;
  readonly isOwnerWrong: boolean;
}

function RowFields({ text, set, problem, isDayWrong, isOwnerWrong }: RowFieldsProps): ReactElement {
  const t = useT();
  const { teamId } = useOpenPlan();
  return (
    <>
      <FormField label={t('plan.import.field.title')} problem={problem} path="title">
        <Input value={text.title} onChange={(_event, { value }) => set({ title: value })} />
      </FormField>
      <FormField
        label={t('plan.import.field.dueOn')}
        problem={problem}
        path="dueOn"
        fault={isDayWrong ? t('app.date.invalid') : undefined}
      >
        <DateInput isWide value={text.dueOn} onChange={(dueOn) => set({ dueOn })} />
      </FormField>
      <FormField
        label={t('plan.import.field.ownerId')}
        problem={problem}
        path="ownerId"
        fault={isOwnerWrong ? t('plan.action.owner.missing') : undefined}
      >
        <PersonPicker teamId={teamId} value={text.owner} onChange={(owner) => set({ owner })} />
      </FormField>
      <FormField label={t('plan.import.field.placeId')} problem={problem} path="placeId">
        <PlaceSelect teamId={teamId} value={text.placeId} onChange={(placeId) => set({ placeId })} />
      </FormField>
    </>
  );
}

function useRowText({ title, dueOn = '', ownerId, placeId }: PlanImportRow): RowText {
  const names = useNames();
  return {
    title,
    dueOn,
    placeId: placeId ?? null,
    owner: ownerId === undefined ? undefined : { id: ownerId, name: names.person(ownerId) },
  };
}

/** Only what was touched: the rest goes on following the file. */
function correctionOf({ title, dueOn = '', owner, placeId }: Partial<RowText>): PlanImportCorrection {
  return {
    ...(title === undefined ? {} : { title }),
    ...(dueOn === '' ? {} : { dueOn }),
    ...(owner === undefined ? {} : { ownerId: owner.id }),
    ...(placeId === undefined ? {} : { placeId }),
  };
}
