import { reportDialogCard } from '../../../../cards/reported-issues/report-dialog';
import type { ChatContext } from '../../../chat/chat-context';
import { defineMessageAction, type AnyMessageAction } from '../../../chat/define';
import type { Dialog } from '../../../chat/dialog';
import { LONGEST_REPORT } from '../../../contracts/reported-issues';
import { redact } from '../../redaction';
import { FormData } from './card-data';
import { newDraftId } from './draft-id';
import { choosablePlaces } from './known-places';
import { placeField } from './report-form';
import type { ReportScreen } from './report-screen';
import type { ChatServices } from './services';
import { namesOf } from '../../places';

/** The command in the manifest. */
const ID = 'reported-issues-report';

/** “Meld leefbaarheid” on any message in Teams: what it says, without what may not be kept, to be reported. */
export function reportMessageAction(services: ChatServices, reports: ReportScreen): AnyMessageAction {
  return defineMessageAction({
    id: ID,
    async open(context, message) {
      const places = await choosablePlaces(services, context);
      const keep = namesOf(places);
      const { text } = redact(message.text.slice(0, LONGEST_REPORT), { keep });
      return dialogOf(
        services,
        context,
        FormData.parse({ draftId: newDraftId(services.ids), text: text.slice(0, LONGEST_REPORT) }),
      );
    },
    parse: (data) => FormData.parse(data),
    async submit(context, form) {
      if (form.text.trim() === '')
        return dialogOf(services, context, form, context.t('reported-issues.form.too-short'));
      await context.reply(await reports.fromMessage(context, form));
      return undefined;
    },
    again: (context, form, sentence) => dialogOf(services, context, form, sentence),
  });
}

async function dialogOf(
  services: ChatServices,
  context: ChatContext,
  { draftId, text, placeId }: FormData,
  error?: string,
): Promise<Dialog> {
  const { t, notice } = context;
  const places = await choosablePlaces(services, context);
  const title = t('reported-issues.form.message.title');
  const card = reportDialogCard(
    { eyebrow: t('reported-issues.eyebrow'), title, notice },
    {
      introduction: t('reported-issues.form.message'),
      text: {
        label: t('reported-issues.form.text'),
        placeholder: t('reported-issues.form.text.placeholder'),
        maxLength: LONGEST_REPORT,
        value: text === '' ? undefined : text,
        error,
      },
      place: places.length === 0 ? undefined : placeField(context, places, placeId),
      report: { title: t('reported-issues.form.button'), data: { draftId: draftId ?? newDraftId(services.ids) } },
    },
  );
  return { title, card };
}
