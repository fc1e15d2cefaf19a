import type { Actor } from '../../shared/actor';

/** The format and its legal dates are the administrator's. */
export function mayWriteTemplate({ role }: Actor): boolean {
  return role === 'administrator';
}

/** Managers see in which format their teams write, and which legal dates were looked up. */
export function mayViewTemplate({ role }: Actor): boolean {
  return role === 'administrator' || role === 'manager';
}
