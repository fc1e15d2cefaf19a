import type { ReactElement } from 'react';
import type { IssueRef } from '../../../../bot/contracts/reported-issues';
import { useIssueHistory } from '../../api/reported-issues';
import { Box } from '../../components/box';
import { HistoryList } from '../../components/history-list';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';

/** What happened to an issue, the latest first. */
export function IssueTimeline({ of }: { readonly of: IssueRef }): ReactElement {
  const t = useT();
  const history = useIssueHistory(of);
  return (
    <Box title={t('issues.history')}>
      <Loaded query={history} rows={2}>
        {({ entries }) => (entries.length === 0 ? t('issues.history.none') : <HistoryList entries={entries} />)}
      </Loaded>
    </Box>
  );
}
