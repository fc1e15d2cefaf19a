import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useRound } from '../../api/assessment-rounds';
import { Box } from '../../components/box';
import { ChatLink } from '../../components/chat-link';
import { LinkButton } from '../../components/link-button';
import { ProgressBar } from '../../components/progress';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { PHONE } from '../../components/use-media';
import { useT } from '../../i18n';
import { ParticipantTable, PeoplePart } from './people-part';
import { ResponsePart } from './response-part';
import { RoundActions } from './round-actions';
import { RoundStanding } from './round-badge';
import { usePeriodText } from './round-text';
import { SummaryPart } from './summary-part';

const PARTS = ['response', 'people', 'summary'] as const;
type Part = (typeof PARTS)[number];

const PANEL_ID = 'round-part';

const EVERYBODY = {};

const useStyles = makeStyles({
  tabs: { [PHONE]: { overflowX: 'auto', scrollbarWidth: 'none' } },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  mine: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  bar: { flex: '1 1 220px', maxWidth: '420px' },
});

export interface RoundScreenProps {
  readonly roundId: string;
  /** `response`, `people` or `summary`; empty: what matters most now. */
  readonly part: string;
}

/** One round: how far it is, who answered, and what was found. */
export function RoundScreen({ roundId, part }: RoundScreenProps): ReactElement {
  const t = useT();
  const round = useRound(roundId);
  const period = usePeriodText();
  return (
    <Screen
      title={round.data?.name ?? t('assessments.one')}
      below={round.data !== undefined && <RoundStanding state={round.data.state} />}
      intro={round.data === undefined ? undefined : introOf(round.data, period(round.data), t)}
      actions={
        <LinkButton to="/assessments" appearance="subtle" icon={<ArrowLeftRegular />}>
          {t('assessments.back')}
        </LinkButton>
      }
    >
      <Loaded query={round}>{(data) => <Details round={data} part={part} />}</Loaded>
    </Screen>
  );
}

function introOf(round: RoundResource, period: string, t: ReturnType<typeof useT>): string {
  const places = t('assessments.places.count', { count: round.places.length });
  return [period, places, round.teamName].filter((one) => one !== undefined).join(' · ');
}

interface DetailsProps {
  readonly round: RoundResource;
  readonly part: string;
}

function Details({ round, part }: DetailsProps): ReactElement {
  return (
    <>
      <RoundActions round={round} />
      {round.mine !== undefined && round.state === 'open' && <Mine mine={round.mine} />}
      {round.state === 'draft' ? <Unopened round={round} /> : <Followed round={round} part={part} />}
    </>
  );
}

/** What the reader was asked themselves. */
function Mine({ mine: { given, asked } }: { readonly mine: NonNullable<RoundResource['mine']> }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Box
      title={t('assessments.mine')}
      hint={t(given < asked ? 'assessments.mine.text' : 'assessments.mine.done', { left: asked - given })}
    >
      <div className={styles.mine}>
        <div className={styles.bar}>
          <ProgressBar done={given} total={asked} />
        </div>
        <ChatLink />
      </div>
    </Box>
  );
}

function Unopened({ round }: { readonly round: RoundResource }): ReactElement {
  const t = useT();
  return (
    <EmptyState
      picture={<EditRegular />}
      title={t('assessments.draft.title')}
      text={t(round.may.change ? 'assessments.draft.text' : 'assessments.draft.wait')}
      action={
        round.may.change && (
          <LinkButton to={`/assessments/${round.id}/edit`} appearance="primary">
            {t('assessments.go-on')}
          </LinkButton>
        )
      }
    />
  );
}

function Followed({ round, part }: DetailsProps): ReactElement | null {
  const styles = useStyles();
  const t = useT();
  const [, navigate] = useLocation();
  if (!round.may.follow) return <Helping round={round} />;
  const shown = PARTS.find((one) => one === part) ?? (round.state === 'closed' ? 'summary' : 'response');
  return (
    <>
      <TabList
        className={styles.tabs}
        selectedValue={shown}
        aria-label={t('assessments.parts')}
        onTabSelect={(_event, { value }) => navigate(`/assessments/${round.id}/${String(value)}`)}
      >
        {PARTS.map((one) => (
          <Tab key={one} value={one} id={`round-tab-${one}`} aria-controls={PANEL_ID}>
            {t(`assessments.part.${one}`)}
          </Tab>
        ))}
      </TabList>
      <div id={PANEL_ID} role="tabpanel" aria-labelledby={`round-tab-${shown}`} className={styles.part}>
        <ShownPart round={round} part={shown} />
      </div>
    </>
  );
}

/** A colleague writes down what partners say of the places of their team, and gives their own away. */
function Helping({ round }: { readonly round: RoundResource }): ReactElement | null {
  const t = useT();
  if (!round.may.record) return null;
  return (
    <Box title={t('assessments.helping')} hint={t('assessments.helping.hint')}>
      <ParticipantTable round={round} filter={EVERYBODY} />
    </Box>
  );
}

function ShownPart({ round, part }: { readonly round: RoundResource; readonly part: Part }): ReactElement {
  switch (part) {
    case 'response':
      return <ResponsePart round={round} />;
    case 'people':
      return <PeoplePart round={round} />;
    case 'summary':
      return <SummaryPart round={round} />;
  }
}
