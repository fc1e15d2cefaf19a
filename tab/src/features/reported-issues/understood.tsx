import { Checkbox, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { ReactElement } from 'react';
import type { ReportUnderstanding } from '../../../../bot/contracts/reported-issues';
import { Box } from '../../components/box';
import { useLanguage, useT } from '../../i18n';
import { useRemovedWords } from './removed-words';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  kept: { whiteSpace: 'pre-wrap' },
  privacy: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusSuccessForeground1 },
  names: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface UnderstoodProps {
  readonly understanding: ReportUnderstanding;
  /** The words of the text that the writer says are names. */
  readonly names: ReadonlySet<string>;
  readonly onNames: (names: ReadonlySet<string>) => void;
}

/** How a text is understood before it is reported, and what of it would be kept. */
export function Understood({ understanding, names, onNames }: UnderstoodProps): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { recognition, belongsWhere, unsure } = understanding;
  return (
    <Box title={t('issues.understood')}>
      {recognition.outOfScope && understanding.theme === undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('issues.out-of-scope')}</MessageBarTitle>
            {belongsWhere} {t('issues.out-of-scope.anyway')}
          </MessageBarBody>
        </MessageBar>
      )}
      <dl className={styles.facts}>
        <dt className={styles.term}>{t('issues.theme')}</dt>
        <dd className={styles.fact}>
          <ThemeWords understanding={understanding} />
        </dd>
        <dt className={styles.term}>{t('app.place')}</dt>
        <dd className={styles.fact}>
          <PlaceWords understanding={understanding} />
        </dd>
        <dt className={styles.term}>{t('issues.kept')}</dt>
        <dd className={styles.fact}>
          <span className={styles.kept}>{understanding.text}</span>
        </dd>
      </dl>
      <Privacy understanding={understanding} />
      {unsure.length > 0 && (
        <fieldset className={styles.names}>
          <legend className={styles.legend}>{t('issues.names')}</legend>
          {[...new Set(unsure.map(({ value }) => value))].map((value) => (
            <Checkbox
              key={value}
              label={value}
              checked={names.has(value)}
              onChange={(_event, { checked }) => onNames(withName(names, value, checked === true))}
            />
          ))}
        </fieldset>
      )}
    </Box>
  );
}

function ThemeWords({ understanding: { theme, recognition } }: Pick<UnderstoodProps, 'understanding'>): ReactElement {
  const t = useT();
  const language = useLanguage();
  if (theme === undefined) return <>{t('issues.theme.none')}</>;
  const because = recognition.ranked.find((ranked) => ranked.theme === theme)?.because ?? [];
  const words = new Intl.ListFormat(language).format(because.map((word) => `“${word}”`));
  return <>{because.length === 0 ? t(`theme.${theme}`) : t('issues.because', { theme: t(`theme.${theme}`), words })}</>;
}

function PlaceWords({ understanding }: Pick<UnderstoodProps, 'understanding'>): ReactElement {
  const t = useT();
  const { place, placeChoices, writtenPlace } = understanding;
  if (place !== undefined) return <>{place.name}</>;
  if (placeChoices.length > 0) return <>{t('issues.place.choose')}</>;
  return (
    <>{writtenPlace === undefined ? t('issues.place.none') : t('issues.place.written', { place: writtenPlace })}</>
  );
}

function Privacy({ understanding: { removed } }: Pick<UnderstoodProps, 'understanding'>): ReactElement {
  const styles = useStyles();
  const t = useT();
  const list = useRemovedWords(removed);
  return (
    <span className={styles.privacy}>
      <span className={styles.icon} aria-hidden>
        {list === undefined ? <CheckmarkCircleRegular /> : <ShieldCheckmarkRegular />}
      </span>
      {list === undefined ? t('issues.removed.nothing') : t('issues.removed', { list })}
    </span>
  );
}

function withName(names: ReadonlySet<string>, name: string, isIn: boolean): ReadonlySet<string> {
  return new Set([...[...names].filter((one) => one !== name), ...(isIn ? [name] : [])]);
}
