import type { CardButton } from '../../../../cards/button';
import { answerCard } from '../../../../cards/reported-issues/answer';
import type { ChatContext } from '../../../chat/chat-context';
import type { ReportSource } from '../../../contracts/reported-issues';
import type { CardMessage } from '../../../ports/messenger';
import type { AnyNumber } from '../../help-numbers';
import { presentHelpNumbers } from '../../help-numbers/presenters';
import { VERBS } from '../verbs';

/**
 * Where something belongs that is no livability issue; nothing of it is kept but on this card.
 * @param numbers whom to call, when the text sounds like danger all the same
 */
export function presentBelongs(
  context: ChatContext,
  { sentence, numbers, anyway }: { sentence: string; numbers: readonly AnyNumber[]; anyway: CardButton },
): CardMessage {
  const { t, notice } = context;
  const title = t('reported-issues.belongs.title');
  const card = answerCard(
    { eyebrow: t('reported-issues.eyebrow'), title, notice },
    {
      numbers: presentHelpNumbers(context, numbers, { isEmergency: true }),
      panels: [],
      lists: [],
      introduction: [sentence, t('reported-issues.belongs.not-kept')],
      buttons: [anyway],
    },
  );
  return { card, summary: title };
}

/** Reports it nevertheless; the text travels in the button, without what may not be kept. */
export function anywayButton(
  { t }: ChatContext,
  data: { readonly id: string; readonly text: string; readonly source: ReportSource },
): CardButton {
  return { title: t('reported-issues.button.report-anyway'), verb: VERBS.reportAnyway, data };
}
