import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { AgreementText } from '../../../bot/contracts/plan-goals';
import { AgreementResource } from '../../../bot/contracts/plan-resources';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

const Agreements = z.object({ agreements: z.array(AgreementResource), may: z.object({ write: z.boolean() }) });

/** The performance agreements of a year. */
export function useAgreements(year: number) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.agreements(year),
    queryFn: ({ signal }) => call({ path: `/api/agreements/${year}`, answer: Agreements, signal }),
  });
}

export interface AgreementChange {
  readonly id: string;
  /** 0: it is new. */
  readonly version: number;
  readonly text: AgreementText;
}

export function useAgreementChange(year: number): Changing<AgreementChange, AgreementResource> {
  const { call } = useClient();
  const t = useT();
  return useChange<AgreementChange, AgreementResource>({
    send: ({ id, version, text }) =>
      call({ method: 'PUT', path: `/api/agreements/${year}/${id}`, body: text, version, answer: AgreementResource }),
    touches: () => touchedBy.agreements(year),
    said: () => t('settings.saved'),
    showsProblem: true,
  });
}

/** Takes an agreement away; it can be put back with the same text. */
export function useAgreementRemoval(year: number): Changing<AgreementResource, unknown> {
  const { call } = useClient();
  const t = useT();
  return useChange<AgreementResource, unknown>({
    send: ({ id, version }) =>
      call({ method: 'DELETE', path: `/api/agreements/${year}/${id}`, version, answer: z.object({}) }),
    touches: () => touchedBy.agreements(year),
    said: () => t('settings.agreements.removed'),
    undo: (_answer, { id, party, text, contribution }) =>
      call({
        method: 'PUT',
        path: `/api/agreements/${year}/${id}`,
        body: { party, text, contribution },
        version: 0,
        answer: AgreementResource,
      }),
  });
}
