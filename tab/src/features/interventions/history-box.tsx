import type { ReactElement } from 'react';
import type { RunResource } from '../../../../bot/contracts/intervention-runs';
import { usePeopleOfTeam } from '../../api/people';
import { Box } from '../../components/box';
import { HistoryList } from '../../components/history-list';
import { dayInList, useLanguage, useT } from '../../i18n';
import { useMe } from '../../api/me';
import { eventsOf, type RunEvent } from './run-events';

/** What was done with it, the latest first. */
export function HistoryBox({ run }: { readonly run: RunResource }): ReactElement {
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  const { data: people = [] } = usePeopleOfTeam(run.teamId);
  const { ownerId, ownerName } = run;

  function nameOf(by: string | undefined): string {
    if (by === undefined) return '';
    return people.find(({ id }) => id === by)?.name ?? (by === ownerId ? (ownerName ?? '') : '');
  }

  function entryOf({ at, on, what, by, text = '' }: RunEvent) {
    const name = nameOf(by);
    const sentence = t(`interventions.event.${what}`, { text, who: name === '' ? 'nobody' : 'known', name });
    return { at, text: sentence, ...(on === undefined ? {} : { when: dayInList(on, today, language) }) };
  }

  return (
    <Box title={t('interventions.history')}>
      <HistoryList entries={eventsOf(run).map(entryOf)} />
    </Box>
  );
}
