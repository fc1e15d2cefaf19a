import type { PlanResource } from '../../../contracts/plan-resources';
import type { Reader } from '../../annual-plan/presenters';

const LONGEST_TEAM = 60;

/** The name under which a plan is saved. It begins with a word, so that no program takes it for a formula or a folder. */
export function fileName(
  { t }: Reader,
  { team, year }: Pick<PlanResource, 'team' | 'year'>,
  extension: string,
): string {
  const name = team.name
    .normalize('NFC')
    .replace(/[^\p{Letter}\p{Number} _-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_TEAM)
    .trim();
  return `${t('plan-documents.title', { year, team: name }).trim()}.${extension}`;
}
