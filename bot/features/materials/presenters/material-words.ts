import type { MaterialKind } from '../../../contracts/interventions';
import type { MaterialWish } from '../../../contracts/materials';
import { createTranslator, longDay, type Translate } from '../../../i18n';
import type { MaterialWords } from '../service';

/** What is printed beside the texts, in the language of the material, which is not always that of who makes it. */
export function materialWords(
  kind: MaterialKind,
  { language, date, from, until }: Pick<MaterialWish, 'language' | 'date' | 'from' | 'until'>,
): MaterialWords {
  const t = createTranslator(language);
  return {
    labels: {
      eyebrow: t(`materials.kind.${kind}`),
      when: t('materials.label.when'),
      where: t('materials.label.where'),
      contact: t(kind === 'evaluation-form' ? 'materials.label.give-back' : 'materials.label.contact'),
      signature: t('materials.label.signature'),
      disagree: t('materials.label.disagree'),
      agree: t('materials.label.agree'),
    },
    someComplex: t('materials.some-complex'),
    someAssociation: t('materials.some-association'),
    day: date === undefined ? undefined : longDay(date, language),
    time: timeIn(t, from, until),
  };
}

function timeIn(t: Translate, from: string | undefined, until: string | undefined): string | undefined {
  const [start = '', end = ''] = [from, until].map((time) => time?.replace(':', t('materials.time.mark')));
  if (start !== '' && end !== '') return t('materials.time.between', { start, end });
  if (start !== '') return t('materials.time.from', { start });
  return end === '' ? undefined : t('materials.time.until', { end });
}
