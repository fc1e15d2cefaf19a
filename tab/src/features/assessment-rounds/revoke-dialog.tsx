import type { ReactElement } from 'react';
import { usePartnerLinkRevocation } from '../../api/partner-links';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useT } from '../../i18n';
import { nameOf } from './participant-name';
import type { PersonDialogProps } from './person-dialog';

/** Asks before the link of a partner ends. */
export function RevokeDialog({ round, person, onClose }: PersonDialogProps): ReactElement {
  const t = useT();
  const revocation = usePartnerLinkRevocation(round.id, person.id);
  return (
    <ConfirmDialog
      title={t('assessments.revoke.title', { name: nameOf(person) })}
      text={t('assessments.revoke.text')}
      confirmLabel={t('assessments.person.revoke')}
      isBusy={revocation.isBusy}
      onConfirm={() => revocation.run(undefined, onClose)}
      onClose={onClose}
    />
  );
}
