import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { useState, type ReactElement } from 'react';
import type { IssueAdvice, IssueResource } from '../../../../bot/contracts/reported-issues';
import { Box } from '../../components/box';
import { EmptyState } from '../../components/states';
import { useT } from '../../i18n';
import { RejectDialog } from './reject-dialog';
import { StartDialog } from './start-dialog';
import type { Suggestion } from './suggestion';
import { SuggestionCard } from './suggestion-card';

const useStyles = makeStyles({
  cards: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  first: { margin: 0 },
});

export interface SuggestionsProps {
  readonly issue: IssueResource;
  readonly advice: IssueAdvice;
}

/** Interventions that fit: to be started, or turned down with a reason, after which there are others. */
export function Suggestions({ issue, advice }: SuggestionsProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const { suggestions, guidance } = advice;
  const [started, setStarted] = useState<Suggestion>();
  const [rejected, setRejected] = useState<readonly Suggestion[]>();
  const isForSurroundings = guidance?.route === 'refer-first';
  if (issue.status === 'closed' || (suggestions.length === 0 && isForSurroundings)) return null;
  return (
    <Box
      title={t(isForSurroundings ? 'issues.suggestions.surroundings' : 'issues.suggestions')}
      actions={<NoneOfThese issue={issue} advice={advice} onReject={() => setRejected(suggestions)} />}
    >
      {issue.basis === 'not-in-order' && <p className={styles.first}>{t('issues.suggestions.basis-first')}</p>}
      {suggestions.length === 0 ? (
        <NoSuggestions issue={issue} />
      ) : (
        <Cards issue={issue} advice={advice} onStart={setStarted} onReject={(one) => setRejected([one])} />
      )}
      {started !== undefined && (
        <StartDialog issue={issue} suggestion={started} onClose={() => setStarted(undefined)} />
      )}
      {rejected !== undefined && (
        <RejectDialog issue={issue} rejected={rejected} onClose={() => setRejected(undefined)} />
      )}
    </Box>
  );
}

function NoneOfThese({
  issue,
  advice,
  onReject,
}: SuggestionsProps & { readonly onReject: () => void }): ReactElement | null {
  const t = useT();
  if (!issue.may.correct || advice.suggestions.length < 2) return null;
  return (
    <Button appearance="subtle" onClick={onReject}>
      {t('issues.suggestions.none')}
    </Button>
  );
}

interface CardsProps extends SuggestionsProps {
  readonly onStart: (suggestion: Suggestion) => void;
  readonly onReject: (suggestion: Suggestion) => void;
}

function Cards({ issue: { may }, advice: { suggestions }, onStart, onReject }: CardsProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.cards}>
      {suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.intervention.id}
          suggestion={suggestion}
          onStart={may.start ? () => onStart(suggestion) : undefined}
          onReject={may.correct ? () => onReject(suggestion) : undefined}
        />
      ))}
    </ul>
  );
}

function NoSuggestions({ issue: { theme } }: Pick<SuggestionsProps, 'issue'>): ReactElement {
  const t = useT();
  return (
    <EmptyState
      picture={<LightbulbRegular />}
      title={t(theme === undefined ? 'issues.suggestions.unclear' : 'issues.suggestions.no-more')}
      text={t(theme === undefined ? 'issues.suggestions.unclear.text' : 'issues.suggestions.no-more.text')}
    />
  );
}
