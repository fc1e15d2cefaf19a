import { Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useLocation } from 'wouter';
import { IssueResource, LONGEST_REPORT, type IssueCommand } from '../../../../bot/contracts/reported-issues';
import type { ThemeId } from '../../../../bot/contracts/themes';
import { useIssueChange } from '../../api/reported-issues';
import { ConflictDialog, type ConflictField } from '../../components/conflict-dialog';
import { FormDialog } from '../../components/form-dialog';
import { FormField } from '../../components/form-field';
import { useT } from '../../i18n';
import type { IssueDialogProps } from './close-dialog';
import { issuePath } from './issue-link';
import { IssuePlaceSelect } from './issue-place-select';
import { ThemeSelect } from './theme-select';

interface Told {
  readonly theme: ThemeId | undefined;
  readonly placeId: string | null;
  readonly text: string;
}

/** What was misunderstood: what it is about, where it is, or what was written. */
export function CorrectDialog({ issue, onClose }: IssueDialogProps): ReactElement {
  const t = useT();
  const [, navigate] = useLocation();
  const change = useIssueChange(true);
  const [first] = useState(() => toldIn(issue));
  const [told, setTold] = useState(first);
  const [wasTried, setWasTried] = useState(false);
  const fields = useConflictFields(issue);
  const now = change.conflict?.currentAs(IssueResource);
  const isEmpty = told.text.trim() === '';

  function save(chosen: Told, of: IssueResource): void {
    setWasTried(true);
    const command = correctionOf(chosen, toldIn(of));
    if (chosen.text.trim() === '') return;
    if (command === undefined) return onClose();
    change.run({ issue: of, command, said: t('issues.said.corrected') }, ({ issue: next }) => {
      onClose();
      // Of another team's place it is another team's: it is found where it is now.
      if (next.teamId !== issue.teamId)
        navigate(issuePath({ teamId: next.teamId, issueId: next.id }), { replace: true });
    });
  }

  return (
    <FormDialog
      title={t('issues.correct')}
      saveLabel={t('app.save')}
      isDirty={correctionOf(told, first) !== undefined}
      isBusy={change.isBusy}
      problem={now === undefined ? change.problem : undefined}
      onClose={onClose}
      onSave={() => save(told, issue)}
    >
      <FormField label={t('issues.theme.question')} hint={t('issues.correct.theme.hint')}>
        <ThemeSelect value={told.theme} onChange={(theme) => setTold({ ...told, theme })} />
      </FormField>
      <FormField label={t('issues.place.question')}>
        <IssuePlaceSelect
          teamId={issue.teamId}
          also={issue.place === undefined ? [] : [issue.place]}
          value={told.placeId}
          onChange={(placeId) => setTold({ ...told, placeId })}
        />
      </FormField>
      <FormField
        label={t('issues.text')}
        hint={t('issues.correct.text.hint')}
        problem={change.problem}
        path="text"
        fault={wasTried && isEmpty ? t('issues.text.missing') : undefined}
      >
        <Textarea
          value={told.text}
          maxLength={LONGEST_REPORT}
          rows={5}
          resize="vertical"
          onChange={(_event, { value }) => setTold({ ...told, text: value })}
        />
      </FormField>
      {now !== undefined && (
        <ConflictDialog
          base={first}
          mine={told}
          theirs={toldIn(now)}
          fields={fields(now)}
          isBusy={change.isBusy}
          onLeave={onClose}
          onSave={(chosen) => save(chosen, now)}
        />
      )}
    </FormDialog>
  );
}

function toldIn({ theme, placeId, text }: IssueResource): Told {
  return { theme, placeId: placeId ?? null, text };
}

/** Only what differs; undefined when nothing does. */
function correctionOf(
  { theme, placeId, text }: Told,
  before: Told,
): Extract<IssueCommand, { what: 'correct' }> | undefined {
  const changed = {
    ...(theme === before.theme || theme === undefined ? {} : { theme }),
    ...(placeId === before.placeId ? {} : { placeId }),
    ...(text.trim() === before.text ? {} : { text: text.trim() }),
  };
  return Object.keys(changed).length === 0 ? undefined : { what: 'correct', ...changed };
}

function useConflictFields(issue: IssueResource): (now: IssueResource) => readonly ConflictField<Told>[] {
  const t = useT();
  return (now) => {
    const places = [issue.place, now.place].flatMap((place) => place ?? []);
    const placeName = (placeId: string | null): string =>
      placeId === null ? '' : (places.find(({ id }) => id === placeId)?.name ?? t('issues.place.other'));
    return [
      {
        key: 'theme',
        label: t('issues.theme'),
        text: ({ theme }) => (theme === undefined ? '' : t(`theme.${theme}`)),
      },
      { key: 'placeId', label: t('app.place'), text: ({ placeId }) => placeName(placeId) },
      { key: 'text', label: t('issues.text'), text: ({ text }) => text.trim() },
    ];
  };
}
