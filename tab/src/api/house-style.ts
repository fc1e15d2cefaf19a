import { useQuery } from '@tanstack/react-query';
import { HouseStyleResource, type HouseStyle } from '../../../bot/contracts/materials';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** What every material carries. */
export function useHouseStyle() {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.houseStyle,
    queryFn: ({ signal }) => call({ path: '/api/house-style', answer: HouseStyleResource, signal }),
  });
}

/** The picture of the logo; asked for where there is one. */
export function useLogo() {
  const { download } = useClient();
  const { data: style } = useHouseStyle();
  return useQuery({
    queryKey: queryKeys.logo(style?.version ?? 0),
    queryFn: async () => (await download('/api/house-style/logo')).content,
    enabled: style?.logo !== undefined,
  });
}

export interface HouseStyleChange {
  /** As it was read, on which the change is made. */
  readonly of: HouseStyleResource;
  readonly style: HouseStyle;
}

export function useHouseStyleChange(): Changing<HouseStyleChange, HouseStyleResource> {
  const { call } = useClient();
  const t = useT();
  const send = (version: number, { name, color, phone, email, website }: HouseStyle) =>
    call({
      method: 'PUT',
      path: '/api/house-style',
      body: { name, color, phone, email, website },
      // Version 0 is there too: what everybody begins with.
      version: String(version),
      answer: HouseStyleResource,
    });
  return useChange<HouseStyleChange, HouseStyleResource>({
    send: ({ of, style }) => send(of.version, style),
    touches: () => touchedBy.houseStyle(),
    said: () => t('house-style.said'),
    undo: ({ version }, { of }) => send(version, of),
    showsProblem: true,
  });
}

export interface LogoChange {
  /** As it was read, on which the change is made. */
  readonly of: HouseStyleResource;
  /** Undefined: none any more. */
  readonly logo: Blob | undefined;
  /** What it was, to put it back. */
  readonly before: Blob | undefined;
}

/** Puts a picture in the place of the logo, or removes it. */
export function useLogoChange(): Changing<LogoChange, HouseStyleResource> {
  const { call } = useClient();
  const t = useT();
  const send = (version: number, logo: Blob | undefined) =>
    call({
      method: logo === undefined ? 'DELETE' : 'PUT',
      path: '/api/house-style/logo',
      ...(logo === undefined ? {} : { body: logo }),
      version: String(version),
      answer: HouseStyleResource,
    });
  return useChange<LogoChange, HouseStyleResource>({
    send: ({ of, logo }) => send(of.version, logo),
    touches: () => touchedBy.houseStyle(),
    said: (_style, { logo }) => t(logo === undefined ? 'house-style.logo.removed' : 'house-style.logo.changed'),
    undo: ({ version }, { before }) => send(version, before),
  });
}
