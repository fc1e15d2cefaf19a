import { Button, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import { useState, type ReactElement } from 'react';
import type { PartnerList, PartnerResource } from '../../../../bot/contracts/network-partners';
import { useNetworkPartners, usePartnerCommand } from '../../api/network-partners';
import { DataList, type Column } from '../../components/data-list';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { NetworkPartnerForm } from './network-partners-form';

const useStyles = makeStyles({
  who: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  buttons: { display: 'flex' },
});

/** The people outside the association who are asked in assessment rounds. */
export function NetworkPartnersPage(): ReactElement {
  const t = useT();
  const partners = useNetworkPartners();
  const [edited, setEdited] = useState<PartnerResource | 'new'>();
  return (
    <Screen
      title={t('network-partners.title')}
      intro={t('network-partners.intro')}
      actions={
        partners.data?.may.add === true && (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setEdited('new')}>
            {t('network-partners.add')}
          </Button>
        )
      }
    >
      <Loaded query={partners}>{(list) => <Listed list={list} onEdit={setEdited} />}</Loaded>
      {edited !== undefined && (
        <NetworkPartnerForm partner={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Screen>
  );
}

interface ListedProps {
  readonly list: PartnerList;
  readonly onEdit: (partner: PartnerResource) => void;
}

function Listed({ list: { partners, may }, onEdit }: ListedProps): ReactElement {
  const t = useT();
  const [hasArchived, setHasArchived] = useState(false);
  const archived = partners.filter(({ archivedAt }) => archivedAt !== undefined);
  const columns = useColumns(onEdit);
  if (partners.length === 0) {
    return (
      <EmptyState
        picture={<PeopleCommunityRegular />}
        title={t('network-partners.none.title')}
        text={t(may.add ? 'network-partners.none.text' : 'network-partners.none.ask')}
      />
    );
  }
  return (
    <>
      {archived.length > 0 && (
        <Switch
          label={t('network-partners.archived.show', { count: archived.length })}
          checked={hasArchived}
          onChange={(_event, { checked }) => setHasArchived(checked)}
        />
      )}
      <DataList
        label={t('network-partners.title')}
        columns={columns}
        rows={hasArchived ? partners : partners.filter(({ archivedAt }) => archivedAt === undefined)}
        rowKey={({ id }) => id}
      />
    </>
  );
}

function useColumns(onEdit: (partner: PartnerResource) => void): readonly Column<PartnerResource>[] {
  const styles = useStyles();
  const t = useT();
  return [
    {
      key: 'who',
      header: t('network-partners.organization'),
      isName: true,
      cell: ({ organization, contactName, archivedAt }) => (
        <span className={styles.who}>
          {organization}
          {contactName !== '' && <span className={styles.small}>{contactName}</span>}
          {archivedAt !== undefined && <span className={styles.small}>{t('network-partners.archived')}</span>}
        </span>
      ),
    },
    { key: 'kind', header: t('network-partners.kind'), cell: ({ kind }) => t(`network-partners.kind.${kind}`) },
    {
      key: 'reach',
      header: t('network-partners.reach'),
      cell: ({ email, guestId }) => reachOf(email, guestId, t),
    },
    {
      key: 'named',
      header: t('network-partners.named'),
      cell: ({ mayBeNamed }) => t(mayBeNamed ? 'network-partners.named.yes' : 'network-partners.named.no'),
    },
    {
      key: 'buttons',
      header: t('network-partners.act'),
      cell: (partner) => <Buttons partner={partner} onEdit={onEdit} />,
    },
  ];
}

function reachOf(email: string, guestId: string | undefined, t: ReturnType<typeof useT>): string | undefined {
  if (guestId !== undefined) return t('network-partners.reach.guest');
  return email === '' ? undefined : email;
}

interface ButtonsProps {
  readonly partner: PartnerResource;
  readonly onEdit: (partner: PartnerResource) => void;
}

function Buttons({ partner, onEdit }: ButtonsProps): ReactElement | undefined {
  const styles = useStyles();
  const t = useT();
  const command = usePartnerCommand();
  const isArchived = partner.archivedAt !== undefined;
  const name = partner.organization;
  if (!partner.may.change) return undefined;
  return (
    <span className={styles.buttons}>
      <Button
        appearance="subtle"
        icon={<EditRegular />}
        aria-label={t('network-partners.edit', { name })}
        onClick={() => onEdit(partner)}
      />
      <Button
        appearance="subtle"
        icon={isArchived ? <ArrowUndoRegular /> : <ArchiveRegular />}
        aria-label={t(isArchived ? 'network-partners.restore' : 'network-partners.archive', { name })}
        disabledFocusable={command.isBusy}
        onClick={() => command.run({ partner, what: isArchived ? 'restore' : 'archive' })}
      />
    </span>
  );
}
