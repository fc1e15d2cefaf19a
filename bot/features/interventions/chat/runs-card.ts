import type { Row } from '../../../../cards/row';
import type { Section } from '../../../../cards/section';
import { listCard } from '../../../../cards/shared/list';
import type { ChatContext } from '../../../chat/chat-context';
import { dayInList } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import type { RunSummary } from '../run-view';
import { VERBS } from '../verbs';
import { tabLinks } from './toolkit-frame';

export interface RunsOptions {
  readonly mine: readonly RunSummary[];
  /** Of colleagues in the person's own teams. */
  readonly others: readonly RunSummary[];
  /** Of each so many. */
  readonly atMost: number;
}

/** What is carried out: what is one's own first, then what colleagues of the team do. */
export function presentRuns(context: ChatContext, { mine, others, atMost }: RunsOptions): CardMessage {
  const { t, notice, person } = context;
  const title = t('interventions.runs.title');
  const count = mine.length + others.length;
  const [link] = tabLinks(context, [{ title: t('chat.button.tab'), path: '/interventions' }]);
  const card = listCard(
    { eyebrow: person.name, title, notice, link },
    {
      introduction: t('interventions.runs.introduction', { count }),
      sections: [
        ...sectionOf(context, t('interventions.runs.mine'), mine, atMost),
        ...sectionOf(context, t('interventions.runs.team'), others, atMost),
      ],
      buttons: [{ title: t('interventions.runs.new'), verb: VERBS.openToolkit, data: {} }],
    },
  );
  return { card, summary: title };
}

function sectionOf(
  context: ChatContext,
  title: string,
  runs: readonly RunSummary[],
  atMost: number,
): readonly Section[] {
  if (runs.length === 0) return [];
  const left = runs.length - atMost;
  return [
    {
      title,
      rows: runs.slice(0, atMost).map((run) => rowOf(context, run)),
      more: left > 0 ? context.t('interventions.runs.more', { count: left }) : undefined,
    },
  ];
}

function rowOf({ t, language, today }: ChatContext, summary: RunSummary): Row {
  const { run, next, late, owner, place, progress } = summary;
  const { done, total } = progress;
  const where = place === undefined ? [] : [place.name];
  return {
    day: dayInList(next?.dueOn ?? run.startOn, today, language),
    title: run.title[language],
    tone: late > 0 ? 'late' : 'coming',
    state: t(late > 0 ? 'interventions.runs.late' : 'interventions.runs.progress', { done, total, late }),
    detail: [...where, owner?.name ?? t('annual-plan.owner.gone')].join(' · '),
    marks: next === undefined ? [] : [t('interventions.runs.next', { title: next.title[language] })],
    open: { title: t('interventions.button.open'), verb: VERBS.openRun, data: { runId: run.id } },
  };
}
