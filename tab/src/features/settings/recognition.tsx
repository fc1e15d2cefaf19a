import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { BrainRegular } from '@fluentui/react-icons/svg/brain';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { ReactElement } from 'react';
import type { LessonList } from '../../../../bot/contracts/recognition';
import { useLessonChange, useLessons } from '../../api/lessons';
import { StateBadge } from '../../components/badges';
import { Box } from '../../components/box';
import { DataList, type Column } from '../../components/data-list';
import { Screen } from '../../components/screen';
import { EmptyState, Loaded } from '../../components/states';
import { PHONE } from '../../components/use-media';
import { instantText, useLanguage, useT, type MessageKey } from '../../i18n';

const HOW = ['recognition.how.correction', 'recognition.how.bounded', 'recognition.how.own'] as const;
const NEVER = ['recognition.never.safety', 'recognition.never.emergency', 'recognition.never.people'] as const;

const useStyles = makeStyles({
  about: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalL,
    [PHONE]: { gridTemplateColumns: '1fr' },
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Lesson = LessonList['lessons'][number];

/** What the recognition learned here, how it learns, and what it never does. */
export function RecognitionPage(): ReactElement {
  const styles = useStyles();
  const t = useT();
  const lessons = useLessons();
  return (
    <Screen title={t('recognition.title')} intro={t('recognition.intro')}>
      <div className={styles.about}>
        <Sentences title={t('recognition.how')} keys={HOW} />
        <Sentences title={t('recognition.never')} keys={NEVER} />
      </div>
      <Loaded query={lessons}>{(list) => <Lessons list={list} />}</Loaded>
    </Screen>
  );
}

function Sentences({ title, keys }: { readonly title: string; readonly keys: readonly MessageKey[] }): ReactElement {
  const styles = useStyles();
  const t = useT();
  return (
    <Box title={title}>
      <ul className={styles.list}>
        {keys.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </Box>
  );
}

function Lessons({ list }: { readonly list: LessonList }): ReactElement {
  const styles = useStyles();
  const t = useT();
  const columns = useColumns(list);
  if (list.lessons.length === 0) {
    return (
      <EmptyState picture={<BrainRegular />} title={t('recognition.none.title')} text={t('recognition.none.text')} />
    );
  }
  return (
    <>
      <p className={styles.count}>{t('recognition.count', { count: list.lessons.length, most: list.most })}</p>
      <DataList label={t('recognition.lessons')} columns={columns} rows={list.lessons} rowKey={({ id }) => id} />
    </>
  );
}

function useColumns(list: LessonList): readonly Column<Lesson>[] {
  const t = useT();
  const language = useLanguage();
  return [
    { key: 'words', header: t('recognition.words'), isName: true, cell: ({ words }) => words.join(', ') },
    {
      key: 'themes',
      header: t('recognition.themes'),
      cell: ({ from, to }) =>
        from === undefined
          ? t('recognition.to', { to: t(`theme.${to}`) })
          : t('recognition.from-to', { from: t(`theme.${from}`), to: t(`theme.${to}`) }),
    },
    { key: 'by', header: t('recognition.by'), cell: ({ byName }) => byName ?? t('app.person.gone') },
    { key: 'at', header: t('recognition.at'), cell: ({ at }) => instantText(at, language) },
    { key: 'state', header: t('recognition.state'), cell: ({ state }) => <LessonState state={state} /> },
    ...(list.may.undo
      ? [
          {
            key: 'change',
            header: t('recognition.change'),
            cell: (lesson: Lesson) => <ChangeButton list={list} lesson={lesson} />,
          },
        ]
      : []),
  ];
}

function LessonState({ state }: Pick<Lesson, 'state'>): ReactElement {
  const t = useT();
  return state === 'active' ? (
    <StateBadge tone="success" icon={<CheckmarkCircleRegular />} text={t('recognition.state.active')} />
  ) : (
    <StateBadge tone="subtle" icon={<DismissCircleRegular />} text={t('recognition.state.undone')} />
  );
}

function ChangeButton({ list, lesson }: { readonly list: LessonList; readonly lesson: Lesson }): ReactElement {
  const t = useT();
  const change = useLessonChange();
  const isActive = lesson.state === 'active';
  return (
    <Button
      size="small"
      icon={isActive ? <ArrowUndoRegular /> : <CheckmarkCircleRegular />}
      aria-label={t(isActive ? 'recognition.undo.of' : 'recognition.redo.of', { words: lesson.words.join(', ') })}
      disabledFocusable={change.isBusy}
      onClick={() => change.run({ version: list.version, lessonId: lesson.id, state: isActive ? 'undone' : 'active' })}
    >
      {t(isActive ? 'recognition.undo' : 'recognition.redo')}
    </Button>
  );
}
