import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  MessageBar,
  MessageBarBody,
  Spinner,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState, type ReactElement } from 'react';
import type { PartnerLinkMade } from '../../../../bot/contracts/partner-links';
import { usePartnerLinkMail, usePartnerLinkMaking } from '../../api/partner-links';
import type { Problem } from '../../api/problem';
import { FormField } from '../../components/form-field';
import { useNotices } from '../../components/notices';
import { useFocusReturn } from '../../components/use-focus-return';
import { instantText, useLanguage, useT } from '../../i18n';
import type { PersonDialogProps } from './person-dialog';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  mail: { minHeight: '180px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Makes a link for a partner, and gives it in every way in which it can be sent. The address is shown this once. */
export function LinkDialog({ round, person, onClose }: PersonDialogProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  useFocusReturn();
  const making = usePartnerLinkMaking(round.id, person.id);
  const [made, setMade] = useState<PartnerLinkMade>();
  const isAgain = person.link !== undefined && person.link.revokedAt === undefined;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('assessments.link.title', { name: person.organization ?? person.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            {made === undefined ? (
              <>
                <p className={styles.text}>{t(isAgain ? 'assessments.link.again' : 'assessments.link.text')}</p>
                {making.isBusy && <Spinner label={t('app.loading')} />}
              </>
            ) : (
              <Made roundId={round.id} participantId={person.id} made={made} />
            )}
            <Refused problem={making.problem} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t(made === undefined ? 'app.cancel' : 'app.close')}</Button>
            {made === undefined && (
              <Button
                appearance="primary"
                icon={<LinkRegular />}
                disabledFocusable={making.isBusy}
                onClick={() => making.run(undefined, setMade)}
              >
                {t('assessments.link.make')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface MadeProps {
  readonly roundId: string;
  readonly participantId: string;
  readonly made: PartnerLinkMade;
}

function Made({ roundId, participantId, made }: MadeProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const copy = useCopying();
  const { address, expiresAt, mail } = made;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{t('assessments.link.once', { at: instantText(expiresAt, language) })}</MessageBarBody>
      </MessageBar>
      <FormField label={t('assessments.link.address')}>
        <Input readOnly value={address} onFocus={({ target }) => target.select()} />
      </FormField>
      <FormField label={t('assessments.link.mail')} hint={mail.subject}>
        <Textarea readOnly value={mail.text} resize="vertical" textarea={{ className: styles.mail }} />
      </FormField>
      <div className={styles.buttons}>
        <Button icon={<CopyRegular />} onClick={() => copy(address)}>
          {t('assessments.link.copy')}
        </Button>
        <Button icon={<CopyRegular />} onClick={() => copy(mail.text)}>
          {t('assessments.link.copy-mail')}
        </Button>
        <Button as="a" icon={<MailRegular />} href={mailAddress(made)}>
          {t('assessments.link.open-mail')}
        </Button>
        {made.canSend && <SendButton roundId={roundId} participantId={participantId} made={made} />}
      </div>
    </>
  );
}

function SendButton({ roundId, participantId, made }: MadeProps): ReactElement {
  const t = useT();
  const sending = usePartnerLinkMail(roundId, participantId);
  const [isSent, setSent] = useState(false);
  return (
    <>
      <Button
        appearance="primary"
        icon={<SendRegular />}
        disabledFocusable={sending.isBusy || isSent}
        onClick={() => sending.run(made, () => setSent(true))}
      >
        {isSent ? t('assessments.link.sent') : t('assessments.link.send', { to: made.mail.to })}
      </Button>
      <Refused problem={sending.problem} />
    </>
  );
}

function Refused({ problem }: { readonly problem: Problem | undefined }): ReactElement | null {
  if (problem === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{problem.title}</MessageBarBody>
    </MessageBar>
  );
}

function useCopying(): (text: string) => void {
  const t = useT();
  const notices = useNotices();
  return (text) =>
    void navigator.clipboard.writeText(text).then(
      () => notices.done(t('app.told.copied')),
      () => notices.failed(t('app.told.not-copied')),
    );
}

function mailAddress({ mail: { to, subject, text } }: PartnerLinkMade): string {
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}
