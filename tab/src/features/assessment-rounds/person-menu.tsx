import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ClipboardTextEditRegular } from '@fluentui/react-icons/svg/clipboard-text-edit';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { LinkDismissRegular } from '@fluentui/react-icons/svg/link-dismiss';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { ParticipantRow } from '../../../../bot/contracts/assessment-rounds';
import { useT } from '../../i18n';
import { AssignDialog } from './assign-dialog';
import { HandOverDialog } from './hand-over-dialog';
import { LinkDialog } from './link-dialog';
import { nameOf } from './participant-name';
import type { PersonDialogProps, PersonOfRound } from './person-dialog';
import { RecordDialog } from './record-dialog';
import { RevokeDialog } from './revoke-dialog';

type Asked = 'record' | 'hand-over' | 'link' | 'revoke' | 'assign';

const ICONS: Record<Asked, ReactNode> = {
  record: <ClipboardTextEditRegular />,
  'hand-over': <PersonSwapRegular />,
  link: <LinkRegular />,
  revoke: <LinkDismissRegular />,
  assign: <EditRegular />,
};

/** What can be done for somebody who is asked; undefined where that is nothing. */
export function PersonMenu({ round, person }: PersonOfRound): ReactElement | undefined {
  const t = useT();
  const [asked, setAsked] = useState<Asked>();
  const offered = offeredFor(person);
  if (offered.length === 0) return undefined;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={t('assessments.people.more.of', { name: nameOf(person) })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {offered.map((what) => (
              <MenuItem key={what} icon={<span aria-hidden>{ICONS[what]}</span>} onClick={() => setAsked(what)}>
                {t(`assessments.person.${what}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asked !== undefined && (
        <AskedDialog what={asked} round={round} person={person} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

function AskedDialog({ what, ...props }: PersonDialogProps & { readonly what: Asked }): ReactElement {
  switch (what) {
    case 'record':
      return <RecordDialog {...props} />;
    case 'hand-over':
      return <HandOverDialog {...props} />;
    case 'link':
      return <LinkDialog {...props} />;
    case 'revoke':
      return <RevokeDialog {...props} />;
    case 'assign':
      return <AssignDialog {...props} />;
  }
}

function offeredFor({ may, link, asked, answered }: ParticipantRow): readonly Asked[] {
  const isLinked = link !== undefined && link.revokedAt === undefined;
  const offers: Readonly<Record<Asked, boolean>> = {
    record: may.record,
    link: may.link,
    revoke: may.link && isLinked,
    'hand-over': may.takeOver && answered !== asked,
    assign: may.change,
  };
  return (['record', 'link', 'revoke', 'hand-over', 'assign'] as const).filter((what) => offers[what]);
}
