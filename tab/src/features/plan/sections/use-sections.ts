import { useQuery } from '@tanstack/react-query';
import { SectionList, SectionView } from '../../../../../bot/contracts/plan-sections';
import { useClient } from '../../../api/client-context';
import { queryKeys, touchedBy } from '../../../api/query-keys';
import { useChange, type Changing } from '../../../api/use-change';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';

/** The twelve sections, with what the product gathered for them. */
export function useSections() {
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();
  return useQuery({
    queryKey: queryKeys.planPart(teamId, year, 'sections'),
    queryFn: ({ signal }) => call({ path: `${api}/sections`, answer: SectionList, signal }),
  });
}

export interface SectionSaving {
  readonly before: SectionView;
  readonly text: string;
  readonly version: number;
}

/** Saves the text of a section; undoing writes back what was there. */
export function useSaveSection(): Changing<SectionSaving, SectionView> {
  const t = useT();
  const { call } = useClient();
  const { teamId, year, api } = useOpenPlan();

  function put(key: string, text: string, version: number): Promise<SectionView> {
    return call({ method: 'PUT', path: `${api}/sections/${key}`, body: { text }, version, answer: SectionView });
  }

  return useChange<SectionSaving, SectionView>({
    send: ({ before, text, version }) => put(before.key, text, version),
    touches: () => touchedBy.plan(teamId, year),
    expect: (queries, { before, text }) =>
      queries.setQueryData(
        queryKeys.planPart(teamId, year, 'sections'),
        (list: SectionList | undefined) =>
          list && { sections: list.sections.map((one) => (one.key === before.key ? { ...one, text } : one)) },
      ),
    said: ({ title }) => t('plan.section.saved', { title }),
    undo: ({ key, version }, { before }) => put(key, before.text, version),
    showsProblem: true,
  });
}
