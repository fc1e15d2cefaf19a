import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArchiveRegular } from '@fluentui/react-icons/svg/archive';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useState, type ReactElement } from 'react';
import type { ToolkitResource } from '../../../../bot/contracts/toolkit';
import { useMayStart } from '../../api/intervention-start';
import { useMe } from '../../api/me';
import { LinkButton } from '../../components/link-button';
import { useT } from '../../i18n';
import { RetireDialog } from './retire-dialog';
import { StartDialog } from './start-dialog';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, ':empty': { display: 'none' } },
});

/** Start it, make it the association's own, or take it out of use. */
export function ToolkitActions({ resource }: { readonly resource: ToolkitResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const [form, setForm] = useState<'start' | 'retire'>();
  const { intervention, draft, may } = resource;
  const { id, state } = intervention;
  const close = (): void => setForm(undefined);
  return (
    <div className={styles.row}>
      {state === 'adopted' && <StartButton onStart={() => setForm('start')} />}
      {may.write && draft === undefined && state !== 'retired' && (
        <LinkButton to={`/toolkit/${id}/edit`} icon={<EditRegular />}>
          {t('toolkit.adapt')}
        </LinkButton>
      )}
      {may.decide && state === 'adopted' && (
        <Button appearance="subtle" icon={<ArchiveRegular />} onClick={() => setForm('retire')}>
          {t('toolkit.retire')}
        </Button>
      )}
      {form === 'start' && <StartDialog intervention={intervention} onClose={close} />}
      {form === 'retire' && <RetireDialog resource={resource} onClose={close} />}
    </div>
  );
}

function StartButton({ onStart }: { readonly onStart: () => void }): ReactElement | null {
  const t = useT();
  const { teams } = useMe();
  const mayStart = useMayStart(teams[0]?.id);
  if (!mayStart) return null;
  return (
    <Button appearance="primary" icon={<PlayRegular />} onClick={onStart}>
      {t('toolkit.start')}
    </Button>
  );
}
