import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { IssueResource } from '../../../../bot/contracts/reported-issues';
import { Box } from '../../components/box';
import { instantText, useLanguage, useT } from '../../i18n';
import { useRemovedWords } from './removed-words';

const useStyles = makeStyles({
  text: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** What was reported, and what is known of it. */
export function IssueFacts({ issue }: { readonly issue: IssueResource }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const language = useLanguage();
  const removed = useRemovedWords(issue.removed);
  const { reporterName = t('app.person.gone'), handledBy, handlerName, basis, otherThemes } = issue;
  const at = instantText(issue.reportedAt, language);
  return (
    <Box title={t('issues.reported.what')}>
      <p className={styles.text}>{issue.text}</p>
      <dl className={styles.facts}>
        <Fact name={t('issues.theme')}>
          <Theme issue={issue} />
        </Fact>
        {otherThemes.length > 0 && (
          <Fact name={t('issues.other-themes')}>
            {new Intl.ListFormat(language, { type: 'disjunction' }).format(
              otherThemes.map((theme) => t(`theme.${theme}`)),
            )}
          </Fact>
        )}
        <Fact name={t('app.place')}>
          <Where issue={issue} />
        </Fact>
        <Fact name={t('app.team')}>{issue.teamName}</Fact>
        <Fact name={t('issues.reported')}>{t(`issues.source.${issue.source}`, { at, name: reporterName })}</Fact>
        {handledBy !== undefined && <Fact name={t('issues.handler')}>{handlerName ?? t('app.person.gone')}</Fact>}
        {basis !== undefined && <Fact name={t('issues.basis')}>{t(`issues.basis.${basis}`)}</Fact>}
        {removed !== undefined && <Fact name={t('issues.privacy')}>{t('issues.removed', { list: removed })}</Fact>}
      </dl>
    </Box>
  );
}

function Theme({ issue: { theme, recognized } }: { readonly issue: IssueResource }): ReactElement {
  const t = useT();
  const language = useLanguage();
  if (theme === undefined) return <>{t('issues.theme.none')}</>;
  const name = t(`theme.${theme}`);
  if (recognized.theme !== undefined && recognized.theme !== theme)
    return <>{t('issues.theme.corrected', { theme: name, was: t(`theme.${recognized.theme}`) })}</>;
  if (recognized.theme === undefined || recognized.because.length === 0) return <>{name}</>;
  const words = new Intl.ListFormat(language).format(recognized.because.map((word) => `“${word}”`));
  return <>{t('issues.because', { theme: name, words })}</>;
}

function Where({ issue: { place, writtenPlace } }: { readonly issue: IssueResource }): ReactElement {
  const t = useT();
  if (place !== undefined) return <>{place.name}</>;
  return (
    <>{writtenPlace === undefined ? t('issues.place.none') : t('issues.place.written', { place: writtenPlace })}</>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}
