import type { ReactElement } from 'react';
import { SectionView } from '../../../../../bot/contracts/plan-sections';
import { takenText } from '../writing/gathered-part';
import { TextConflict } from '../writing/text-conflict';
import { TextEditor } from '../writing/text-editor';
import { useTextDraft } from '../writing/use-text-draft';
import { SectionSources } from './section-sources';
import { useSaveSection } from './use-sections';
import { useSectionDraftName } from './use-section-draft-name';

export interface SectionEditorProps {
  readonly section: SectionView;
  readonly onClose: () => void;
}

/** Writes a section. What is typed stays in this browser until it is saved or thrown away. */
export function SectionEditor({ section, onClose }: SectionEditorProps): ReactElement {
  const draft = useTextDraft(useSectionDraftName(section.key), section);
  const saving = useSaveSection();
  const theirs = saving.conflict?.currentAs(SectionView);

  function close(): void {
    draft.forget();
    onClose();
  }

  function save(before: SectionView, version: number): void {
    saving.run({ before, text: draft.text, version }, close);
  }

  return (
    <>
      <TextEditor
        label={section.title}
        draft={draft}
        isBusy={saving.isBusy}
        problem={saving.conflict === undefined ? saving.problem : undefined}
        path="text"
        onSave={() => save(section, draft.version)}
        onDiscard={close}
      >
        <SectionSources section={section} onTake={(title, lines) => draft.write(takenText(draft.text, title, lines))} />
      </TextEditor>
      {theirs !== undefined && (
        <TextConflict
          mine={draft.text}
          theirs={theirs.text}
          isBusy={saving.isBusy}
          onMine={() => save(theirs, theirs.version)}
          onTheirs={close}
          onBoth={() => {
            draft.writeOver(`${theirs.text}\n\n${draft.text}`, theirs.version);
            saving.clear();
          }}
        />
      )}
    </>
  );
}
