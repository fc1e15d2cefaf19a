import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

/** A filter that stands in the address, so that a list can be sent to a colleague, and how to change it. */
export function useFilterInAddress<Filter>(
  filterIn: (search: string) => Filter,
  addressOf: (filter: Filter) => string,
): readonly [Filter, (filter: Filter) => void] {
  const search = useSearch();
  const [, navigate] = useLocation();
  const filter = useMemo(() => filterIn(search), [filterIn, search]);
  const change = useCallback((next: Filter) => navigate(addressOf(next), { replace: true }), [navigate, addressOf]);
  return [filter, change];
}

/** An address with what stands behind its question mark; what is undefined or empty is left out. */
export function addressWith(path: string, parts: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}
