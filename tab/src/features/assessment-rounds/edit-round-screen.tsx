import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useState, type ReactElement } from 'react';
import { RoundResource } from '../../../../bot/contracts/assessment-rounds';
import { useRound, useRoundChange, useRoundPreview } from '../../api/assessment-rounds';
import { useMe } from '../../api/me';
import { usePlacesOfTeams } from '../../api/people';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog';
import { useAskBeforeLeaving } from '../../components/form-dialog';
import { LinkButton } from '../../components/link-button';
import { Screen } from '../../components/screen';
import { Loaded } from '../../components/states';
import { numericDay, useT } from '../../i18n';
import { PeopleStep } from './people-step';
import type { ChoosablePlace } from './place-checks';
import { PreviewStep } from './preview-step';
import { RoundStanding } from './round-badge';
import { choosable, doneOf, faultsOf, isLike, textOfRound, type RoundText } from './round-draft';
import { RoundFields } from './round-fields';
import { SaveBar } from './save-bar';
import { STEPS, Steps, type StepName } from './step';

/** A round that is made further, or changed: all steps on one page. */
export function EditRoundScreen({ roundId }: { readonly roundId: string }): ReactElement {
  const t = useT();
  const round = useRound(roundId);
  return (
    <Screen
      title={t('assessments.edit.title', { name: round.data?.name ?? t('assessments.one') })}
      below={round.data !== undefined && <RoundStanding state={round.data.state} />}
      actions={
        <LinkButton to={`/assessments/${encodeURIComponent(roundId)}`} appearance="subtle" icon={<ArrowLeftRegular />}>
          {t('assessments.edit.back')}
        </LinkButton>
      }
    >
      <Loaded query={round}>{(data) => <Editing key={data.id} round={data} />}</Loaded>
    </Screen>
  );
}

function Editing({ round }: { readonly round: RoundResource }): ReactElement {
  const t = useT();
  // What is open stays as it was opened, however often the round is read anew.
  const [opened, setOpened] = useState({ version: round.version, text: textOfRound(round) });
  const [text, setText] = useState(opened.text);
  const [wasTried, setWasTried] = useState(false);
  const change = useRoundChange(round.id);
  const places = useOffered(round);
  const isDirty = !isLike(text, opened.text);
  useAskBeforeLeaving(isDirty);
  const faults = faultsOf(text);
  const theirs = change.conflict?.currentAs(RoundResource);

  function save(chosen: RoundText, version: number): void {
    setWasTried(true);
    if (faultsOf(chosen).size > 0) return;
    const input = { ...chosen, name: chosen.name.trim() };
    change.run({ version, input }, (saved) => {
      setOpened({ version: saved.version, text: textOfRound(saved) });
      setText(textOfRound(saved));
    });
  }

  function takeTheirs(now: RoundResource): void {
    setOpened({ version: now.version, text: textOfRound(now) });
    setText(textOfRound(now));
    change.clear();
  }

  // Nobody changed what stands here: only something else of the round is newer.
  const version = isLike(textOfRound(round), opened.text) ? round.version : opened.version;
  return (
    <>
      <StepsOf round={round} text={text} />
      <RoundFields
        text={text}
        places={places}
        faults={wasTried ? faults : new Set()}
        problem={theirs === undefined ? change.problem : undefined}
        onChange={(part) => setText({ ...text, ...part })}
      />
      <PeopleStep round={round} isDirty={isDirty} />
      <PreviewStep round={round} isDirty={isDirty} />
      {isDirty && (
        <SaveBar
          text={t('assessments.edit.unsaved')}
          label={t('app.save')}
          isBusy={change.isBusy}
          problem={theirs === undefined ? change.problem : undefined}
          hasFaults={wasTried && faults.size > 0}
          onSave={() => save(text, version)}
        />
      )}
      {theirs !== undefined && (
        <ConflictDialog
          base={opened.text}
          mine={text}
          theirs={textOfRound(theirs)}
          fields={conflictFields(places, t)}
          isBusy={change.isBusy}
          onLeave={() => takeTheirs(theirs)}
          onSave={(chosen) => save(chosen, theirs.version)}
        />
      )}
    </>
  );
}

function StepsOf({ round, text }: { readonly round: RoundResource; readonly text: RoundText }): ReactElement {
  const { data: preview } = useRoundPreview(round.id);
  const done = new Set<StepName>([
    ...doneOf(text),
    ...(preview !== undefined && preview.people + preview.partners > 0 ? (['people'] as const) : []),
    ...(round.state !== 'draft' ? (['preview'] as const) : []),
  ]);
  return <Steps steps={STEPS} done={done} />;
}

/** What can be chosen, with what is in the round already. */
function useOffered({ teamId, places }: RoundResource): readonly ChoosablePlace[] {
  const { teams } = useMe();
  const offered = choosable(usePlacesOfTeams(teamId === undefined ? teams.map(({ id }) => id) : [teamId]), teams);
  const known = new Set(offered.map(({ id }) => id));
  return [...offered, ...places.filter(({ id }) => !known.has(id))];
}

function conflictFields(
  places: readonly ChoosablePlace[],
  t: ReturnType<typeof useT>,
): readonly ConflictField<RoundText>[] {
  const names = new Map(places.map(({ id, name }) => [id, name]));
  return [
    { key: 'name', label: t('assessments.name'), text: ({ name }) => name },
    { key: 'opensOn', label: t('assessments.opens-on'), text: ({ opensOn }) => numericDay(opensOn) },
    { key: 'closesOn', label: t('assessments.closes-on'), text: ({ closesOn }) => numericDay(closesOn) },
    {
      key: 'questions',
      label: t('assessments.step.questions'),
      text: ({ questions }) =>
        [
          ...questions.dimensions.map((dimension) => t(`assessments.dimension.${dimension}`)),
          ...(questions.trend ? [t('assessments.questions.trend')] : []),
          ...(questions.familiarity ? [t('assessments.questions.familiarity')] : []),
          ...(questions.extra === '' ? [] : [questions.extra]),
        ].join(', '),
    },
    {
      key: 'placeIds',
      label: t('assessments.step.places'),
      text: ({ placeIds }) => placeIds.map((id) => names.get(id) ?? id).join(', '),
    },
  ];
}
