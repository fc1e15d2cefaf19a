import type { ReactElement } from 'react';
import type { RoundQuestions } from '../../../../bot/contracts/assessment-rounds';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog';
import { numericDay, useT } from '../../i18n';
import type { RecordText } from './record-text';

export interface RecordConflictProps {
  readonly questions: RoundQuestions;
  readonly base: RecordText;
  readonly mine: RecordText;
  readonly theirs: RecordText;
  readonly isBusy: boolean;
  readonly onSave: (chosen: RecordText) => void;
  readonly onLeave: () => void;
}

/** What two people wrote down of the same place, to be chosen line by line. */
export function RecordConflict({ questions, ...props }: RecordConflictProps): ReactElement {
  const t = useT();
  return <ConflictDialog {...props} fields={conflictFields(questions, t)} />;
}

function conflictFields(questions: RoundQuestions, t: ReturnType<typeof useT>): readonly ConflictField<RecordText>[] {
  return [
    {
      key: 'knows',
      label: t('assessments.unknown'),
      text: ({ knows }) => t(knows ? 'assessments.no' : 'assessments.yes'),
    },
    {
      key: 'grades',
      label: t('assessments.grades'),
      text: ({ grades }) =>
        questions.dimensions
          .flatMap((dimension) => {
            const grade = grades[dimension];
            const name = t(`assessments.dimension.${dimension}`);
            return grade === undefined ? [] : [`${name}: ${grade}`];
          })
          .join(', '),
    },
    {
      key: 'trend',
      label: t('assessments.trend'),
      text: ({ trend }) => (trend === undefined ? '' : t('assessments.trend.choice', { trend })),
    },
    {
      key: 'familiarity',
      label: t('assessments.familiarity'),
      text: ({ familiarity }) =>
        familiarity === undefined ? '' : t('assessments.familiarity.choice', { familiarity }),
    },
    { key: 'why', label: t('assessments.why'), text: ({ why }) => why },
    { key: 'extra', label: questions.extra, text: ({ extra }) => extra },
    { key: 'saidOn', label: t('assessments.said-on'), text: ({ saidOn }) => numericDay(saidOn) },
    { key: 'source', label: t('assessments.said-how'), text: ({ source }) => source },
  ];
}
