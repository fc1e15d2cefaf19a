import { useQuery } from '@tanstack/react-query';
import { HelpNumberList, type LocalNumber } from '../../../bot/contracts/help-numbers';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** Whom to call, nationally and here. */
export function useHelpNumbers() {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.helpNumbers,
    queryFn: ({ signal }) => call({ path: '/api/help-numbers', answer: HelpNumberList, signal }),
  });
}

export interface HelpNumbersChange {
  /** As it was read, on which the change is made. */
  readonly of: Pick<HelpNumberList, 'version' | 'local'>;
  /** The numbers of here, all of them. */
  readonly local: readonly LocalNumber[];
  /** The national ones that were looked at today, by id. */
  readonly checkedToday: readonly string[];
}

/** Writes the numbers of here, and that national ones were looked at. Only what is removed can be put back with one press. */
export function useHelpNumbersChange(what: 'save' | 'check' | 'remove'): Changing<HelpNumbersChange, HelpNumberList> {
  const { call } = useClient();
  const t = useT();
  const send = (version: number, local: readonly LocalNumber[], checkedToday: readonly string[]) =>
    call({
      method: 'PUT',
      path: '/api/help-numbers',
      body: { local: local.map(fieldsOf), checkedToday },
      // Version 0 is there too: the national numbers.
      version: String(version),
      answer: HelpNumberList,
    });
  return useChange<HelpNumbersChange, HelpNumberList>({
    send: ({ of, local, checkedToday }) => send(of.version, local, checkedToday),
    touches: () => touchedBy.helpNumbers(),
    said: () => t(`help-numbers.said.${what}`),
    ...(what === 'remove' ? { undo: ({ version }, { of }) => send(version, of.local, []) } : {}),
    showsProblem: what === 'save',
  });
}

/** Without what only a reader needs. */
function fieldsOf({ id, label, number, municipality, themes, checkedOn }: LocalNumber): LocalNumber {
  return { id, label, number, municipality, themes, checkedOn };
}
