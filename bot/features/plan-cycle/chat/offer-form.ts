import { dateField, personField } from '../../../../cards/field';
import { formCard } from '../../../../cards/form';
import type { ChatContext } from '../../../chat/chat-context';
import type { Person } from '../../../contracts/people';
import type { CardMessage } from '../../../ports/messenger';
import { VERBS } from '../verbs';
import type { OfferData } from './card-data';

export interface OfferError {
  readonly in: 'approvers' | 'dueOn';
  readonly text: string;
}

export interface OfferOptions {
  /** Who can be chosen without typing: the team. */
  readonly colleagues: readonly Person[];
  /** Who is asked anyway. */
  readonly managerName: string | undefined;
  readonly error?: OfferError | undefined;
}

/** Whom to ask to agree with the plan, besides its manager, and by when. */
export function presentOfferForm(context: ChatContext, form: OfferData, options: OfferOptions): CardMessage {
  const { t, notice, today } = context;
  const { teamId, year, version } = form;
  const errorIn = (field: OfferError['in']) => (options.error?.in === field ? options.error.text : undefined);
  const title = t('plan-cycle.offer.title');
  const card = formCard(
    { eyebrow: t('annual-plan.eyebrow', { year }), title, notice },
    {
      introduction: t('plan-cycle.offer.introduction', {
        manager: options.managerName ?? t('annual-plan.change.somebody'),
      }),
      fields: [
        ...personField('approvers', {
          label: t('plan-cycle.offer.approvers'),
          placeholder: t('plan-cycle.offer.approvers.placeholder'),
          choices: options.colleagues.map(({ id, name }) => ({ title: name, value: id })),
          many: true,
          value: form.approvers === '' ? undefined : form.approvers,
          error: errorIn('approvers'),
        }),
        ...dateField('dueOn', {
          label: t('plan-cycle.offer.due'),
          min: today,
          value: form.dueOn === '' ? undefined : form.dueOn,
          error: errorIn('dueOn'),
        }),
      ],
      save: { title: t('plan-cycle.button.offer'), verb: VERBS.offerPlan, data: { teamId, year, version } },
      others: [{ title: t('plan-cycle.button.cancel'), verb: VERBS.openCycle, data: { teamId, year } }],
    },
  );
  return { card, summary: title };
}
