import { choiceField, textField } from '../../../../cards/field';
import { formCard } from '../../../../cards/form';
import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import { EffectResult, LONGEST_EFFECT } from '../../../contracts/intervention-runs';
import type { CardMessage } from '../../../ports/messenger';
import { effectWords } from '../presenters';
import type { RunView } from '../run-view';
import { VERBS } from '../verbs';
import type { EffectForm } from './card-data';
import { backToRun, runData, runFrame } from './run-frame';

export interface EffectOptions {
  readonly message?: Message | undefined;
  /** What was filled in before. */
  readonly typed?: Typed | undefined;
  /** Which grade is none. */
  readonly wrong?: 'gradeBefore' | 'gradeAfter' | undefined;
}

export type Typed = Pick<EffectForm, 'result' | 'sentence' | 'gradeBefore' | 'gradeAfter'>;

const LONGEST_GRADE = 4;

/** What did it change? Four results, a sentence, and the grade of the place where there is one. */
export function presentEffectForm(context: ChatContext, view: RunView, options: EffectOptions = {}): CardMessage {
  const { t, language } = context;
  const { message } = options;
  const title = t('interventions.effect.title');
  const how = view.check?.item.step?.how[language];
  const card = formCard(runFrame(context, view, message, title), {
    introduction: t('interventions.effect.introduction', { title: view.run.title[language], how: how ?? '' }).trim(),
    fields: fieldsOf(context, options, options.typed ?? knownOf(context, view)),
    save: { title: t('interventions.effect.save'), verb: VERBS.recordEffect, data: runData(view) },
    others: [backToRun(context, view)],
  });
  return { card, summary: message?.text ?? title };
}

function fieldsOf({ t }: ChatContext, { wrong }: EffectOptions, typed: Typed) {
  const grade = (id: 'gradeBefore' | 'gradeAfter') =>
    textField(id, {
      label: t(`interventions.effect.${id === 'gradeBefore' ? 'grade-before' : 'grade-after'}`),
      placeholder: t('interventions.effect.grade.placeholder'),
      maxLength: LONGEST_GRADE,
      value: typed[id],
      error: wrong === id ? t('interventions.effect.grade.wrong') : undefined,
    });
  return [
    ...choiceField('result', {
      label: t('interventions.effect.result'),
      choices: EffectResult.options.map((one) => ({ title: effectWords(t, one), value: one })),
      placeholder: t('interventions.effect.result.placeholder'),
      value: typed.result,
    }),
    ...textField('sentence', {
      label: t('interventions.effect.sentence'),
      placeholder: t('interventions.effect.sentence.placeholder'),
      maxLength: LONGEST_EFFECT,
      isMultiline: true,
      value: typed.sentence,
    }),
    ...grade('gradeBefore'),
    ...grade('gradeAfter'),
  ];
}

/** What was found before, to change it. */
function knownOf({ language }: ChatContext, { run: { effect } }: RunView): Typed {
  const grade = (value: number | undefined) =>
    value === undefined ? '' : new Intl.NumberFormat(language).format(value);
  return {
    result: effect?.result ?? '',
    sentence: effect?.sentence ?? '',
    gradeBefore: grade(effect?.gradeBefore),
    gradeAfter: grade(effect?.gradeAfter),
  };
}
