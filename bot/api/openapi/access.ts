import type { Access } from '../example';
import type { VisitorAccess } from '../visitors/define';

/** Who gets an answer, in a sentence, and what shows that they are who they are; colleagues' token is the usual. */
export function describeAccess(access: Access | VisitorAccess): {
  readonly description: string;
  readonly security?: object;
} {
  if (access === 'everybody') return { description: 'For everybody who is signed in.' };
  if ('only' in access) return { description: `For ${access.only}.` };
  return access.session === 'needed'
    ? { description: 'For who opened the page with a link.', security: [{ visit: [] }] }
    : { description: 'For who has a link.', security: [] };
}

/** The refusals that follow from who may ask. */
export function refusalsOf(access: Access | VisitorAccess): readonly string[] {
  if (access === 'everybody') return ['401'];
  return 'only' in access ? ['401', '403'] : ['401', '403', '410', '429'];
}
