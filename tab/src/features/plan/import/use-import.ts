import { useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import {
  PlanImportCorrection,
  SavedPlanImport,
  ShownPlanImport,
  UndonePlanImport,
} from '../../../../../bot/contracts/plan-import';
import { useClient } from '../../../api/client-context';
import { queryKeys, touchedBy } from '../../../api/query-keys';
import { useChange, type Changing } from '../../../api/use-change';
import { useOpenPlan } from '../open-plan';

/** A file that was read, compared with the plan as it is now. */
export function useImport(importId: string) {
  const { call } = useClient();
  const { teamId, year } = useOpenPlan();
  return useQuery({
    queryKey: importKey(teamId, year, importId),
    queryFn: ({ signal }) =>
      call({ path: `/api/imports/${importId}`, query: { teamId, year }, answer: ShownPlanImport, signal }),
  });
}

/** Sends a file and shows what was understood of it. */
export function useReadFile(): Changing<File, ShownPlanImport> {
  const { call } = useClient();
  const queries = useQueryClient();
  const { teamId, year, api } = useOpenPlan();
  return useChange<File, ShownPlanImport>({
    send: async (file) => {
      const shown = await call({
        method: 'POST',
        path: `${api}/imports`,
        query: { name: file.name },
        body: file,
        answer: ShownPlanImport,
      });
      queries.setQueryData(importKey(teamId, year, shown.importId), shown);
      return shown;
    },
    touches: () => [],
    showsProblem: true,
  });
}

export interface RowCorrection {
  readonly shown: ShownPlanImport;
  readonly row: number;
  readonly correction: PlanImportCorrection;
}

/** Says of a row what the file says wrong. When it was corrected elsewhere too, that is shown and nothing is written over. */
export function useCorrectRow(): Changing<RowCorrection, ShownPlanImport> {
  const { call } = useClient();
  const queries = useQueryClient();
  const { teamId, year } = useOpenPlan();
  return useChange<RowCorrection, ShownPlanImport>({
    async send({ shown, row, correction }) {
      const corrected = await call({
        method: 'PUT',
        path: `/api/imports/${shown.importId}/rows/${row}`,
        query: { teamId, year },
        body: PlanImportCorrection.parse(correction),
        version: shown.version,
        answer: ShownPlanImport,
      });
      queries.setQueryData(importKey(teamId, year, shown.importId), corrected);
      return corrected;
    },
    touches: ({ shown }) => [importKey(teamId, year, shown.importId)],
    showsProblem: true,
  });
}

/** Saves what is shown in the plan. */
export function useSaveImport(importId: string): Changing<undefined, SavedPlanImport> {
  const { call } = useClient();
  const { teamId, year } = useOpenPlan();
  return useChange<undefined, SavedPlanImport>({
    send: () =>
      call({
        method: 'POST',
        path: `/api/imports/${importId}/saving`,
        query: { teamId, year },
        answer: SavedPlanImport,
      }),
    touches: () => touchedBy.plan(teamId, year),
    showsProblem: true,
  });
}

/** Takes a saved import back. */
export function useUndoImport(importId: string): Changing<undefined, UndonePlanImport> {
  const { call } = useClient();
  const { teamId, year } = useOpenPlan();
  return useChange<undefined, UndonePlanImport>({
    send: () =>
      call({
        method: 'POST',
        path: `/api/imports/${importId}/undoing`,
        query: { teamId, year },
        answer: UndonePlanImport,
      }),
    touches: () => touchedBy.plan(teamId, year),
  });
}

/** Throws away a file that was read; what was saved of it stays. */
export function useDiscardImport(importId: string): Changing<undefined, object> {
  const { call } = useClient();
  return useChange<undefined, object>({
    send: () => call({ method: 'DELETE', path: `/api/imports/${importId}`, answer: z.object({}) }),
    touches: () => [],
  });
}

function importKey(teamId: string, year: number, importId: string) {
  return queryKeys.planPart(teamId, year, `import ${importId}`);
}
