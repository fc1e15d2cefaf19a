import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons/svg/arrow-reset';
import type { ReactElement } from 'react';
import type { ToolkitCommand, ToolkitEvent, ToolkitResource } from '../../../../bot/contracts/toolkit';
import { useToolkitChange } from '../../api/toolkit';
import { Box } from '../../components/box';
import { HistoryList } from '../../components/history-list';
import { useT } from '../../i18n';

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Whose it is, what happened to it, and the way back to an earlier text. */
export function VersionsBox({ resource }: { readonly resource: ToolkitResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { intervention, origin, ownerGroup, events } = resource;
  return (
    <Box title={t('toolkit.versions')}>
      <p className={styles.text}>
        {intervention.state === 'draft'
          ? t('toolkit.version.none')
          : t('toolkit.version', { version: intervention.version, origin: t(`toolkit.origin.${origin}`) })}
      </p>
      <p className={styles.text}>{t('toolkit.owner-group', { group: ownerGroup })}</p>
      <WaysBack resource={resource} />
      {events.length > 0 && <HistoryList entries={events.map((event) => ({ at: event.at, text: told(event, t) }))} />}
    </Box>
  );
}

function WaysBack({ resource }: { readonly resource: ToolkitResource }): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const change = useToolkitChange();
  const { intervention, origin, earlier, may } = resource;
  const isBuiltInAgain = origin === 'adapted';
  if (!may.decide || intervention.state === 'retired' || (earlier.length === 0 && !isBuiltInAgain)) return null;
  const button = (text: string, command: ToolkitCommand): ReactElement => (
    <Button
      key={text}
      size="small"
      icon={<ArrowResetRegular />}
      disabledFocusable={change.isBusy}
      onClick={() => change.run({ of: resource, command })}
    >
      {text}
    </Button>
  );
  return (
    <div className={styles.buttons} role="group" aria-label={t('toolkit.put-back')}>
      {earlier.map((number) => button(t('toolkit.restore', { number }), { what: 'restore', number }))}
      {isBuiltInAgain && button(t('toolkit.back-to-built-in'), { what: 'back-to-built-in' })}
    </div>
  );
}

function told({ what, byName, version, note }: ToolkitEvent, t: ReturnType<typeof useT>): string {
  const sentence = t(`toolkit.event.${what}`, { name: byName ?? t('app.person.gone'), version });
  return note === undefined ? sentence : t('toolkit.event.note', { sentence, note });
}
