import { useQuery } from '@tanstack/react-query';
import { RunList, RunOutcomeResource, RunResource, type NewRun } from '../../../bot/contracts/intervention-runs';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

const SELDOM_CHANGES = 10 * 60_000;

/** Whether the reader may start an intervention in a team; false until it is known. */
export function useMayStart(teamId: string | undefined): boolean {
  const { call } = useClient();
  const { data } = useQuery({
    queryKey: [...queryKeys.runs({ teamId }), 'may'],
    queryFn: ({ signal }) => call({ path: '/api/interventions', query: { teamId, limit: 1 }, answer: RunList, signal }),
    select: ({ may }) => may.start,
    enabled: teamId !== undefined,
    staleTime: SELDOM_CHANGES,
  });
  return data === true;
}

/** Starts an intervention; its steps become tasks. The same sent twice is one. */
export function useInterventionStart(): Changing<NewRun, RunResource> {
  const { call } = useClient();
  const t = useT();
  return useChange<NewRun, RunResource>({
    send: (body) => call({ method: 'POST', path: '/api/interventions', body, answer: RunResource }),
    touches: () => touchedBy.runs(),
    said: ({ ownerName }) => t('toolkit.said.started', { owner: ownerName ?? t('app.person.gone') }),
    undo: ({ id, version }) =>
      call({
        method: 'POST',
        path: `/api/interventions/${encodeURIComponent(id)}/commands`,
        body: { what: 'stop', why: t('toolkit.start.undone') },
        version,
        answer: RunOutcomeResource,
      }),
    isUndoable: ({ may }) => may.stop,
    showsProblem: true,
  });
}
