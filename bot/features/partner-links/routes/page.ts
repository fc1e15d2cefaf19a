import { z } from 'zod';
import { RequestRefused } from '../../../api/refusal';
import { defineVisitorRoute, type VisitorContext, type VisitorRoute } from '../../../api/visitors/define';
import type { Instant } from '../../../contracts/calendar';
import type { Language } from '../../../contracts/people';
import { LinkExchange, PartnerScreen, PartnerSession, PartnerSubmission } from '../../../contracts/partner-links';
import { longDay, type Translate } from '../../../i18n';
import { JudgementPress, VERBS, type Judge, type JudgementScreen, type JudgementSteps } from '../../judgements';
import { presentScreen, progressOf } from '../../judgements/presenters';
import { OtherSession, RoundNotOpenYet } from '../errors';
import { keyOf, presentSession } from '../presenters';
import type { PartnerLinks } from '../service';
import type { Visit } from '../sessions';

interface PageRouteDeps {
  readonly partnerLinks: PartnerLinks;
  readonly judgementSteps: JudgementSteps;
  /** Said on every card while the clock is not the real one. */
  readonly notice?: (now: Instant, t: Translate, language: Language) => string;
}

type Step = Awaited<ReturnType<JudgementSteps['press']>>;

const LARGEST_TOKEN_BYTES = 4 * 1024;
const LARGEST_SUBMISSION_BYTES = 32 * 1024;

/** What the page of a network partner asks: only what its own link is for. */
export function partnerPageRoutes(deps: PageRouteDeps): readonly VisitorRoute[] {
  return [...sessionRoutes(deps), ...screenRoutes(deps)];
}

function sessionRoutes({ partnerLinks }: PageRouteDeps): readonly VisitorRoute[] {
  return [
    defineVisitorRoute({
      operationId: 'beginPartnerSession',
      method: 'post',
      path: '/api/partner/session',
      summary: 'Exchanges the token of a link for a session, in a cookie',
      session: 'begins',
      body: LinkExchange,
      maxBytes: LARGEST_TOKEN_BYTES,
      response: PartnerSession,
      example: { token: 'what-stands-behind-the-number-sign-of-the-link' },
      handle: async ({ body }, { language }) => {
        const opened = await inWords(language, () => partnerLinks.exchange(body.token));
        return { body: presentSession(opened), session: { token: opened.session, seconds: opened.seconds } };
      },
    }),
    defineVisitorRoute({
      operationId: 'endPartnerSession',
      method: 'delete',
      path: '/api/partner/session',
      summary: 'Ends the session on this device; the link stays good',
      session: 'needed',
      response: z.object({ outcome: z.literal('applied') }),
      handle: async (_input, { session }) => {
        await partnerLinks.leave(session);
        return { body: { outcome: 'applied' as const }, session: 'ended' };
      },
    }),
  ];
}

function screenRoutes(deps: PageRouteDeps): readonly VisitorRoute[] {
  const { partnerLinks, judgementSteps } = deps;
  return [
    defineVisitorRoute({
      operationId: 'showPartnerScreen',
      method: 'get',
      path: '/api/partner/screen',
      summary: 'Where the partner is: the next place to judge, or what came of it when all is done',
      session: 'needed',
      response: PartnerScreen,
      handle: async (_input, context) => {
        const visit = await partnerLinks.visit(context.session);
        const screen = await judgementSteps.start(judgeOf(visit), visit.roundId);
        return { body: presentStep(deps, visit, { screen }, context) };
      },
    }),
    defineVisitorRoute({
      operationId: 'submitPartnerCard',
      method: 'post',
      path: '/api/partner/submissions',
      summary: 'Does what a button of the card asks, with what was filled in; sent twice it is done once',
      session: 'needed',
      body: PartnerSubmission,
      maxBytes: LARGEST_SUBMISSION_BYTES,
      response: PartnerScreen,
      example: { key: 'example-round.partner.example', data: { verb: 'judgements/open-round' } },
      handle: async ({ body }, context) => {
        const visit = await partnerLinks.visit(context.session);
        if (body.key !== keyOf(visit)) throw new OtherSession();
        const press = JudgementPress.safeParse(body.data);
        if (!press.success) throw new RequestRefused(400, 'api.request-invalid');
        const step = await judgementSteps.press(judgeOf(visit), visit.roundId, press.data);
        return { body: presentStep(deps, visit, step, context) };
      },
    }),
  ];
}

function presentStep(
  { notice }: PageRouteDeps,
  visit: Visit,
  { screen, outcome }: Step,
  { t, language, now }: VisitorContext,
): z.input<typeof PartnerScreen> {
  const reader = { t, language, voice: 'partner', notice: notice?.(now, t, language) } as const;
  return {
    key: keyOf(visit),
    kind: screen.kind,
    card: { ...presentScreen(reader, screen).card },
    title: 'task' in screen ? screen.task.place.name : visit.round.name,
    language,
    progress: progressOf(screen),
    ...pressesOf(screen),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** What shows a screen again, and what keeps what was filled in on it. */
function pressesOf(screen: JudgementScreen): Pick<z.input<typeof PartnerScreen>, 'here' | 'keep'> {
  if (screen.kind === 'overview') return { here: { verb: VERBS.openPlaces, skip: screen.skip } };
  if (screen.kind === 'done') return { here: { verb: VERBS.openOthers } };
  const { place, version } = screen.task;
  const here = { verb: VERBS.openPlace, placeId: place.id };
  return screen.kind === 'closed' ? { here } : { here, keep: { verb: VERBS.later, placeId: place.id, version } };
}

/** What they may reach is what their link is for, and nothing else. */
function judgeOf({ tenantId, participantId }: Visit): Judge {
  return { tenantId, participantId, way: 'link', leadsTeamIds: [] };
}

/** The day on which the round begins, as people read it. */
async function inWords<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RoundNotOpenYet)) throw error;
    throw new RoundNotOpenYet({ day: longDay(String(error.values['day']), language) });
  }
}
