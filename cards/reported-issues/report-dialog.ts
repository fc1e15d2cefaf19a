import type { CardButton } from '../button';
import { choiceField, textField } from '../field';
import source from '../form.card.json';
import { framedWith, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import type { ReportFormView } from './report-form';

/** The form in a window of its own, where a button is only sent; sends `text` and `placeId`. */
export interface ReportDialogView extends Pick<ReportFormView, 'introduction' | 'text' | 'place'> {
  readonly report: Pick<CardButton, 'title' | 'data'>;
}

const template = bodyTemplate(source);

export function reportDialogCard(frame: Frame, { introduction, text, place, report }: ReportDialogView): Card {
  const fields = [
    ...textField('text', { ...text, isMultiline: true }),
    ...(place === undefined ? [] : choiceField('placeId', place)),
  ];
  const submit = { type: 'Action.Submit', title: report.title, style: 'positive', data: report.data };
  return framedWith(frame, template({ introduction, fields }), [submit]);
}
