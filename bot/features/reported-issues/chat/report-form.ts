import type { Message } from '../../../../cards/frame';
import type { ChoiceField } from '../../../../cards/field';
import { reportFormCard } from '../../../../cards/reported-issues/report-form';
import type { ChatContext } from '../../../chat/chat-context';
import type { Place } from '../../../contracts/places';
import { LONGEST_REPORT } from '../../../contracts/reported-issues';
import type { CardMessage } from '../../../ports/messenger';
import { VERBS } from '../verbs';
import { NO_PLACE } from './card-data';

export interface ReportFormOptions {
  /** Makes it the same report when the form is sent again. */
  readonly draftId: string;
  readonly places: readonly Place[];
  readonly typed?: { readonly text: string; readonly placeId: string } | undefined;
  readonly error?: string | undefined;
  readonly message?: Message | undefined;
}

const MOST_PLACES = 60;

/** Asks what somebody saw or heard, and where. */
export function presentReportForm(context: ChatContext, options: ReportFormOptions): CardMessage {
  const { t, notice } = context;
  const { draftId, places, typed, error, message } = options;
  const title = t('reported-issues.form.title');
  const card = reportFormCard(
    { eyebrow: t('reported-issues.eyebrow'), title, notice, message },
    {
      introduction: t('reported-issues.form.introduction'),
      text: {
        label: t('reported-issues.form.text'),
        placeholder: t('reported-issues.form.text.placeholder'),
        maxLength: LONGEST_REPORT,
        value: typed?.text,
        error,
      },
      place: places.length === 0 ? undefined : placeField(context, places, typed?.placeId),
      report: { title: t('reported-issues.form.button'), verb: VERBS.sendReport, data: { draftId } },
      others: [{ title: t('reported-issues.button.mine'), verb: VERBS.openMine, data: {} }],
    },
  );
  return { card, summary: title };
}

/** Where it is, or that nobody knows. */
export function placeField({ t }: ChatContext, places: readonly Place[], value: string | undefined): ChoiceField {
  return {
    label: t('reported-issues.form.place'),
    choices: [
      ...places.slice(0, MOST_PLACES).map(({ id, name }) => ({ title: name, value: id })),
      { title: t('reported-issues.correct.place.elsewhere'), value: NO_PLACE },
    ],
    value,
  };
}
