import { importPreviewCard } from '../../../../cards/annual-plan/import-preview';
import type { CardButton } from '../../../../cards/button';
import type { Row } from '../../../../cards/row';
import { shortened } from '../../../../cards/text';
import type { ChatContext } from '../../../chat/chat-context';
import type { Person } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';
import type { PlanImportRow } from '../../../contracts/plan-import';
import { dayInList } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import type { ShownImport } from '../plan-imports';
import { importCounts, importDoubts, noticeSentence } from '../presenters';
import { openPlanButton, tabLink } from './buttons';
import { VERBS } from '../verbs';

const DOUBTS_SHOWN = 10;
const SAMPLE_ROWS = 4;
/** What a cell holds is quoted, and a cell can hold anything. */
const LONGEST_REASON = 300;
const LONGEST_INTRODUCTION = 800;

/** Whom and what the rows name. */
export interface ImportNames {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  /** Other years that the file could be for. */
  readonly otherYears: readonly number[];
}

/** What was understood of a file; nothing has been saved. */
export function presentImport(context: ChatContext, shown: ShownImport, names: ImportNames): CardMessage {
  const { t } = context;
  const { preview, plan, fileName } = shown;
  const isNothing = preview.counts.new + preview.counts.changed === 0;
  const doubts = preview.rows.flatMap((row) => importDoubts(context, row));
  const sample = preview.rows.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
  const title = t('annual-plan.import.title', { file: fileName });
  const card = importPreviewCard(
    {
      eyebrow: t('annual-plan.eyebrow', { year: plan.year }),
      title,
      notice: context.notice,
      link: tabLink(context, `/plans/${plan.teamId}/${plan.year}/import/${shown.importId}`),
    },
    {
      introduction: shortened(
        [
          t(isNothing ? 'annual-plan.import.introduction.nothing' : 'annual-plan.import.introduction'),
          ...preview.notices.map((notice) => noticeSentence(context, notice)),
        ].join(' '),
        LONGEST_INTRODUCTION,
      ),
      counts: importCounts(context, preview),
      doubts:
        doubts.length === 0
          ? undefined
          : {
              title: t('annual-plan.import.doubts', { count: new Set(doubts.map(({ where }) => where)).size }),
              rows: doubts
                .slice(0, DOUBTS_SHOWN)
                .map((doubt) => ({ ...doubt, reason: shortened(doubt.reason, LONGEST_REASON) })),
              more:
                doubts.length > DOUBTS_SHOWN
                  ? t('annual-plan.section.more', { count: doubts.length - DOUBTS_SHOWN })
                  : undefined,
            },
      sample:
        sample.length === 0
          ? undefined
          : {
              title: t('annual-plan.import.sample'),
              rows: sample.slice(0, SAMPLE_ROWS).map((row) => sampleRow(context, row, names)),
              more:
                sample.length > SAMPLE_ROWS
                  ? t('annual-plan.section.more', { count: sample.length - SAMPLE_ROWS })
                  : undefined,
            },
      buttons: buttonsOf(context, shown, names.otherYears, isNothing),
    },
  );
  return { card, summary: title };
}

function sampleRow(context: ChatContext, row: PlanImportRow, { people, places }: ImportNames): Row {
  const { t, today, language } = context;
  const owner = people.find(({ id }) => id === row.ownerId)?.name;
  const place = places.find(({ id }) => id === row.placeId)?.name;
  const fields = row.changes.map(({ field }) => t('annual-plan.import.field', { field })).join(', ');
  return {
    day: row.dueOn === undefined ? '' : dayInList(row.dueOn, today, language),
    title: row.title,
    tone: 'coming',
    state: row.outcome === 'changed' ? t('annual-plan.import.changed', { fields }) : t('annual-plan.import.new'),
    detail: [owner, place].filter((part) => part !== undefined).join(' · '),
  };
}

function buttonsOf(
  { t }: ChatContext,
  { importId, plan }: ShownImport,
  otherYears: readonly number[],
  isNothing: boolean,
): readonly CardButton[] {
  const save: CardButton = {
    title: t('annual-plan.import.save'),
    verb: VERBS.saveImport,
    data: { importId, teamId: plan.teamId, year: plan.year },
    style: 'positive',
  };
  const cancel: CardButton = { title: t('annual-plan.import.cancel'), verb: VERBS.cancelImport, data: { importId } };
  const others = otherYears.map((year) => ({
    title: t('annual-plan.button.other-year', { year }),
    verb: VERBS.chooseImport,
    data: { importId, teamId: plan.teamId, year },
  }));
  return [...(isNothing ? [openPlanButton(t, plan)] : [save, cancel]), ...others];
}
