import type { Actor } from '../../shared/actor';

/** Managers see what the recognition learned from their colleagues. */
export function mayViewLessons({ role }: Actor): boolean {
  return role === 'administrator' || role === 'manager';
}

/** Everybody's corrections teach; the administrator takes a lesson back, and puts it back. */
export function mayChangeLessons({ role }: Actor): boolean {
  return role === 'administrator';
}
