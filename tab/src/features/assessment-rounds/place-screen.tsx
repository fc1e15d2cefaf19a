import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import type { ReactElement } from 'react';
import type { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import type { PlaceJudgements } from '../../../../bot/contracts/judgements';
import { useRound } from '../../api/assessment-rounds';
import { usePlaceJudgements } from '../../api/judgements';
import { Box } from '../../components/box';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { useT } from '../../i18n';
import { GradeMark, Movement } from './grade-mark';
import { JudgementRows } from './judgement-rows';
import { PlacePicture } from './place-picture';
import { Extras, Remarks } from './remarks';

const useStyles = makeStyles({
  overall: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface PlaceScreenProps {
  readonly roundId: string;
  readonly placeId: string;
}

/** The judgements of one place side by side: colleagues, partners and the round before. */
export function PlaceScreen({ roundId, placeId }: PlaceScreenProps): ReactElement {
  const t = useT();
  const round = useRound(roundId);
  const judgements = usePlaceJudgements(roundId, placeId);
  return (
    <Screen
      title={judgements.data?.summary.place.name ?? t('app.place')}
      intro={introOf(round.data, judgements.data)}
      actions={
        <LinkButton
          to={`/assessments/${encodeURIComponent(roundId)}/summary`}
          appearance="subtle"
          icon={<ArrowLeftRegular />}
        >
          {t('assessments.place.back')}
        </LinkButton>
      }
    >
      <Loaded query={judgements}>
        {(data) => <Loaded query={round}>{(known) => <Details round={known} judgements={data} />}</Loaded>}
      </Loaded>
    </Screen>
  );
}

function introOf(round: RoundResource | undefined, judgements: PlaceJudgements | undefined): string | undefined {
  const parts = [judgements?.summary.place.neighborhood, round?.name].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

interface DetailsProps {
  readonly round: RoundResource;
  readonly judgements: PlaceJudgements;
}

function Details({ round, judgements }: DetailsProps): ReactElement {
  const t = useT();
  const { summary, rows, hidden, remarks, extras } = judgements;
  return (
    <>
      <Overall judgements={judgements} />
      <Box title={t('assessments.picture')}>
        <PlacePicture round={round} summary={summary} />
      </Box>
      <Box title={t('assessments.rows')}>
        {hidden > 0 && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{t('assessments.hidden', { count: hidden })}</MessageBarBody>
          </MessageBar>
        )}
        <JudgementRows round={round} rows={rows} />
      </Box>
      <Box title={t('assessments.remarks')}>
        <Remarks round={round} remarks={remarks} />
      </Box>
      {round.questions.extra !== '' && (
        <Box title={round.questions.extra}>
          <Extras extras={extras} />
        </Box>
      )}
    </>
  );
}

function Overall({ judgements: { summary } }: { readonly judgements: PlaceJudgements }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const { overall, before, given, asked, unknown, trend } = summary;
  return (
    <div className={styles.overall}>
      {overall === undefined ? t('assessments.too-few') : <GradeMark grade={overall} />}
      {overall !== undefined && before?.overall !== undefined && <Movement now={overall} before={before.overall} />}
      <p className={styles.small}>
        {t('assessments.given', { given, asked, unknown })}
        {trend !== undefined && ' · '}
        {trend !== undefined && t(`assessments.trend.${trendWord(trend)}`)}
      </p>
    </div>
  );
}

/** A mean trend in a word. */
function trendWord(trend: number): 'worse' | 'same' | 'better' {
  if (trend <= -0.5) return 'worse';
  return trend >= 0.5 ? 'better' : 'same';
}
