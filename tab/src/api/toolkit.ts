import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  ToolkitCommand,
  ToolkitList,
  ToolkitResource,
  type DraftText,
  type ToolkitFilter,
} from '../../../bot/contracts/toolkit';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** The interventions that fit. */
export function useToolkit(filter: ToolkitFilter) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.toolkit(filter),
    queryFn: ({ signal }) => call({ path: '/api/toolkit', query: filter, answer: ToolkitList, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One intervention, with its draft for who may write one. */
export function useIntervention(id: string) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.intervention(id),
    queryFn: ({ signal }) => call({ path: interventionAddress(id), answer: ToolkitResource, signal }),
  });
}

/** What somebody wrote of an intervention. */
export interface WrittenDraft {
  readonly id: string;
  readonly text: DraftText;
  readonly ownerGroup: string;
  /** Of what it was written over; undefined for a new one. */
  readonly version: number | undefined;
}

/** Keeps a draft, of a new intervention or of a change. */
export function useDraftChange(): Changing<WrittenDraft, ToolkitResource> {
  const sending = useSending();
  const t = useT();
  return useChange<WrittenDraft, ToolkitResource>({
    send: sending.draft,
    touches: () => touchedBy.toolkit(),
    said: () => t('toolkit.said.drafted'),
    showsProblem: true,
  });
}

/** What is decided of an intervention, as it was when somebody looked at it. */
export interface ToolkitRequest {
  readonly of: ToolkitResource;
  readonly command: ToolkitCommand;
}

/** Decides of an intervention. The line that tells it takes it back, where something does. */
export function useToolkitChange(showsProblem = false): Changing<ToolkitRequest, ToolkitResource> {
  const sending = useSending();
  const t = useT();
  return useChange<ToolkitRequest, ToolkitResource>({
    send: ({ of, command }) => sending.command(of, command),
    touches: () => touchedBy.toolkit(),
    said: (_answer, { command }) => t(`toolkit.said.${command.what}`),
    undo: async (now, { of, command }) => {
      const back = reverseOf(of, command);
      if (back !== undefined) return sending.command(now, back);
      const { intervention, draft, ownerGroup } = of;
      return draft && sending.draft({ id: intervention.id, text: draft, ownerGroup, version: now.version });
    },
    isUndoable: (_answer, { of, command }) => command.what === 'discard' || reverseOf(of, command) !== undefined,
    showsProblem,
  });
}

function interventionAddress(id: string): `/api/${string}` {
  return `/api/toolkit/${encodeURIComponent(id)}`;
}

/** What is sent of an intervention; what it is then is known at once. */
function useSending() {
  const { call } = useClient();
  const queries = useQueryClient();

  function kept(answer: ToolkitResource): ToolkitResource {
    queries.setQueryData(queryKeys.intervention(answer.intervention.id), answer);
    return answer;
  }

  async function draft({ id, text, ownerGroup, version }: WrittenDraft): Promise<ToolkitResource> {
    const answer = ToolkitResource;
    if (version === undefined)
      return kept(await call({ method: 'POST', path: '/api/toolkit', body: { id, text, ownerGroup }, answer }));
    // Version 0 is there too: what the program comes with.
    const seen = { body: { text, ownerGroup }, version: String(version) };
    return kept(await call({ method: 'PUT', path: interventionAddress(id), ...seen, answer }));
  }

  async function command(
    { intervention: { id }, version }: ToolkitResource,
    asked: ToolkitCommand,
  ): Promise<ToolkitResource> {
    const path = `${interventionAddress(id)}/commands` as const;
    const body = ToolkitCommand.parse(asked);
    return kept(await call({ method: 'POST', path, body, version: String(version), answer: ToolkitResource }));
  }

  return { draft, command };
}

/** The command that takes another one back; a draft beside what is in use is written again instead. */
function reverseOf(of: ToolkitResource, { what }: ToolkitCommand): ToolkitCommand | undefined {
  const { intervention, origin, retiredWhy } = of;
  switch (what) {
    case 'retire':
      return { what: 'bring-back' };
    case 'bring-back':
      return retiredWhy === undefined ? undefined : { what: 'retire', why: retiredWhy };
    case 'discard':
      return intervention.state === 'draft' ? { what: 'bring-back' } : undefined;
    default:
      if (intervention.state === 'draft') return undefined;
      return origin === 'built-in' ? { what: 'back-to-built-in' } : { what: 'restore', number: intervention.version };
  }
}
