import { useQuery } from '@tanstack/react-query';
import type { QuietDay } from '../../../bot/contracts/calendar';
import { Deliveries } from '../../../bot/contracts/deliveries';
import {
  LegalDates,
  MySettings,
  PlanTemplateResource,
  QuietDays,
  type PlanTemplateText,
} from '../../../bot/contracts/plan-settings';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

export function useMySettings() {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.mySettings,
    queryFn: ({ signal }) => call({ path: '/api/me/settings', answer: MySettings, signal }),
  });
}

/** Changes the reader's language or working days; shown at once. */
export function useMySettingsChange(): Changing<Partial<Pick<MySettings, 'language' | 'workingDays'>>, MySettings> {
  const { call } = useClient();
  const t = useT();
  return useChange<Partial<Pick<MySettings, 'language' | 'workingDays'>>, MySettings>({
    send: (body) => call({ method: 'PUT', path: '/api/me/settings', body, answer: MySettings }),
    touches: () => touchedBy.mySettings(),
    expect: (queries, change) =>
      queries.setQueryData<MySettings>(queryKeys.mySettings, (now) =>
        now === undefined ? now : { ...now, ...change },
      ),
    said: () => t('settings.saved'),
  });
}

/** A page of what was sent on a day, by default today. */
export function useDeliveries(day: string | undefined, after: string | undefined) {
  const { call } = useClient();
  return useQuery({
    queryKey: [...queryKeys.deliveries(day), after ?? 'first'],
    queryFn: ({ signal }) => call({ path: '/api/deliveries', query: { day, after }, answer: Deliveries, signal }),
  });
}

export function useQuietDays(year: number) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.quietDays(year),
    queryFn: ({ signal }) => call({ path: `/api/settings/quiet-days/${year}`, answer: QuietDays, signal }),
  });
}

export interface QuietDaysChange {
  readonly version: string;
  /** The association's own days of the year, all of them. */
  readonly days: readonly Pick<QuietDay, 'on' | 'name'>[];
}

export function useQuietDaysChange(year: number): Changing<QuietDaysChange, QuietDays> {
  const { call } = useClient();
  const t = useT();
  return useChange<QuietDaysChange, QuietDays>({
    send: ({ version, days }) =>
      call({
        method: 'PUT',
        path: `/api/settings/quiet-days/${year}`,
        body: { days },
        version,
        answer: QuietDays,
      }),
    touches: () => touchedBy.quietDays(year),
    said: () => t('settings.saved'),
    showsProblem: true,
  });
}

export function usePlanTemplate() {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.planTemplate,
    queryFn: ({ signal }) => call({ path: '/api/settings/plan-template', answer: PlanTemplateResource, signal }),
  });
}

export interface TemplateChange {
  /** Undefined: nothing of the text changes, as when it is adopted or given up. */
  readonly text?: PlanTemplateText;
  readonly version: number;
}

export function usePlanTemplateChange(
  what: 'save' | 'adopt' | 'give-up',
): Changing<TemplateChange, PlanTemplateResource> {
  const { call } = useClient();
  const t = useT();
  return useChange<TemplateChange, PlanTemplateResource>({
    // Version 0 is the built-in template: it is there, so that it is named as a version and not as nothing.
    send: ({ text, version }) =>
      call({ ...TEMPLATE_CALLS[what], body: text, version: String(version), answer: PlanTemplateResource }),
    touches: () => touchedBy.planTemplate(),
    said: () => t(`settings.templates.said.${what}`),
    showsProblem: what === 'save',
  });
}

const TEMPLATE_CALLS = {
  save: { method: 'PUT', path: '/api/settings/plan-template' },
  adopt: { method: 'POST', path: '/api/settings/plan-template/adoption' },
  'give-up': { method: 'DELETE', path: '/api/settings/plan-template' },
} as const;

export function useLegalDates(year: number) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.legalDates(year),
    queryFn: ({ signal }) => call({ path: `/api/settings/legal-dates/${year}`, answer: LegalDates, signal }),
  });
}

/** Confirms that a legal date still holds in the year, or takes that back. */
export function useLegalDateConfirmation(
  year: number,
): Changing<{ readonly key: string; readonly isConfirmed: boolean }, LegalDates> {
  const { call } = useClient();
  const t = useT();
  const send = (key: string, isConfirmed: boolean): Promise<LegalDates> =>
    call({
      method: isConfirmed ? 'POST' : 'DELETE',
      path: `/api/settings/legal-dates/${year}/${key}/confirmation`,
      answer: LegalDates,
    });
  return useChange<{ readonly key: string; readonly isConfirmed: boolean }, LegalDates>({
    send: ({ key, isConfirmed }) => send(key, isConfirmed),
    touches: () => touchedBy.legalDates(year),
    said: (_answer, { isConfirmed }) => t(isConfirmed ? 'settings.legal.confirmed' : 'settings.legal.unconfirmed'),
    undo: (_answer, { key, isConfirmed }) => send(key, !isConfirmed),
  });
}
