import { Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReportUnderstanding } from '../../../../bot/contracts/reported-issues';
import { ThemeId } from '../../../../bot/contracts/themes';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import { IssuePlaceSelect } from './issue-place-select';
import type { ReportDraft } from './report-draft';
import { ThemeSelect } from './theme-select';

const MOST_CHOICES = 4;

export interface ReportChoicesProps {
  readonly draft: ReportDraft;
  readonly understanding: ReportUnderstanding | undefined;
  readonly onChange: (draft: ReportDraft) => void;
}

/** What it is about and where: as understood, unless the writer says otherwise. */
export function ReportChoices(props: ReportChoicesProps): ReactElement {
  const { draft, understanding, onChange } = props;
  const t = useT();
  const likeliest = likeliestOf(understanding);
  const setTheme = (theme: ThemeId | undefined): void => onChange({ ...draft, theme });
  return (
    <>
      {likeliest.length > 0 && (
        <FormField label={t('issues.theme.question')} hint={t('issues.theme.question.hint')}>
          <RadioGroup
            value={draft.theme ?? ''}
            onChange={(_event, { value }) => setTheme(ThemeId.safeParse(value).data)}
          >
            {likeliest.map((theme) => (
              <Radio key={theme} value={theme} label={t(`theme.${theme}`)} />
            ))}
          </RadioGroup>
        </FormField>
      )}
      <FormField label={t(likeliest.length > 0 ? 'issues.theme.other' : 'issues.theme')} hint={t('issues.theme.hint')}>
        <ThemeSelect value={draft.theme ?? understanding?.theme} onChange={setTheme} />
      </FormField>
      <PlaceChoice {...props} />
    </>
  );
}

function PlaceChoice({ draft, understanding, onChange }: ReportChoicesProps): ReactElement {
  const t = useT();
  const { place, placeChoices = [] } = understanding ?? {};
  const places = placeChoices.map(({ name }) => name).join(', ');
  return (
    <FormField
      label={t('app.place')}
      hint={places === '' ? t('issues.place.hint') : t('issues.place.choices', { places })}
    >
      <IssuePlaceSelect
        also={[...(place === undefined ? [] : [place]), ...placeChoices]}
        value={draft.placeId ?? place?.id ?? null}
        onChange={(placeId) => onChange({ ...draft, placeId: placeId ?? undefined })}
      />
    </FormField>
  );
}

/** While it is unclear what it is about: what the writer most likely means. */
function likeliestOf(understanding: ReportUnderstanding | undefined): readonly ThemeId[] {
  if (understanding === undefined) return [];
  const { isUnclear, outOfScope, ranked } = understanding.recognition;
  return isUnclear && !outOfScope ? ranked.slice(0, MOST_CHOICES).map(({ theme }) => theme) : [];
}
