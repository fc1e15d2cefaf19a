import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AlertSnoozeRegular } from '@fluentui/react-icons/svg/alert-snooze';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import type { ReactElement } from 'react';
import type { ItemDetails } from '../../../../bot/contracts/plan-resources';
import { useItemForms, type ItemForms } from '../../components/items/item-forms';
import { LinkButton } from '../../components/link-button';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the reader may do with an item. */
export function ItemActions({ item }: { readonly item: ItemDetails }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { open, run } = useItemForms();
  if (!Object.values(item.may).includes(true)) {
    const owner = item.owner.name ?? t('app.person.gone');
    return <p className={styles.text}>{t('items.read-only', { owner })}</p>;
  }
  return (
    <div className={styles.row}>
      <EffectButton item={item} />
      <FormButtons item={item} onOpen={(form) => open(form, item)} />
      <DirectButtons item={item} run={run} />
    </div>
  );
}

/** What an intervention changed is told there, and this task follows. */
function EffectButton({ item: { step, status } }: { readonly item: ItemDetails }): ReactElement | null {
  const t = useT();
  if (step?.isCheck !== true || status === 'done') return null;
  return (
    <LinkButton to={`/interventions/${encodeURIComponent(step.runId)}`} appearance="primary" icon={<EyeRegular />}>
      {t('items.effect')}
    </LinkButton>
  );
}

/** What asks something first. */
function FormButtons({
  item,
  onOpen,
}: {
  readonly item: ItemDetails;
  readonly onOpen: (form: 'complete' | 'edit' | 'move' | 'reassign') => void;
}): ReactElement {
  const t = useT();
  const { may } = item;
  return (
    <>
      {may.complete && item.kind !== 'request' && (
        <Button appearance="primary" icon={<CheckmarkRegular />} onClick={() => onOpen('complete')}>
          {t('items.complete')}
        </Button>
      )}
      {may.move && (
        <Button icon={<CalendarArrowRightRegular />} onClick={() => onOpen('move')}>
          {t('items.move')}
        </Button>
      )}
      {may.edit && (
        <Button icon={<EditRegular />} onClick={() => onOpen('edit')}>
          {t('items.edit')}
        </Button>
      )}
      {may.reassign && (
        <Button icon={<PersonSwapRegular />} onClick={() => onOpen('reassign')}>
          {t('items.reassign')}
        </Button>
      )}
    </>
  );
}

/** What is done with one press, and can be taken back. */
function DirectButtons({ item, run }: { readonly item: ItemDetails; readonly run: ItemForms['run'] }): ReactElement {
  const t = useT();
  const { may } = item;
  return (
    <>
      {may.snooze && <SnoozeMenu onChoose={(days) => run(item, { what: 'snooze', days })} />}
      {may.activate && (
        <Button icon={<PlayRegular />} onClick={() => run(item, { what: 'activate' })}>
          {t('items.activate')}
        </Button>
      )}
      {may.reopen && (
        <Button icon={<PlayRegular />} onClick={() => run(item, { what: 'reopen' })}>
          {t('items.reopen')}
        </Button>
      )}
      {may.cancel && (
        <Button icon={<DismissRegular />} onClick={() => run(item, { what: 'cancel' })}>
          {t('items.cancel')}
        </Button>
      )}
      {may.undo && (
        <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => run(item, { what: 'undo' })}>
          {t('items.undo')}
        </Button>
      )}
    </>
  );
}

const SNOOZE_DAYS = [1, 3, 7] as const;

function SnoozeMenu({ onChoose }: { readonly onChoose: (days: (typeof SNOOZE_DAYS)[number]) => void }): ReactElement {
  const t = useT();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<AlertSnoozeRegular />}>{t('items.snooze.menu')}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SNOOZE_DAYS.map((days) => (
            <MenuItem key={days} onClick={() => onChoose(days)}>
              {t('items.snooze', { days })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
