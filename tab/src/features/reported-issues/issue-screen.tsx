import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { z } from 'zod';
import type { IssueAdvice, IssueRef, IssueResource, ThemeGuidance } from '../../../../bot/contracts/reported-issues';
import { useIssue, useIssueAdvice } from '../../api/reported-issues';
import { ChatLink } from '../../components/chat-link';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { AlikeBox } from './alike-box';
import { BasisQuestion } from './basis-question';
import { CallNumbers } from './call-numbers';
import { FeedbackBox } from './feedback-box';
import { GuidanceBox } from './guidance-box';
import { IssueActions } from './issue-actions';
import { IssueBadges } from './issue-badges';
import { IssueFacts } from './issue-facts';
import { IssueTimeline } from './issue-timeline';
import { JoinedBox } from './joined-box';
import { PhotosBox } from './photos-box';
import { Suggestions } from './suggestions';
import { TriedBox } from './tried-box';

const NARROW = '@media (max-width: 1000px)';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 380px',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** One reported issue: what it is, what one can do about it, and what happened to it. */
export function IssueScreen({ teamId, issueId }: IssueRef): ReactElement {
  const t = useT();
  const issue = useIssue({ teamId, issueId });
  return (
    <Screen
      title={titleOf(issue.data, t)}
      below={issue.data !== undefined && <IssueBadges issue={issue.data} />}
      actions={
        <>
          <BackToList />
          <ChatLink />
        </>
      }
    >
      <Loaded query={issue}>{(data) => <Details key={data.id} issue={data} />}</Loaded>
    </Screen>
  );
}

function titleOf(issue: IssueResource | undefined, t: ReturnType<typeof useT>): string {
  if (issue === undefined) return t('issues.one');
  const theme = t(issue.theme === undefined ? 'issues.theme.none' : `theme.${issue.theme}`);
  const where = issue.place?.name ?? issue.writtenPlace;
  return where === undefined ? theme : t('issues.title', { theme, place: where });
}

/** The search of the list that the reader came from. */
const FromList = z.object({ list: z.string() });

function BackToList(): ReactElement {
  const t = useT();
  const from = FromList.safeParse(useHistoryState()).data;
  return (
    <LinkButton to={`/issues${from?.list ?? ''}`} appearance="subtle" icon={<ArrowLeftRegular />}>
      {t('issues.back')}
    </LinkButton>
  );
}

function Details({ issue }: { readonly issue: IssueResource }): ReactElement {
  const styles = useStyles();
  const ref = { teamId: issue.teamId, issueId: issue.id };
  const advice = useIssueAdvice(ref);
  const numbers = advice.data?.guidance?.numbers ?? [];
  useFocusKept(issue);
  return (
    <>
      {issue.isEmergency && <CallNumbers numbers={numbers} isEmergency />}
      <IssueActions issue={issue} />
      <div className={styles.page}>
        <div className={styles.column}>
          <IssueFacts issue={issue} />
          <Loaded query={advice} rows={3}>
            {(data) => <Advice issue={issue} advice={data} />}
          </Loaded>
        </div>
        <div className={styles.column}>
          <PhotosBox issue={issue} />
          <TriedBox of={ref} />
          <JoinedBox issue={issue} />
          <FeedbackBox issue={issue} />
          <IssueTimeline of={ref} />
        </div>
      </div>
    </>
  );
}

/** A button that was used up takes the focus along when it goes: then the heading has it. A dialog keeps it to itself. */
function useFocusKept(issue: IssueResource): void {
  const before = useRef(issue);
  useEffect(() => {
    if (before.current === issue) return;
    before.current = issue;
    const isInDialog = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
    if (document.activeElement === document.body && !isInDialog)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, [issue]);
}

interface AdviceProps {
  readonly issue: IssueResource;
  readonly advice: IssueAdvice;
}

/** What one can do. Where one refers first, whom to call and what not to do come before anything else. */
function Advice({ issue, advice }: AdviceProps): ReactElement {
  const guidance = <Guidance issue={issue} guidance={advice.guidance} />;
  const isReferred = advice.guidance?.route === 'refer-first';
  return (
    <>
      <Alike issue={issue} advice={advice} />
      {isReferred && guidance}
      {advice.asksBasis && issue.may.correct && <BasisQuestion issue={issue} />}
      <Suggestions issue={issue} advice={advice} />
      {!isReferred && guidance}
    </>
  );
}

function Alike({ issue, advice }: AdviceProps): ReactElement | null {
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set());
  const alike = advice.alike.filter(({ id }) => !declined.has(id));
  if (!issue.may.join || alike.length === 0) return null;
  return <AlikeBox issue={issue} alike={alike} onDecline={(id) => setDeclined(new Set([...declined, id]))} />;
}

/** The numbers of an emergency stand on top of the screen already. */
function Guidance({
  issue,
  guidance,
}: {
  readonly issue: IssueResource;
  readonly guidance: ThemeGuidance | undefined;
}): ReactElement | null {
  if (guidance === undefined) return null;
  return (
    <>
      {!issue.isEmergency && <CallNumbers numbers={guidance.numbers} isEmergency={false} />}
      <GuidanceBox guidance={guidance} />
    </>
  );
}
