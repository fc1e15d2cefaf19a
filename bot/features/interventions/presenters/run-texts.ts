import type { EffectResult, ToldForm } from '../../../contracts/intervention-runs';
import type { Translate } from '../../../i18n';
import type { Reader } from '../../annual-plan/presenters';
import type { RunView } from '../run-view';

/** What a text about a run is made of. */
type ToldRun = Pick<RunView, 'run' | 'stage' | 'owner' | 'place'>;

/** Who heard it in person has no text for it. */
export type TellForm = Exclude<ToldForm, 'told'>;
export const TELL_FORMS: readonly TellForm[] = ['message', 'letter', 'door-card'];

/** A text for residents, ready to use: what was done at their place, and what came of it. Residents are addressed as *u*. */
export function tellText(reader: Reader, form: TellForm, view: ToldRun, name: string): string {
  const { t } = reader;
  const told = [doneWords(reader, view), resultWords(t, view)].filter((part) => part !== '').join(' ');
  return t(`interventions.tell.text.${form}`, { told, name });
}

/** A compliment for who carried it out, to be posted where colleagues read it. */
export function praiseText({ t, language }: Reader, { run, owner, place }: ToldRun): string {
  const { effect } = run;
  const said = effect === undefined ? '' : `${effectWords(t, effect.result)}: ${effect.sentence}`;
  return t('interventions.praise.text', {
    owner: owner?.givenName ?? t('interventions.praise.somebody'),
    run: run.title[language],
    place: place?.name ?? t('interventions.praise.place.unknown'),
    said,
  }).trim();
}

/** What was found, in a word. */
export function effectWords(t: Translate, result: EffectResult): string {
  return t(`interventions.effect.${result}`);
}

function doneWords({ t, language }: Reader, { run, stage, place }: ToldRun): string {
  const part = stage === 'to-check' ? 'finished' : stage;
  return t(`interventions.tell.done.${part}`, {
    run: run.title[language],
    place: place?.name ?? t('interventions.tell.place.unknown'),
  });
}

function resultWords(t: Translate, { run, stage }: ToldRun): string {
  if (stage === 'stopped' || stage === 'running') return '';
  const { effect } = run;
  if (effect === undefined) return t('interventions.tell.result.unknown');
  const { result, gradeBefore: before, gradeAfter: after } = effect;
  const words = t(`interventions.tell.result.${result}`);
  const isUp = before !== undefined && after !== undefined && after > before;
  return isUp ? `${words} ${t('interventions.tell.grades', { before, after })}` : words;
}
