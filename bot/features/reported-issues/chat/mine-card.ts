import { listCard } from '../../../../cards/shared/list';
import type { Section } from '../../../../cards/section';
import type { ChatContext } from '../../../chat/chat-context';
import type { CardMessage } from '../../../ports/messenger';
import type { IssueView } from '../issue-views';
import { issueRow } from '../presenters';
import { VERBS } from '../verbs';

/** With the longest texts so many fit under a heading. */
const MOST_ROWS = 8;

/** What this person reported: what goes on first, then what is over. */
export function presentMine(context: ChatContext, views: readonly IssueView[]): CardMessage {
  const { t, notice, person } = context;
  const title = t('reported-issues.mine.title');
  const isOver = ({ issue }: IssueView) => issue.status === 'closed';
  const sections = [
    sectionOf(
      context,
      'open',
      views.filter((view) => !isOver(view)),
    ),
    sectionOf(context, 'closed', views.filter(isOver)),
  ].flat();
  const url = context.tabLink('/issues');
  const card = listCard(
    {
      eyebrow: person.name,
      title,
      notice,
      link: url === undefined ? undefined : { title: t('chat.button.tab'), url },
    },
    {
      introduction: t('reported-issues.mine.introduction', { count: views.length }),
      sections,
      buttons: [{ title: t('reported-issues.mine.new'), verb: VERBS.openForm, data: {} }],
    },
  );
  return { card, summary: title };
}

function sectionOf(context: ChatContext, key: 'open' | 'closed', views: readonly IssueView[]): readonly Section[] {
  if (views.length === 0) return [];
  const left = views.length - MOST_ROWS;
  return [
    {
      title: context.t(`reported-issues.mine.${key}`, { count: views.length }),
      rows: views.slice(0, MOST_ROWS).map((view) => issueRow(context, view)),
      more: left > 0 ? context.t('reported-issues.mine.more', { count: left }) : undefined,
    },
  ];
}
