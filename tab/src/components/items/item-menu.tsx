import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner } from '@fluentui/react-components';
import { AlertSnoozeRegular } from '@fluentui/react-icons/svg/alert-snooze';
import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap';
import type { ReactElement } from 'react';
import type { ItemResource } from '../../../../bot/contracts/plan-resources';
import { useItem } from '../../api/items';
import { useT } from '../../i18n';
import { useItemLink } from '../item-link';
import { useItemForms } from './item-forms';

const SNOOZE_DAYS = [1, 3, 7] as const;

/** What else can be done with an item of a list; what the reader may is asked when the menu opens. */
export function ItemMenu({ item }: { readonly item: ItemResource }): ReactElement {
  const t = useT();
  const { open, run } = useItemForms();
  const link = useItemLink(item.ref);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('items.more', { title: item.title })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<OpenRegular />} onClick={link.onClick}>
            {t('items.open')}
          </MenuItem>
          <Allowed
            item={item}
            onMove={() => open('move', item)}
            onReassign={() => open('reassign', item)}
            onSnooze={(days) => run(item, { what: 'snooze', days })}
          />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface AllowedProps {
  readonly item: ItemResource;
  readonly onMove: () => void;
  readonly onReassign: () => void;
  readonly onSnooze: (days: (typeof SNOOZE_DAYS)[number]) => void;
}

function Allowed({ item, onMove, onReassign, onSnooze }: AllowedProps): ReactElement {
  const t = useT();
  const { data, isPending } = useItem(item.ref);
  if (isPending) {
    return (
      <MenuItem disabled icon={<Spinner size="extra-tiny" />}>
        {t('app.loading')}
      </MenuItem>
    );
  }
  return (
    <>
      {data?.may.move === true && (
        <MenuItem icon={<CalendarArrowRightRegular />} onClick={onMove}>
          {t('items.move')}
        </MenuItem>
      )}
      {data?.may.reassign === true && (
        <MenuItem icon={<PersonSwapRegular />} onClick={onReassign}>
          {t('items.reassign')}
        </MenuItem>
      )}
      {data?.may.snooze === true &&
        SNOOZE_DAYS.map((days) => (
          <MenuItem key={days} icon={<AlertSnoozeRegular />} onClick={() => onSnooze(days)}>
            {t('items.snooze', { days })}
          </MenuItem>
        ))}
    </>
  );
}
