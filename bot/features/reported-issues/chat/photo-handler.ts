import type { CardButton } from '../../../../cards/button';
import { answerCard } from '../../../../cards/reported-issues/answer';
import { shortened } from '../../../../cards/text';
import type { ChatContext, IncomingFile } from '../../../chat/chat-context';
import type { FileHandler } from '../../../chat/define';
import { LONGEST_REPORT } from '../../../contracts/reported-issues';
import type { CardMessage, OutgoingMessage } from '../../../ports/messenger';
import { addMilliseconds } from '../../../shared/local-date';
import type { IssueView } from '../issue-views';
import { themeName } from '../presenters';
import { VERBS } from '../verbs';
import type { AnswerScreen } from './answer-screen';
import { issueData, issueFrame } from './answer-state';
import type { PhotoData } from './card-data';
import { showIssue } from './issue-screen';
import { SHORTEST_REPORT, saidIn, withoutOpening } from './report-screen';
import type { ChatServices } from './services';

/** A picture belongs to what somebody reported lately; what is older they open themselves. */
const RECENT_MILLISECONDS = 7 * 86_400_000;
const MOST_READ = 20;
const MOST_CHOICES = 5;
const LONGEST_QUOTE = 80;

/** Pictures that are sent in the 1:1 chat: with what is written beside them, else with what was reported last. */
export function photoHandler(services: ChatServices, answers: AnswerScreen): FileHandler {
  return {
    name: 'reported-issues/photo',
    kind: 'reported-issues.photo.kind',
    async handle(context, file) {
      if (file.kind !== 'picture') return false;
      await context.typing();
      const reported = await reportBeside(services, context, file);
      if (reported !== undefined) {
        const { view } = await services.issues.photos.add(context.actor, reported.ref, await file.content());
        const message = { tone: 'good', text: context.t('reported-issues.photo.added') } as const;
        await context.reply(await answers.show(context, view, { message }));
        return true;
      }
      await context.reply(await addToRecent(services, context, file));
      return true;
    },
  };
}

/** Brings a picture to the issue that it belongs to; the same button twice does it once. */
export async function movePhoto(
  services: ChatServices,
  context: ChatContext,
  { photoId, fromTeamId, fromId, ...to }: PhotoData,
): Promise<CardMessage> {
  const { issues, photos } = services;
  const { actor, t } = context;
  const from = { teamId: fromTeamId, issueId: fromId };
  const source = await issues.view(actor, from);
  if (!source.issue.photoIds.includes(photoId)) {
    const message = { tone: 'warning', text: t('reported-issues.already') } as const;
    return showIssue(services, context, await issues.view(actor, to), { message });
  }
  const bytes = await photos.picture(actor, photoId, { 'reported-issue': issues.photos.mayView });
  const { view } = await issues.photos.add(actor, to, bytes);
  await issues.photos.remove(actor, from, photoId);
  return showIssue(services, context, view, { message: { tone: 'good', text: t('reported-issues.photo.added') } });
}

/** The report that is written beside a picture; undefined where there is none. */
async function reportBeside(
  { issues }: ChatServices,
  context: ChatContext,
  { text }: IncomingFile,
): Promise<IssueView | undefined> {
  const said = saidIn(context, withoutOpening(text));
  if (said.text.trim().length < SHORTEST_REPORT) return undefined;
  const { recognition } = await issues.understand(context.actor, said.text);
  if (recognition.outOfScope) return undefined;
  const report = { ...said, text: said.text.slice(0, LONGEST_REPORT) };
  return (await issues.report(context.actor, report)).view;
}

async function addToRecent(services: ChatServices, context: ChatContext, file: IncomingFile): Promise<OutgoingMessage> {
  const { issues } = services;
  const { actor, now, t } = context;
  const since = addMilliseconds(now, -RECENT_MILLISECONDS);
  const mine = (await issues.mine(actor, { limit: MOST_READ })).issues;
  const [last, ...others] = mine.filter(({ issue, may }) => may.addPhoto && issue.reportedAt >= since);
  if (last === undefined) return { text: t('reported-issues.photo.none') };
  const { photoId, view } = await issues.photos.add(actor, last.ref, await file.content());
  if (others.length > 0) return presentPhotoChoice(context, view, photoId, others.slice(0, MOST_CHOICES));
  return showIssue(services, context, view, { message: { tone: 'good', text: t('reported-issues.photo.added') } });
}

/** Where it went, and where it may belong instead. */
function presentPhotoChoice(
  context: ChatContext,
  view: IssueView,
  photoId: string,
  others: readonly IssueView[],
): CardMessage {
  const { t } = context;
  const title = t('reported-issues.photo.title');
  const choices = others.map((other): CardButton => ({
    title: `${themeName(t, other.issue.theme)}: ${shortened(other.issue.text, LONGEST_QUOTE)}`,
    verb: VERBS.choosePhoto,
    data: { photoId, fromTeamId: view.ref.teamId, fromId: view.ref.issueId, ...other.ref },
  }));
  const card = answerCard(issueFrame(context, view, title), {
    introduction: [t('reported-issues.photo.added.last', { text: shortened(view.issue.text, LONGEST_QUOTE) })],
    panels: [{ tone: 'emphasis', title: t('reported-issues.photo.which'), lines: [], choices, buttons: [] }],
    lists: [],
    buttons: [{ title: t('reported-issues.button.issue'), verb: VERBS.openIssue, data: issueData(view) }],
  });
  return { card, summary: title };
}
