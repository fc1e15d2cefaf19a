import type { ReactElement } from 'react';
import { ReportView } from '../../../../../bot/contracts/plan-reports';
import { useMe } from '../../../api/me';
import { useT } from '../../../i18n';
import { useOpenPlan } from '../open-plan';
import { TextConflict } from '../writing/text-conflict';
import { TextEditor } from '../writing/text-editor';
import { useTextDraft } from '../writing/use-text-draft';
import { useSaveStory } from './use-reports';

/** Under which name this browser keeps a story that is not saved yet. */
export function useStoryDraftName(key: string): string {
  const { personId } = useMe();
  const { teamId, year } = useOpenPlan();
  return `plan-story ${personId} ${teamId} ${year} ${key}`;
}

/** Writes the story of a report. */
export function StoryEditor({
  report,
  onClose,
}: {
  readonly report: ReportView;
  readonly onClose: () => void;
}): ReactElement {
  const t = useT();
  const draft = useTextDraft(useStoryDraftName(report.key), { text: report.story, version: report.version });
  const saving = useSaveStory();
  const theirs = saving.conflict?.currentAs(ReportView);

  function close(): void {
    draft.forget();
    onClose();
  }

  function save(before: ReportView, version: number): void {
    saving.run({ before, story: draft.text, version }, close);
  }

  return (
    <>
      <TextEditor
        label={t('plan.report.story')}
        draft={draft}
        isBusy={saving.isBusy}
        problem={saving.conflict === undefined ? saving.problem : undefined}
        path="story"
        onSave={() => save(report, draft.version)}
        onDiscard={close}
      />
      {theirs !== undefined && (
        <TextConflict
          mine={draft.text}
          theirs={theirs.story}
          isBusy={saving.isBusy}
          onMine={() => save(theirs, theirs.version)}
          onTheirs={close}
          onBoth={() => {
            draft.writeOver(`${theirs.story}\n\n${draft.text}`, theirs.version);
            saving.clear();
          }}
        />
      )}
    </>
  );
}
