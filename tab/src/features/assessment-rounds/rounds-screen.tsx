import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { RoundList, RoundRow } from '../../../../bot/contracts/assessment-rounds';
import { useRoundRepetition, useRounds } from '../../api/assessment-rounds';
import { ChatLink } from '../../components/chat-link';
import { LinkButton, useTabLink } from '../../components/link-button';
import { ProgressBar } from '../../components/progress';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';
import { RoundBadge } from './round-badge';
import { usePeriodText } from './round-text';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.2fr) minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

/** The assessment rounds: what runs, what comes and what was. */
export function RoundsScreen(): ReactElement {
  const t = useT();
  const rounds = useRounds();
  return (
    <Screen
      title={t('assessments.title')}
      intro={t('assessments.intro')}
      actions={
        rounds.data?.may.make === true && (
          <LinkButton to="/assessments/new" appearance="primary" icon={<AddRegular />}>
            {t('assessments.new')}
          </LinkButton>
        )
      }
    >
      <Loaded query={rounds}>{(list) => <Listed list={list} />}</Loaded>
    </Screen>
  );
}

function Listed({ list: { rounds, may } }: { readonly list: RoundList }): ReactElement {
  const styles = useStyles();
  const t = useT();
  if (rounds.length === 0) {
    return (
      <EmptyState
        picture={<ClipboardTaskRegular />}
        title={t('assessments.none.title')}
        text={t(may.make ? 'assessments.none.text' : 'assessments.none.wait')}
        action={may.make && <LinkButton to="/assessments/new">{t('assessments.new')}</LinkButton>}
      />
    );
  }
  return (
    <ul className={styles.list} aria-label={t('assessments.title')}>
      {rounds.map((round) => (
        <li key={round.id} className={styles.row}>
          <About round={round} />
          <Numbers round={round} />
          <div className={styles.buttons}>
            {round.state === 'draft' && may.make && (
              <LinkButton to={`/assessments/${round.id}/edit`}>{t('assessments.go-on')}</LinkButton>
            )}
            {round.state === 'closed' && may.make && <Repeat round={round} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function About({ round }: { readonly round: RoundRow }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const period = usePeriodText();
  const link = useTabLink(`/assessments/${encodeURIComponent(round.id)}`);
  return (
    <div className={styles.part}>
      <span className={styles.name}>
        <Link className={styles.title} {...link}>
          {round.name}
        </Link>
        <RoundBadge state={round.state} />
      </span>
      <span className={styles.small}>
        {period(round)} · {t('assessments.places.count', { count: round.places })}
      </span>
    </div>
  );
}

/** How far everybody is, and how far the reader. */
function Numbers({ round: { response, mine, state } }: { readonly round: RoundRow }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <div className={styles.part}>
      {response !== undefined && response.asked > 0 && state !== 'draft' && (
        <>
          <span className={styles.small}>{t('assessments.response.judgements')}</span>
          <ProgressBar done={response.given} total={response.asked} />
        </>
      )}
      {mine !== undefined && state === 'open' && (
        <>
          <span className={styles.small}>{t('assessments.mine')}</span>
          <ProgressBar done={mine.given} total={mine.asked} />
          {mine.given < mine.asked && (
            <div>
              <ChatLink />
            </div>
          )}
        </>
      )}
    </div>
  );
}

function Repeat({ round }: { readonly round: RoundRow }): ReactElement {
  const t = useT();
  const [, navigate] = useLocation();
  const repetition = useRoundRepetition();
  // The same press twice makes the same round.
  const [id] = useState(() => crypto.randomUUID());
  return (
    <Button
      icon={<ArrowRepeatAllRegular />}
      disabledFocusable={repetition.isBusy}
      aria-label={t('assessments.repeat.of', { name: round.name })}
      onClick={() => repetition.run({ of: round.id, id }, (made) => navigate(`/assessments/${made.id}/edit`))}
    >
      {t('assessments.repeat')}
    </Button>
  );
}
