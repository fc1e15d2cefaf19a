import { Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { Approach } from '../../../../bot/contracts/annual-plan';
import { ItemDetails, type ItemCommand, type ItemResource } from '../../../../bot/contracts/plan-resources';
import { useItemChange } from '../../api/items';
import { usePlaces } from '../../api/people';
import { usePlan } from '../../api/plan';
import { useT } from '../../i18n';
import { ConflictDialog, type ConflictField } from '../conflict-dialog';
import { FormDialog } from '../form-dialog';
import { FormField } from '../form-field';
import { PlaceSelect } from '../place-select';

type Text = Omit<Extract<ItemCommand, { what: 'edit' }>, 'what'>;

/** Changes what an item says: its title and place, and of a plan action the goal that it serves and how. */
export function EditDialog({
  item,
  onClose,
}: {
  readonly item: ItemResource;
  readonly onClose: () => void;
}): ReactElement {
  const t = useT();
  const change = useItemChange(true);
  // What is open stays as it was opened, however often the item is read anew.
  const [opened] = useState(item);
  const [first] = useState(() => textOf(item));
  const [text, setText] = useState(first);
  const [wasTried, setWasTried] = useState(false);
  const fields = useFields(item);
  const now = change.conflict?.currentAs(ItemDetails);
  const isUntitled = text.title.trim() === '';

  function save(chosen: Text, seen: ItemResource): void {
    setWasTried(true);
    if (chosen.title.trim() === '') return;
    const command = { what: 'edit' as const, ...chosen, title: chosen.title.trim() };
    change.run(
      { item: seen, command, expected: { ...seen, title: command.title }, said: t('items.said.edit') },
      onClose,
    );
  }

  return (
    <FormDialog
      title={t('items.edit.title')}
      saveLabel={t('app.save')}
      isDirty={JSON.stringify(text) !== JSON.stringify(first)}
      isBusy={change.isBusy}
      problem={change.conflict === undefined ? change.problem : undefined}
      onSave={() => save(text, opened)}
      onClose={onClose}
    >
      <FormField
        label={t('items.title')}
        required
        problem={change.problem}
        path="title"
        fault={wasTried && isUntitled ? t('items.title.missing') : undefined}
      >
        <Input
          value={text.title}
          maxLength={200}
          onChange={(_event, { value }) => setText({ ...text, title: value })}
        />
      </FormField>
      <FormField label={t('items.place')}>
        <PlaceSelect
          teamId={item.ref.teamId}
          value={text.placeId}
          onChange={(placeId) => setText({ ...text, placeId })}
        />
      </FormField>
      {item.kind === 'plan-action' && <GoalFields item={item} text={text} onChange={setText} />}
      {now !== undefined && (
        <ConflictDialog
          base={first}
          mine={text}
          theirs={textOf(now)}
          fields={fields}
          isBusy={change.isBusy}
          onLeave={onClose}
          onSave={(chosen) => save(chosen, now)}
        />
      )}
    </FormDialog>
  );
}

interface GoalFieldsProps {
  readonly item: ItemResource;
  readonly text: Text;
  readonly onChange: (text: Text) => void;
}

function GoalFields({ item, text, onChange }: GoalFieldsProps): ReactElement {
  const t = useT();
  const plan = usePlan(item.ref.teamId, item.ref.year);
  const goals = plan.data?.goals ?? [];
  return (
    <>
      <FormField label={t('items.goal')}>
        <Select
          value={text.goalId ?? ''}
          onChange={(_event, { value }) => onChange({ ...text, goalId: value === '' ? null : value })}
        >
          <option value="">{t('items.goal.none')}</option>
          {goals.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </FormField>
      <FormField label={t('items.approach')}>
        <Select
          value={text.approach ?? ''}
          onChange={(_event, { value }) => onChange({ ...text, approach: Approach.safeParse(value).data ?? null })}
        >
          <option value="">{t('items.approach.none')}</option>
          {Approach.options.map((approach) => (
            <option key={approach} value={approach}>
              {t(`items.approach.${approach}`)}
            </option>
          ))}
        </Select>
      </FormField>
    </>
  );
}

/** How each part reads, places and goals by name. */
function useFields({ ref: { teamId, year } }: ItemResource): readonly ConflictField<Text>[] {
  const t = useT();
  const { data: places = [] } = usePlaces(teamId);
  const plan = usePlan(teamId, year);
  const goals = plan.data?.goals ?? [];
  return [
    { key: 'title', label: t('items.title'), text: ({ title }) => title },
    {
      key: 'placeId',
      label: t('items.place'),
      text: ({ placeId }) => places.find(({ id }) => id === placeId)?.name ?? placeId ?? t('app.place.none'),
    },
    {
      key: 'goalId',
      label: t('items.goal'),
      text: ({ goalId }) => goals.find(({ id }) => id === goalId)?.title ?? goalId ?? t('items.goal.none'),
    },
    {
      key: 'approach',
      label: t('items.approach'),
      text: ({ approach }) => (approach === null ? t('items.approach.none') : t(`items.approach.${approach}`)),
    },
  ];
}

function textOf({ title, place, goalId, approach }: ItemResource): Text {
  return { title, placeId: place?.id ?? null, goalId: goalId ?? null, approach: approach ?? null };
}
