import { MessageBar, MessageBarBody, Select, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { useMe } from '../../api/me';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';
import type { PersonDialogProps } from './person-dialog';
import { RecordConflict } from './record-conflict';
import { RecordFields } from './record-fields';
import { useRecord } from './use-record';

const useStyles = makeStyles({
  // A long name in a choice does not make it wider than the dialog.
  place: {
    '& > .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
});

/** Writes down what somebody said, place after place. */
export function RecordDialog(props: PersonDialogProps): ReactElement {
  const { round, person, onClose } = props;
  const styles = useStyles();
  const t = useT();
  const { today } = useMe();
  const record = useRecord(props);
  const { text, clash } = record;
  const place = useFocusOnChange(record.placeId);
  return (
    <FormDialog
      title={t('assessments.record.title', { name: person.organization ?? person.name })}
      saveLabel={t('app.save')}
      isDirty={record.isDirty}
      isBusy={record.isBusy}
      problem={record.problem}
      onClose={onClose}
      onSave={() => text !== undefined && record.save(text)}
    >
      <div ref={place} className={styles.place}>
        <FormField label={t('app.place')}>
          <Select value={record.placeId ?? ''} onChange={(_event, { value }) => record.choose(value)}>
            {record.places.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
      </div>
      <Loaded query={record.task}>
        {() =>
          text !== undefined && (
            <RecordFields
              questions={round.questions}
              text={text}
              faults={record.faults}
              today={today}
              onChange={record.type}
            />
          )
        }
      </Loaded>
      {record.isClosed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('assessments.record.closed')}</MessageBarBody>
        </MessageBar>
      )}
      {clash !== undefined && (
        <RecordConflict
          questions={round.questions}
          {...clash}
          isBusy={record.isBusy}
          onLeave={record.leave}
          onSave={record.save}
        />
      )}
    </FormDialog>
  );
}

/** Who saved a place goes on at the next: its name gets the focus, which the button that saved it lost. */
function useFocusOnChange(placeId: string | undefined) {
  const field = useRef<HTMLDivElement>(null);
  const before = useRef(placeId);
  useEffect(() => {
    if (before.current !== placeId) field.current?.querySelector('select')?.focus();
    before.current = placeId;
  }, [placeId]);
  return field;
}
